"""Puts the words of a page together: paragraphs, items with their level, rows of cells, footnotes."""

from typing import NamedTuple

from app.forms.pasting.grid import Grid
from app.forms.pasting.piece import Pasted, Piece
from app.forms.pasting.signs import Sign, as_sign, read_sign
from app.forms.pasting.tidying import clean, tidied, without_start
from app.model.list_marker import counted
from app.model.prose import ListKind, Run


class _CountedList(NamedTuple):
    """An open list of a page."""

    kind: ListKind
    number: int


class _Beginning(NamedTuple):
    """What is known of a paragraph before its words."""

    sign: Sign | None = None
    level: int = 0
    is_heading: bool = False
    note: str = ""


class Gathering:
    """Takes the words of a page in order and makes pieces of them."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._runs: list[Run] = []
        self._sign = ""
        self._beginning = _Beginning()
        self._lists: list[_CountedList] = []
        self._grids: list[Grid] = []
        self._notes: dict[str, list[Run]] = {}
        self._called: dict[str, int] = {}

    def take(self, run: Run) -> None:
        """Take words with their look."""
        self._runs.append(run)

    def take_sign(self, text: str) -> None:
        """Take a part of the sign Word draws before a paragraph."""
        self._sign += text

    def call(self, note: str, look: Run) -> None:
        """Take the call of a footnote."""
        place = self._called.setdefault(note, len(self._called))
        self._runs.append(look._replace(text="", link="", footnote=place))

    def end_line(self) -> None:
        """End a line; two ends with nothing between them end the paragraph."""
        if self._runs and self._runs[-1].text == "\n":
            self.end_paragraph()
        else:
            self._runs.append(Run("\n"))

    def begin_list(self, kind: ListKind, start: int) -> None:
        """Begin a list inside whatever is open."""
        self._lists.append(_CountedList(kind, start))

    def end_list(self) -> None:
        """End the innermost list."""
        if self._lists:
            self._lists.pop()
        self._beginning = _Beginning(level=len(self._lists))

    def begin_item(self, level: int) -> None:
        """Begin an item; `level` is where the page says so itself, else 0."""
        kind, number = self._lists[-1] if self._lists else _CountedList(ListKind.BULLET, 1)
        if self._lists:
            self._lists[-1] = _CountedList(kind, number + 1)
        sign = Sign(counted(kind, number), 0, readings=((kind, number),))
        self._beginning = _Beginning(sign, max(level, len(self._lists), 1))

    def begin_paragraph(self, note: str, level: int, *, is_heading: bool) -> None:
        """Begin a paragraph; inside an item it goes on with the item."""
        kept = self._beginning
        if level and not self._lists:
            kept = _Beginning(level=level)
        elif not self._lists:
            kept = _Beginning()
        self._beginning = kept._replace(is_heading=is_heading, note=note)

    def begin_cell_or_row(self, tag: str) -> None:
        """Begin a table, or a row or cell of the one that is open."""
        if tag == "table":
            self._grids.append(Grid())
        elif self._grids and tag == "tr":
            self._grids[-1].begin_row()
        elif self._grids:
            self._grids[-1].begin_cell()

    def end_table(self) -> None:
        """End a table: it is one piece, or those of its only cell."""
        if self._grids:
            for piece in self._grids.pop().pieces():
                self._put(piece)

    def end_paragraph(self) -> None:
        """Make a piece of the words taken since the last one."""
        runs, self._runs = self._runs, []
        sign, self._sign = self._sign, ""
        begun = self._beginning
        self._beginning = _Beginning(level=len(self._lists))
        words = tidied(runs)
        if not words:
            if begun.sign:
                self._beginning = begun
            return
        if begun.note:
            self._add_to_note(begun.note, words)
        else:
            self._put(_piece(words, begun, clean(sign).strip()))

    def pasted(self) -> Pasted:
        """Return everything that was gathered."""
        while self._grids:
            self.end_table()
        notes = (tidied(self._notes.get(name, [])) for name in self._called)
        return Pasted(tuple(self._pieces), tuple(notes))

    def _put(self, piece: Piece) -> None:
        if self._grids:
            self._grids[-1].put(piece)
        else:
            self._pieces.append(piece)

    def _add_to_note(self, note: str, words: tuple[Run, ...]) -> None:
        self._notes.setdefault(note, []).extend((*words, Run(" ")))


def _piece(words: tuple[Run, ...], begun: _Beginning, drawn: str) -> Piece:
    """Return the piece of a paragraph, by the sign drawn before it or the one typed in it."""
    if drawn:
        sign = as_sign(drawn)
        return Piece(words, sign, 0 if sign.is_outline else begun.level, begun.is_heading)
    if begun.sign:
        return Piece(words, begun.sign, begun.level)
    typed = read_sign("".join(run.text for run in words)) if not begun.level else None
    if typed is None:
        return Piece(words, None, begun.level, begun.is_heading)
    return Piece(without_start(words, typed.width), typed, 0, begun.is_heading)
