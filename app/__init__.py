"""Countersign: decision papers asked for once, printed, signed and found again."""

import os

# pydantic would look into the metadata of every installed package for plugins; there are none of ours.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
