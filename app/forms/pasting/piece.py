"""One paragraph, heading or table as it was pasted, before it finds its place."""

import re
from typing import NamedTuple

from app.forms.pasting.signs import Sign
from app.model.prose import Run, Table
from app.model.runs import plain_text

_MOST_WORDS = 14
_LONGEST = 100
_SENTENCES = re.compile(r"[.!?] [A-Z]")
_ENDS = re.compile(r"[.;,!…]$")


class Piece(NamedTuple):
    """What stood between two paragraph ends; `level` is that of a list, 1 outermost, where it is known."""

    runs: tuple[Run, ...]
    sign: Sign | None = None
    level: int = 0
    is_heading: bool = False
    table: Table | None = None

    @property
    def words(self) -> str:
        """The text without looks and without the sign before it."""
        return plain_text(self.runs)

    @property
    def is_like_heading(self) -> bool:
        """Whether it is short and ends like no sentence."""
        words = self.words
        if (
            self.table
            or not words
            or len(words) > _LONGEST
            or _ENDS.search(words)
            or _SENTENCES.search(words)
        ):
            return False
        return len(words.split()) <= _MOST_WORDS and not words[0].islower()


class Pasted(NamedTuple):
    """Everything that was pasted, in order, and the footnotes it calls."""

    pieces: tuple[Piece, ...]
    notes: tuple[tuple[Run, ...], ...] = ()
