"""Pieces as prose: signs become lists, and what the program numbers itself loses its number."""

from collections.abc import Iterable
from typing import NamedTuple

from app.forms.pasting.outline import numbered_headings, with_outline
from app.forms.pasting.piece import Pasted, Piece
from app.forms.pasting.signs import Sign
from app.forms.pasting.tidying import tidied, without_looks
from app.model.prose import Block, ListKind, Paragraph, Prose, ProseList, Run, Subheading

_DEEPEST = 5


class _OpenList(NamedTuple):
    """A list to which items are still being added."""

    kind: ListKind
    start: int
    level: int
    bullet: str
    items: list[list[Block]]

    def goes_on_with(self, kind: ListKind, number: int, bullet: str) -> bool:
        if kind is not self.kind:
            return False
        return bullet == self.bullet if kind is ListKind.BULLET else number == self.start + len(self.items)


def prose_of(pasted: Pasted) -> Prose:
    """Return pasted pieces as one prose."""
    pieces = with_outline(pasted.pieces)
    return Prose(_Arranging(numbered_headings(pieces)).arranged(pieces), pasted.notes)


class _Arranging:
    def __init__(self, headings: frozenset[int]) -> None:
        self._headings = headings
        self._blocks: list[Block] = []
        self._open: list[_OpenList] = []

    def arranged(self, pieces: Iterable[Piece]) -> tuple[Block, ...]:
        """Return the blocks of all pieces."""
        for at, piece in enumerate(pieces):
            self._place(piece, is_heading=piece.is_heading or at in self._headings)
        self._close(0)
        return tuple(self._blocks)

    def _place(self, piece: Piece, *, is_heading: bool) -> None:
        if piece.table:
            self._put(piece.table)
        elif is_heading and not piece.level:
            self._put(Subheading(without_looks(piece.runs)))
        elif piece.sign and not self._is_paragraph(piece.sign):
            self._place_item(piece, piece.sign)
        elif piece.level and self._open and not piece.sign:
            self._open[-1].items[-1].append(Paragraph(piece.runs))
        else:
            self._put(Paragraph(piece.runs))

    def _put(self, block: Block) -> None:
        self._close(0)
        self._blocks.append(block)

    @staticmethod
    def _is_paragraph(sign: Sign) -> bool:
        """Return whether the number is one that paragraphs are given anyway."""
        return len(sign.numbers) == 2

    def _place_item(self, piece: Piece, sign: Sign) -> None:
        level = piece.level or max(0, len(sign.numbers) - 2)
        if not (self._go_on(sign) if not level else self._go_to(sign, level)):
            if sign.is_weak and not level and all(number != 1 for _, number in sign.readings):
                self._put(Paragraph(tidied([Run(f"{sign.typed} "), *piece.runs])))
                return
            self._begin(sign, level)
        self._open[-1].items.append([Paragraph(piece.runs)])

    def _go_on(self, sign: Sign) -> bool:
        """Return to the open list with which a sign goes on, if any does."""
        for depth in range(len(self._open), 0, -1):
            here = self._open[depth - 1]
            if any(here.goes_on_with(*reading, sign.typed) for reading in sign.readings):
                self._close(depth)
                return True
        return False

    def _go_to(self, sign: Sign, level: int) -> bool:
        """Return to the open list of that level, if it counts in the same way."""
        while self._open and self._open[-1].level > level:
            self._close(len(self._open) - 1)
        if not self._open or self._open[-1].level < level:
            return False
        if self._open[-1].kind in dict(sign.readings):
            return True
        self._close(len(self._open) - 1)
        return False

    def _begin(self, sign: Sign, level: int) -> None:
        kind, number = next((reading for reading in sign.readings if reading[1] == 1), sign.readings[0])
        if not level:
            if not self._may_be_inside(kind, number):
                self._close(0)
            level = len(self._open) + 1
        if len(self._open) >= _DEEPEST:
            self._close(_DEEPEST - 1)
        self._open.append(_OpenList(kind, number, level, sign.typed, []))

    def _may_be_inside(self, kind: ListKind, number: int) -> bool:
        """Return whether a list that begins so may be one inside the list that is open."""
        is_other = bool(self._open) and (kind is ListKind.BULLET or self._open[-1].kind is not kind)
        return is_other and number == 1 and len(self._open) < _DEEPEST

    def _close(self, depth: int) -> None:
        """End the lists deeper than that."""
        while len(self._open) > depth:
            ended = self._open.pop()
            block = ProseList(ended.kind, ended.start, tuple(map(tuple, ended.items)))
            around = self._open[-1].items[-1] if self._open else self._blocks
            around.append(block)
