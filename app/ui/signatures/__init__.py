"""Whose pen next: what still has to be signed, and recording that it was signed or declined."""
