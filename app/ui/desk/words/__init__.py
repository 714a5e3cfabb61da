"""The words of the whole decision at the desk: found, replaced, spelt, counted."""
