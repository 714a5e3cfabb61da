"""All text arrives: a finished file is read back and compared with what was to be printed.

What was to be printed is noted on its way into the templates; nothing here knows how a file is made.
"""
