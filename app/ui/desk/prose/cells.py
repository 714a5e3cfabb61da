"""What keys and menus do inside a table."""

from functools import partial

from PySide6.QtGui import QTextCursor, QTextTable, QTextTableCell
from PySide6.QtWidgets import QMenu

from app.ui.desk.prose.line import Grid, Line, Place, going_on
from app.ui.desk.prose.sheet import ProseSheet
from app.ui.desk.prose.structure import Passage

NEW_TABLE = Grid((((), ()), ((), ())))


def with_table(passage: Passage) -> Passage:
    """Return the passage with an empty table below the line with the cursor."""
    row, path = passage.end.row, going_on(passage.line.path)
    lines = (passage.line, NEW_TABLE._replace(path=path), Line((), path))
    return passage.with_row(row, *lines)._replace(start=Place(row + 1, 0), end=Place(row + 1, 0))


def next_cell(cursor: QTextCursor, *, forward: bool) -> QTextCursor | None:
    """Return the cursor in the next or previous cell; None beyond the last and the first."""
    table = cursor.currentTable()
    if table is None:
        return None
    cell = table.cellAt(cursor)
    at = cell.row() * table.columns() + cell.column() + (1 if forward else -1)
    if not 0 <= at < table.rows() * table.columns():
        return None
    return _in(table.cellAt(*divmod(at, table.columns())))


def cell_below(cursor: QTextCursor) -> QTextCursor | None:
    """Return the cursor in the cell below; None in the last row."""
    table = cursor.currentTable()
    if table is None or (cell := table.cellAt(cursor)).row() + 1 == table.rows():
        return None
    return _in(table.cellAt(cell.row() + 1, cell.column()))


def with_row_below(grid: Grid, row: int) -> Grid:
    """Return a table with an empty row below one."""
    blank = tuple(() for _ in grid.cells[0])
    return grid._replace(cells=(*grid.cells[: row + 1], blank, *grid.cells[row + 1 :]))


def with_column_beside(grid: Grid, column: int) -> Grid:
    """Return a table with an empty column right of one."""
    return grid._replace(
        cells=tuple((*cells[: column + 1], (), *cells[column + 1 :]) for cells in grid.cells)
    )


def without_row(grid: Grid, row: int) -> Grid | None:
    """Return a table without a row; None where it was the only one."""
    cells = (*grid.cells[:row], *grid.cells[row + 1 :])
    return grid._replace(cells=cells) if cells else None


def without_column(grid: Grid, column: int) -> Grid | None:
    """Return a table without a column; None where it was the only one."""
    if len(grid.cells[0]) == 1:
        return None
    return grid._replace(cells=tuple((*cells[:column], *cells[column + 1 :]) for cells in grid.cells))


def is_at_edge(cursor: QTextCursor, *, start: bool) -> bool:
    """Return whether the cursor stands at the beginning or end of a cell, where nothing may be joined."""
    table: QTextTable | None = cursor.currentTable()
    if table is None or cursor.hasSelection():
        return False
    cell = table.cellAt(cursor)
    return cursor.position() == (cell.firstPosition() if start else cell.lastPosition())


def _in(cell: QTextTableCell) -> QTextCursor:
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def add_table_actions(menu: QMenu, sheet: ProseSheet) -> None:
    """Offer rows and columns where the cursor is in a table."""
    cursor = sheet.textCursor()
    table = cursor.currentTable()
    at = sheet.passage().end.row
    grid = sheet.row(at)
    if table is None or not isinstance(grid, Grid):
        return
    cell = table.cellAt(cursor)
    row, column = cell.row(), cell.column()
    menu.addSeparator()
    for words, made in (
        ("Add a row below", with_row_below(grid, row)),
        ("Add a column right", with_column_beside(grid, column)),
        ("Delete this row", without_row(grid, row)),
        ("Delete this column", without_column(grid, column)),
        ("Delete the table", None),
    ):
        menu.addAction(words).triggered.connect(partial(_put_grid, sheet, at, made))


def _put_grid(sheet: ProseSheet, at: int, grid: Grid | None) -> None:
    passage = sheet.passage()
    rows = (grid,) if grid is not None else ()
    sheet.take(passage.with_row(at, *rows).at(at if rows else at - 1))
    if grid is not None:
        sheet.go_to_cell(at, 0, 0)
