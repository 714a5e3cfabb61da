"""Spelling by a dictionary on this computer: which words are wrong, and what was probably meant.

The only place that knows Hunspell; nothing here asks a network.
"""
