"""What the stretches of a part printed, compressed a few at a time: as long as those are the same, once.

What is compressed together depends on what was printed alone, so the same document gives the same bytes.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.rendering.word.archive import Piece, piece
from app.rendering.word.cross_references import refers
from app.rendering.word.growth import Added

_LONG = 16 * 1024
"""Characters from which on it pays to begin another piece."""


class Told(NamedTuple):
    """What a stretch says, and what the footnotes say that it calls."""

    text: str
    notes: tuple[str, ...]


class Written:
    """What a stretch printed for one document."""

    def __init__(self, xml: str, told: Told | None) -> None:
        self.xml = xml
        self.told = told
        self.refers = refers(xml)
        """Whether it holds cross-references, which are settled by all that the document has added."""
        self.packed: _Packed | None = None
        """The last piece it began."""


class _Packed(NamedTuple):
    others: list[Written]
    """What follows in the same piece."""
    added: Added | None
    """What settled its cross-references, None where it has none."""
    piece: Piece


def pieces(written: Sequence[Written], added: Added) -> Iterator[Piece]:
    """Yield what was printed, compressed."""
    together: list[Written] = []
    length = 0
    for one in written:
        together.append(one)
        length += len(one.xml)
        if length >= _LONG:
            yield _piece(together, added)
            together, length = [], 0
    if together:
        yield _piece(together, added)


def _piece(together: list[Written], added: Added) -> Piece:
    first, *others = together
    settles = added if any(one.refers for one in together) else None
    known = first.packed
    if known and known.added is settles and known.others == others:
        return known.piece
    xml = "".join([one.xml for one in together])
    made = piece(settles.references.settled(xml) if settles else xml)
    first.packed = _Packed(others, settles, made)
    return made
