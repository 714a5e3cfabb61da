"""Texts of a document: their places, searching, replacing, counting."""
