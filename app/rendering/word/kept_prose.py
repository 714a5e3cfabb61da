"""Prose that was written before: most of a document comes again in its next draft, or in the next document.

What is kept is the prose of one template without its list numbers, which differ from document to document.
"""

import re
from collections.abc import Callable, Hashable
from typing import NamedTuple, Protocol

from app.model.prose import (
    Block,
    Blocks,
    ListKind,
    Paragraph,
    ProseList,
    Quotation,
    Run,
    Subheading,
    Table,
)
from app.rendering.word.numbering import ListLook

_KEPT_AT_MOST = 2048
_PROVISIONAL = 90_000_000
"""The first provisional list number; no document has so many lists."""
_NUMBER = re.compile(rf'(?<=<w:numId w:val=")({_PROVISIONAL // 10_000}\d{{4}})(?="/>)')


class Lists(Protocol):
    """Whoever numbers the lists of a document."""

    def counted(self, look: ListLook, level: int, start: int) -> int:
        """Return the number of a new list that begins at `start`."""
        ...

    def bulleted(self, look: ListLook) -> int:
        """Return the number shared by all bulleted lists of one look."""
        ...


class _Asked(NamedTuple):
    """A list number that a prose asks for; without a start it is that of bullets."""

    look: ListLook
    level: int
    start: int | None


class ProvisionalLists:
    """Numbers the lists of a prose provisionally, and notes what was asked for."""

    def __init__(self) -> None:
        self.asked: list[_Asked] = []

    def counted(self, look: ListLook, level: int, start: int) -> int:
        """Return a provisional number."""
        return self._asked(_Asked(look, level, start))

    def bulleted(self, look: ListLook) -> int:
        """Return a provisional number; the same one, where it is asked for again, is settled later."""
        return self._asked(_Asked(look, 0, None))

    def _asked(self, asked: _Asked) -> int:
        self.asked.append(asked)
        return _PROVISIONAL + len(self.asked) - 1


class _Kept(NamedTuple):
    blocks: Blocks | Block
    """Kept with the rest, so that their identity is never another's."""
    pieces: tuple[str, ...]
    """The XML, every second piece the place of a list number among those asked for."""
    asked: tuple[_Asked, ...]


class KeptProse:
    """The proses of one template, as they were written."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, Hashable], _Kept] = {}
        self._plain: dict[int, tuple[Blocks | Block, bool]] = {}

    def is_plain(self, blocks: Blocks | Block) -> bool:
        """Return whether blocks add nothing but lists to their document; found out once."""
        known = self._plain.get(id(blocks))
        if known is None or known[0] is not blocks:
            if len(self._plain) >= _KEPT_AT_MOST:
                self._plain.clear()
            known = self._plain[id(blocks)] = (blocks, _is_plain(blocks))
        return known[1]

    def written(
        self, blocks: Blocks | Block, set_: Hashable, lists: Lists, write: Callable[[ProvisionalLists], str]
    ) -> str:
        """Return blocks set in one way; `write` is asked for them where they were not written so before."""
        key = (id(blocks), set_)
        kept = self._kept.get(key)
        if kept is None or kept.blocks is not blocks:
            if len(self._kept) >= _KEPT_AT_MOST:
                self._kept.clear()
            provisional = ProvisionalLists()
            pieces = tuple(_NUMBER.split(write(provisional)))
            kept = self._kept[key] = _Kept(blocks, pieces, tuple(provisional.asked))
        return _settled(kept, lists) if kept.asked else kept.pieces[0]


def _settled(kept: _Kept, lists: Lists) -> str:
    """Return the prose with the list numbers of this document, given in the order they are asked for."""
    numbers = [
        lists.bulleted(look) if start is None else lists.counted(look, level, start)
        for look, level, start in kept.asked
    ]
    pieces = list(kept.pieces)
    for place in range(1, len(pieces), 2):
        pieces[place] = str(numbers[int(pieces[place]) - _PROVISIONAL])
    return "".join(pieces)


def _is_plain(block: Block | Blocks) -> bool:
    match block:
        case Paragraph(runs, anchor):
            return not anchor and _are_plain(runs)
        case Subheading(runs):
            return _are_plain(runs)
        case ProseList(kind, _, items):
            return kind in _TYPED and all(map(_is_plain, items))
        case Quotation(blocks):
            return _is_plain(blocks)
        case Table(heading, rows):
            return all(_are_plain(cell) for row in (heading, *rows) for cell in row)
        case _:
            return all(map(_is_plain, block))


_TYPED = frozenset({ListKind.BULLET, ListKind.DECIMAL, ListKind.LETTER, ListKind.ROMAN})


def _are_plain(runs: tuple[Run, ...]) -> bool:
    return not any(run.link or run.footnote is not None or run.target for run in runs)
