"""The rules about dates."""
