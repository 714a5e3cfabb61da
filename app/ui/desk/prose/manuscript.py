"""The Markdown of all rows, kept piece by piece: after a key only what has changed is written anew."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from app.model.markdown import words_of
from app.model.prose import Block, Blocks, Prose
from app.model.prose_writing import write_prose
from app.model.run_writing import write_runs
from app.model.runs import plain_text
from app.ui.desk.prose.arranging import Sign, arranged, held_runs
from app.ui.desk.prose.line import Grid, Line, Row, Runs, is_blank

_WORD = re.compile(r"\w\S*")
"""A word as people count them: signs on their own are none."""


class Written(NamedTuple):
    """What rows are as Markdown, and what stands beside them."""

    text: str = ""
    signs: Mapping[int, tuple[Sign, ...]] = {}
    paragraphs: tuple[int, ...] = ()
    """The rows that are paragraphs of their own, which numbers stand beside."""
    places: Mapping[int, int] = {}
    """The place of each note that is called, by the number it is kept under."""
    words: int = 0
    prose: Prose = Prose(())
    lines: tuple[int, ...] = ()
    """The lines of the text where those paragraphs begin."""


class _Piece(NamedTuple):
    """Rows that are written together: a paragraph, or lists and what belongs to them."""

    rows: tuple[Row, ...]
    calls: tuple[int, ...]
    places: tuple[int, ...]
    markdown: str
    blocks: Blocks
    words: int
    signs: Mapping[int, tuple[Sign, ...]]
    is_alone: bool
    is_paragraph: bool


class Manuscript:
    """Writes rows, and remembers what it has written."""

    def __init__(self) -> None:
        self._known: dict[int, _Piece] = {}

    def write(self, rows: tuple[Row, ...], notes: Mapping[int, Runs]) -> Written:
        """Return rows written; `notes` are kept under the numbers that call them."""
        known, self._known = self._known, {}
        gathering = _Gathering()
        at = 0
        while at < len(rows):
            piece = _piece_at(rows, at, known.get(id(rows[at])), gathering.places)
            self._known[id(rows[at])] = piece
            gathering.add(at, piece)
            at += len(piece.rows)
        return gathering.written(notes)


class _Gathering:
    """Puts pieces together."""

    def __init__(self) -> None:
        self.places: dict[int, int] = {}
        self._signs: dict[int, tuple[Sign, ...]] = {}
        self._paragraphs: list[int] = []
        self._lines: list[int] = []
        self._markdown: list[str] = []
        self._blocks: list[Block] = []
        self._words = 0
        self._line = 0

    def add(self, at: int, piece: _Piece) -> None:
        if piece.is_paragraph:
            self._paragraphs.append(at)
            self._lines.append(self._line)
        if piece.markdown:
            self._markdown.append(piece.markdown)
            self._blocks += piece.blocks
            self._line += piece.markdown.count("\n") + 2
        for further, sign in piece.signs.items():
            self._signs[at + further] = sign
        self._words += piece.words

    def written(self, notes: Mapping[int, Runs]) -> Written:
        kept = tuple(held_runs(notes.get(number, ())) for number in self.places)
        prose = Prose(tuple(self._blocks), kept)
        called = [f"[^{place}]: {write_runs(note)}" for place, note in enumerate(kept, start=1)]
        return Written(
            "\n\n".join([*self._markdown, *(["\n".join(called)] if called else [])]),
            self._signs,
            tuple(self._paragraphs),
            self.places,
            self._words + sum(_count(plain_text(note)) for note in kept),
            prose,
            tuple(self._lines),
        )


def blocks_of(rows: Sequence[Row], notes: Mapping[int, Runs]) -> Prose:
    """Return the prose that rows show, without reading anything back."""
    places: dict[int, int] = {}
    for number in _calls(rows):
        places.setdefault(number, len(places))
    return Prose(_blocks(rows, places), tuple(held_runs(notes.get(number, ())) for number in places))


def _piece_at(rows: tuple[Row, ...], at: int, known: _Piece | None, places: dict[int, int]) -> _Piece:
    """Return the piece that begins at a row, as it was written before if that still holds."""
    if known is not None and known.rows[0] is rows[at]:
        end = at + len(known.rows)
        is_whole = known.is_alone or end >= len(rows) or _is_alone(rows[end])
        if is_whole and known.rows == rows[at:end]:
            return known if not known.calls else _placed_anew(known, places)
    end = at + 1
    while not _is_alone(rows[at]) and end < len(rows) and not _is_alone(rows[end]):
        end += 1
    return _written(rows[at:end], places)


def _placed_anew(known: _Piece, places: dict[int, int]) -> _Piece:
    here = tuple(places.setdefault(number, len(places)) for number in known.calls)
    return known if known.places == here else _written(known.rows, places)


def _is_alone(row: Row) -> bool:
    """Return whether a row is a piece of its own; empty lines belong to the lists they stand between."""
    return not row.path and not is_blank(row)


def _written(rows: tuple[Row, ...], places: dict[int, int]) -> _Piece:
    calls = tuple(_calls(rows))
    here = tuple(places.setdefault(number, len(places)) for number in calls)
    found = arranged([_placed(row, places) for row in rows] if calls else rows)
    is_alone = _is_alone(rows[0])
    is_paragraph = is_alone and isinstance(rows[0], Line) and not rows[0].is_heading
    prose = Prose(found.blocks)
    words = _count(words_of(prose))
    markdown = write_prose(prose)
    return _Piece(rows, calls, here, markdown, prose.blocks, words, found.signs, is_alone, is_paragraph)


def _count(text: str) -> int:
    return len(_WORD.findall(text))


def _blocks(rows: Sequence[Row], places: Mapping[int, int]) -> Blocks:
    return arranged([_placed(row, places) for row in rows]).blocks


def _placed(row: Row, places: Mapping[int, int]) -> Row:
    """Return a row that calls notes by their places."""
    if isinstance(row, Grid):
        return row._replace(cells=tuple(tuple(_called(cell, places) for cell in line) for line in row.cells))
    return row._replace(runs=_called(row.runs, places))


def _called(runs: Runs, places: Mapping[int, int]) -> Runs:
    return tuple(run if run.footnote is None else run._replace(footnote=places[run.footnote]) for run in runs)


def _calls(rows: Sequence[Row]) -> Iterator[int]:
    for row in rows:
        lines = [row.runs] if isinstance(row, Line) else [cell for line in row.cells for cell in line]
        yield from (run.footnote for runs in lines for run in runs if run.footnote is not None)
