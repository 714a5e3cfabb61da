"""Marks, suggestions and the way through misspelt words."""
