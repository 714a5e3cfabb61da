"""The nouns: frozen, pure, known to everyone.

Nothing here opens a file, asks the clock or knows how a thing is shown or stored.
"""
