"""What is asked: packs of forms, kinds of answer, checks, numbers, undo.

Pure but for reading pack and case files; nothing here prints, stores or shows.
"""
