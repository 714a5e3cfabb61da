"""From what is to be read to passages: documents of our own, plain text, Markdown."""
