"""What Enter, Tab, Backspace and the buttons for lists and headings do to rows; knows no widget."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from app.model.list_marker import read_marker
from app.model.prose import ListKind
from app.ui.desk.prose.line import (
    DEEPEST,
    Frame,
    Grid,
    Line,
    Opening,
    Path,
    Place,
    Row,
    cut,
    going_on,
    is_blank,
    joined,
    next_item,
)

_INNER_KIND = {ListKind.DECIMAL: ListKind.LETTER, ListKind.LETTER: ListKind.ROMAN}
_MOST_DIGITS = 2  # of a number that begins a list when it is typed; longer ones are years and references


class Passage(NamedTuple):
    """Rows with a selection, which begins and ends in a line."""

    rows: tuple[Row, ...]
    start: Place
    end: Place

    def with_row(self, at: int, *rows: Row) -> "Passage":
        """Return the passage with other rows in place of one, and the cursor where it was."""
        return self._replace(rows=(*self.rows[:at], *rows, *self.rows[at + 1 :]))

    def at(self, row: int, character: int = 0) -> "Passage":
        """Return the passage with the cursor there and nothing selected."""
        place = Place(row, character)
        return self._replace(start=place, end=place)

    @property
    def line(self) -> Line:
        """The line with the cursor."""
        row = self.rows[self.end.row]
        assert isinstance(row, Line)
        return row


def break_line(passage: Passage) -> Passage:
    """Press Enter: a new paragraph or item; on an empty item, the end of its list."""
    line, (row, at) = passage.line, passage.end
    if is_blank(line) and line.path and not line.anchor:
        return passage.with_row(row, line._replace(path=_left(line.path)))
    return _broken(passage, next_item(line.path)).at(row + 1) if at or is_blank(line) else _pushed(passage)


def break_inside(passage: Passage) -> Passage:
    """Press Shift+Enter: a new paragraph of the same item."""
    return _broken(passage, going_on(passage.line.path)).at(passage.end.row + 1)


def join_above(passage: Passage, *, is_item: bool) -> Passage | None:
    """Press Backspace at the beginning of a line; None where there is nothing to take away.

    First a heading becomes a paragraph and an item leaves its list, then the line joins the one above.
    """
    line, row = passage.line, passage.end.row
    if line.is_heading:
        return passage.with_row(row, line._replace(is_heading=False))
    if line.path and (is_item or line.path[-1].kind is None):
        return passage.with_row(row, line._replace(path=going_on(line.path[:-1])))
    if row == 0:
        return None
    above = passage.rows[row - 1]
    if isinstance(above, Grid):
        return _without(passage, row) if is_blank(line) and row + 1 < len(passage.rows) else None
    return _joined(passage, row - 1, above, line)


def join_below(passage: Passage) -> Passage | None:
    """Press Delete at the end of a line; None where there is nothing to join."""
    row = passage.end.row
    if row + 1 == len(passage.rows):
        return None
    below = passage.rows[row + 1]
    if isinstance(below, Grid):
        return _without(passage, row) if is_blank(passage.line) and row else None
    return _joined(passage, row, passage.line, below)


def indent(passage: Passage, *, is_item: bool) -> Passage | None:
    """Set an item one level in; None where the line is no item, or none of its list stands before it."""
    line, row = passage.line, passage.end.row
    depth = len(line.path) - 1
    if not is_item or depth < 0 or line.path[-1].kind is None or depth + 1 >= DEEPEST:
        return None
    above = next((found for found in reversed(passage.rows[:row]) if found.path or not is_blank(found)), None)
    around = above.path[depth] if above is not None and len(above.path) > depth else None
    if above is None or around is None or around.kind is None:
        return None
    inside = above.path[depth + 1 : depth + 2]
    if inside and inside[0].kind is not None:
        frame = inside[0]._replace(opening=Opening.ITEM)
    else:
        frame = Frame(_INNER_KIND.get(around.kind, around.kind))
    return passage.with_row(row, line._replace(path=(*going_on(above.path[: depth + 1]), frame)))


def outdent(passage: Passage) -> Passage | None:
    """Set an item one level out; None where the line is no item of an inner list."""
    line, row = passage.line, passage.end.row
    if len(line.path) < 2 or line.path[-1].kind is None or line.path[-2].kind is None:
        return None
    return passage.with_row(row, line._replace(path=_left(line.path)))


def toggle_list(passage: Passage, kind: ListKind, *, items: Iterable[int]) -> Passage:
    """Make the lines touched items of that kind, or paragraphs again where they all are.

    `items` are the rows that have a sign of their own now.
    """
    with_sign = frozenset(items)

    def is_on(row: int, line: Line) -> bool:
        return row in with_sign and bool(line.path) and line.path[-1].kind is kind

    chosen = _lines(passage)
    if all(is_on(row, line) for row, line in chosen):
        return _changed(passage, lambda line, _: line._replace(path=going_on(line.path[:-1])))
    return _changed(passage, lambda line, is_first: _as_item(line, kind, is_first=is_first))


def toggle_heading(passage: Passage) -> Passage:
    """Make the lines touched sub-headings, or paragraphs again where they all are."""
    on = all(line.is_heading for _, line in _lines(passage))
    return _changed(
        passage, lambda line, _: Line(line.runs, (), is_heading=not on, anchor=line.anchor if on else "")
    )


def toggle_quotation(passage: Passage) -> Passage:
    """Make the lines touched a quotation, or take them out where they all are in one."""
    quotation = Frame(None)
    if all(any(frame.kind is None for frame in line.path) for _, line in _lines(passage)):
        return _changed(passage, lambda line, _: line._replace(path=_unquoted(line.path)))

    def quoted(line: Line, is_first: bool) -> Line:  # noqa: FBT001 - as `_changed` calls it
        if len(line.path) >= DEEPEST:
            return line
        opening = Opening.NEW if is_first else Opening.ON
        return line._replace(path=(quotation._replace(opening=opening), *line.path))

    return _changed(passage, quoted)


def begin_item(passage: Passage, typed: str) -> Passage | None:
    """Make a paragraph an item when the sign of one was typed at its beginning; None where it is none.

    A space follows it. `1.` and `1)` begin a list alike, as do `a.` `a)` `i.` `i)` and `-` `*` `•`.
    """
    line, row = passage.line, passage.end.row
    sign = f"{typed[:-1]}." if typed.endswith(")") else typed
    marker = read_marker(f"{sign} x")
    is_number = sign[:-1].isdigit()
    if marker is None or line.is_heading or (is_number and len(sign) > _MOST_DIGITS + 1):
        return None
    if len(line.path) >= DEEPEST or (line.path and line.path[-1].kind is not None):
        return None
    rest = cut(line.runs, len(typed) + 1)[1]
    frame = Frame(marker.kind, Opening.NEW, marker.start)
    return passage.with_row(row, line._replace(runs=rest, path=(*line.path, frame))).at(row)


def _broken(passage: Passage, path: Path) -> Passage:
    line, (row, at) = passage.line, passage.end
    before, after = cut(line.runs, at)
    is_split = bool(after) and line.is_heading
    return passage.with_row(row, line._replace(runs=before), Line(after, path, is_split))


def _pushed(passage: Passage) -> Passage:
    """Return the passage with an empty line above the one at whose beginning the cursor is."""
    line, row = passage.line, passage.end.row
    return passage.with_row(row, Line((), line.path), line._replace(path=next_item(line.path))).at(row + 1)


def _left(path: Path) -> Path:
    """Return where a line stands that has left the innermost list or quotation."""
    return next_item(path[:-1])


def _joined(passage: Passage, row: int, above: Line, below: Line) -> Passage:
    at = len(above.plain)
    look = below if is_blank(above) and not above.path else above
    one = look._replace(runs=joined(above.runs, below.runs), anchor=above.anchor or below.anchor)
    if one.is_heading:
        one = one._replace(anchor="")
    rows = (*passage.rows[:row], one, *passage.rows[row + 2 :])
    return passage._replace(rows=rows).at(row, at)


def _without(passage: Passage, row: int) -> Passage:
    """Return the passage without an empty line beside a table, the cursor in the line that is next to it."""
    rows = (*passage.rows[:row], *passage.rows[row + 1 :])
    return passage._replace(rows=rows).at(row if isinstance(rows[row], Line) else row - 1)


def _as_item(line: Line, kind: ListKind, *, is_first: bool) -> Line:
    if line.path and line.path[-1].kind is not None:
        opening = Opening.NEW if line.path[-1].opening is Opening.NEW else Opening.ITEM
        return line._replace(path=(*line.path[:-1], Frame(kind, opening)), is_heading=False)
    if len(line.path) >= DEEPEST:
        return line
    frame = Frame(kind, Opening.NEW if is_first else Opening.ITEM)
    return line._replace(path=(*line.path, frame), is_heading=False)


def _unquoted(path: Path) -> Path:
    at = next(at for at, frame in enumerate(path) if frame.kind is None)
    return (*path[:at], *path[at + 1 :])


def _lines(passage: Passage) -> list[tuple[int, Line]]:
    """Return the lines touched that hold anything; all of them where none does."""
    touched = range(passage.start.row, passage.end.row + 1)
    lines = [(at, row) for at in touched if isinstance(row := passage.rows[at], Line)]
    return [(at, line) for at, line in lines if not is_blank(line)] or lines


def _changed(passage: Passage, change: Callable[[Line, bool], Line]) -> Passage:
    rows = list(passage.rows)
    for place, (at, line) in enumerate(_lines(passage)):
        rows[at] = change(line, place == 0)
    return passage._replace(rows=tuple(rows))
