"""The rules about answers."""
