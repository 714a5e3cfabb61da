"""What was found and done when a register was opened."""

from pathlib import Path
from typing import NamedTuple


class HowOpened(NamedTuple):
    """Where the file lies, and what was put by before it was changed."""

    over_network: bool = False
    """Whether the file is on another computer: no write-ahead log then, which works on one computer only."""
    backup: Path | None = None
    """The copy of the register as it was before this program brought it up to date."""
