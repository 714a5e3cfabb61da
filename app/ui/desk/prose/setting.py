"""Rows set in a document: only what differs is touched, so that the cursor and the scrolling stay."""

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from app.model.prose import Run
from app.ui.desk.prose.line import CHIP, Grid, Line, Row, Runs, cut, is_chip
from app.ui.desk.prose.looks import Looks, Setting
from app.ui.widgets.positions import to_qt

_KEEP = QTextCursor.MoveMode.KeepAnchor
_PLAIN = Run("")


def blocks_in(row: Row) -> int:
    """Return how many blocks of a document a row takes."""
    return sum(map(len, row.cells)) if isinstance(row, Grid) else 1


class RowSetter:
    """Makes a document that shows `old` rows show `new` ones, from one block on.

    There is a line before and after every table, in the old rows and in the new ones.
    """

    def __init__(self, document: QTextDocument, looks: Looks) -> None:
        self._document = document
        self._looks = looks
        self._at = 0
        self._above: Row | None = None
        self._below: Row | None = None

    def set(
        self, block: int, above: Row | None, old: Sequence[Row], new: Sequence[Row], below: Row | None
    ) -> None:
        """Replace rows that begin at a block, between two rows that stay."""
        self._at, self._above, self._below = block, above, below
        left = list(reversed(old))
        for row in new:
            if isinstance(row, Line):
                self._set_line(row, left)
            else:
                self._set_grid(row, left)
            self._above = row
            self._at += blocks_in(row)
        self._remove(left)

    def _set_line(self, line: Line, left: list[Row]) -> None:
        if left and isinstance(left[-1], Line):
            self._change_line(self._block(), left.pop(), line)
            return
        if isinstance(self._above, Grid):
            self._insert_below_grid(line, left[-1] if left else self._below)
            return
        cursor = self._end_above()
        cursor.insertBlock(self._looks.line(line), self._looks.run(_PLAIN, Setting.of(line)))
        self._insert(cursor, line.runs, Setting.of(line))

    def _insert_below_grid(self, line: Line, after: Row | None) -> None:
        """Insert a line between a table and the line that is already below it."""
        cursor = QTextCursor(self._block())
        cursor.insertBlock()
        if isinstance(after, Line):
            self._dress(cursor, after)
        cursor = QTextCursor(self._block())
        self._dress(cursor, line)
        self._insert(cursor, line.runs, Setting.of(line))

    def _set_grid(self, grid: Grid, left: list[Row]) -> None:
        before = left[-1] if left else None
        if isinstance(before, Grid):
            left.pop()
            if _is_alike(before, grid):
                self._change_cells(before, grid)
                return
            self._remove_grid(left[-1] if left else self._below)
        cursor = self._end_above()
        table = cursor.insertTable(len(grid.cells), len(grid.cells[0]), self._looks.table(grid))
        for at, row in enumerate(grid.cells):
            for column, runs in enumerate(row):
                inside = table.cellAt(at, column).firstCursorPosition()
                inside.setBlockFormat(self._looks.cell())
                self._insert(inside, runs, Setting.of_cell(at))
        below = QTextCursor(self._document.findBlockByNumber(self._at + blocks_in(grid)))
        below.setBlockFormat(self._looks.line(Line()))
        left.append(Line())

    def _remove(self, left: list[Row]) -> None:
        """Remove the rows that are left: first the tables, so that lines are side by side."""
        for at in range(len(left) - 1, -1, -1):
            if isinstance(left[at], Grid):
                first = self._at + sum(map(blocks_in, left[at + 1 :]))
                self._remove_grid(left[at - 1] if at else self._below, first)
                del left[at]
        for _ in left:
            self._remove_line()

    def _remove_line(self) -> None:
        cursor = QTextCursor(self._block())
        if isinstance(self._above, Line):
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.setPosition(self._block(-1).position() + self._block(-1).length() - 1, _KEEP)
            cursor.removeSelectedText()
            self._dress(cursor, self._above)
        else:
            cursor.setPosition(self._block(1).position(), _KEEP)
            cursor.removeSelectedText()
            if isinstance(self._below, Line):
                self._dress(cursor, self._below)

    def _remove_grid(self, after: Row | None, first: int = -1) -> None:
        """Remove a table; the blocks before and after it would become one, so another one is put between."""
        first = self._at if first < 0 else first
        table = _table_at(self._document.findBlockByNumber(first))
        cursor = QTextCursor(self._document.findBlockByNumber(first - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock()
        table.removeRows(0, table.rows())
        if isinstance(after, Line):
            self._dress(QTextCursor(self._document.findBlockByNumber(first)), after)

    def _dress(self, cursor: QTextCursor, line: Line) -> None:
        cursor.setBlockFormat(self._looks.line(line))
        cursor.setBlockCharFormat(self._looks.run(_PLAIN, Setting.of(line)))

    def _change_line(self, block: QTextBlock, old: Row, new: Line) -> None:
        assert isinstance(old, Line)
        if old[1:] != new[1:]:
            self._dress(QTextCursor(block), new)
        self._change_runs(block, (old.runs, Setting.of(old)), (new.runs, Setting.of(new)))

    def _change_cells(self, old: Grid, new: Grid) -> None:
        for row, (cells, others) in enumerate(zip(old.cells, new.cells, strict=True)):
            setting = Setting.of_cell(row)
            for column, (before, after) in enumerate(zip(cells, others, strict=True)):
                self._change_runs(self._block(row * len(cells) + column), (before, setting), (after, setting))

    def _change_runs(self, block: QTextBlock, old: tuple[Runs, Setting], new: tuple[Runs, Setting]) -> None:
        """Replace the characters that differ, in themselves or in their look."""
        if old == new:
            return
        before, after = _characters(*old), _characters(*new)
        start, end = _shared(before, after)
        plain = Line(old[0]).plain
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + to_qt(plain, start))
        cursor.setPosition(block.position() + to_qt(plain, len(plain) - end), _KEEP)
        cursor.removeSelectedText()
        self._insert(cursor, _between(new[0], start, len(after) - end), new[1])

    def _insert(self, cursor: QTextCursor, runs: Runs, setting: Setting) -> None:
        for run in runs:
            cursor.insertText(run.text or CHIP, self._looks.run(run, setting))

    def _block(self, further: int = 0) -> QTextBlock:
        return self._document.findBlockByNumber(self._at + further)

    def _end_above(self) -> QTextCursor:
        cursor = QTextCursor(self._block(-1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        return cursor


def shared_rows(old: Sequence[Row], new: Sequence[Row]) -> tuple[int, int]:
    """Return how many rows are the same at the beginning and, of the others, at the end.

    What is left of the new rows begins at a place where there is a row already.
    """
    start, end = _shared(old, new)
    if start == 0 and end == len(old):
        end -= 1
    return start, end


def _shared(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    most = min(len(old), len(new))
    start = next((at for at in range(most) if old[at] != new[at]), most)
    rest = most - start
    end = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    return start, end


def _characters(runs: Runs, setting: Setting) -> list[tuple[str, object, Setting]]:
    return [(sign, run if is_chip(run) else run[1:], setting) for run in runs for sign in run.text or CHIP]


def _between(runs: Runs, start: int, end: int) -> Runs:
    return cut(cut(runs, end)[0], start)[1]


def _is_alike(one: Grid, other: Grid) -> bool:
    """Return whether two tables differ in their words only."""
    return one.path == other.path and [*map(len, one.cells)] == [*map(len, other.cells)]


def _table_at(block: QTextBlock) -> QTextTable:
    table = QTextCursor(block).currentTable()
    assert table is not None
    return table
