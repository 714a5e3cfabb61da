"""The rules about language."""
