"""From a document to bytes: Word, HTML, PDF. The only place that knows Jinja, Word and Typst.

It asks nothing of register or forms; everything it prints is in the `Document` it is given.
"""
