"""Word's side of rendering: a template is compiled once, a document is then a matter of microseconds.

WordprocessingML is written here and nowhere else; what a document says comes from `rendering.context`.
"""
