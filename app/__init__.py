"""Countersign: decision papers asked for once, printed, signed and found again."""
