"""What a clerk has written in a document: every text with its place; searched, replaced, counted.

Pure, and in the words a reader sees: marks of Markdown, addresses and references are never touched.
"""
