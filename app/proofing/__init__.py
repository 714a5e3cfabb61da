"""The proof-reader: what is wrong with a paper, where, and how it is mended; one module for each rule family.

It knows papers only as `app.model.reading` has them and law, words and bodies only from `resources/proofing`.
No file is opened here but those, and nothing is asked of a register.
"""
