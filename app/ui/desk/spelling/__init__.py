"""Spelling at the desk: marks under misspelt words, suggestions, the way from one such word to the next.

Marks know Qt's texts and lines only, not the desk's; so the desk's texts can carry them.
"""
