"""Answers made of parts: the parts one below the other, as a grid, and as the rows of a table."""
