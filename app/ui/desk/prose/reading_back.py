"""What a document shows, as rows; and what in it does not look as it is meant."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)

from app.model.prose import Run
from app.ui.desk.prose.line import CHIP, Grid, Line, Row, Runs, joined
from app.ui.desk.prose.looks import CHIP_OBJECT, Looks, Setting, line_meant, path_meant, run_meant


class Mending(NamedTuple):
    """A stretch of a document that does not look as it is meant, and how it is to look.

    `line` is for a whole block, `words` stand in place of the end of a block inside a cell.
    """

    start: int
    end: int
    look: QTextCharFormat | None = None
    line: QTextBlockFormat | None = None
    words: str = ""


class ReadRows(NamedTuple):
    """The rows of some blocks, what is to be mended in them, and how many blocks they are."""

    rows: list[Row]
    mendings: list[Mending]
    blocks: int


def read_rows(document: QTextDocument, first: int, count: int, looks: Looks) -> ReadRows:
    """Return the rows of blocks; a table that begins among them is read to its end."""
    reading = _Reading(looks)
    rows: list[Row] = []
    block = document.findBlockByNumber(first)
    while block.isValid() and block.blockNumber() < first + count:
        table = QTextCursor(block).currentTable()
        if table is None:
            rows.append(reading.line(block))
            block = block.next()
        else:
            rows.append(reading.grid(table))
            block = document.findBlock(table.lastPosition()).next()
    end = block.blockNumber() if block.isValid() else document.blockCount()
    return ReadRows(rows, reading.mendings, end - first)


class _Reading:
    def __init__(self, looks: Looks) -> None:
        self._looks = looks
        self.mendings: list[Mending] = []

    def line(self, block: QTextBlock) -> Line:
        """Return the line a block shows."""
        look = block.blockFormat()
        line = line_meant(look)
        meant = self._looks.line(line)
        if look != meant:
            self.mendings.append(Mending(block.position(), block.position(), line=meant))
        return line._replace(runs=self._runs(block, Setting.of(line)))

    def grid(self, table: QTextTable) -> Grid:
        """Return a table; the words of a cell are one line."""
        cells = tuple(
            tuple(self._cell(table, row, column) for column in range(table.columns()))
            for row in range(table.rows())
        )
        return Grid(cells, path_meant(table.format()))

    def _cell(self, table: QTextTable, row: int, column: int) -> Runs:
        cell = table.cellAt(row, column)
        block, last = cell.firstCursorPosition().block(), cell.lastPosition()
        parts: list[Runs] = []
        while block.isValid() and block.position() <= last:
            if parts:
                parts.append((Run(" "),))
                self.mendings.append(Mending(block.position() - 1, block.position(), words=" "))
            parts.append(self._runs(block, Setting.of_cell(row)))
            block = block.next()
        return joined(*parts)

    def _runs(self, block: QTextBlock, setting: Setting) -> Runs:
        parts: list[Runs] = []
        for part in cast("Iterable[QTextBlock.iterator]", block):
            fragment = part.fragment()
            look = fragment.charFormat()
            is_chip = look.objectType() == CHIP_OBJECT
            run = run_meant(look, is_chip=is_chip)
            parts.append(tuple(_parted(fragment.text(), run, is_chip=is_chip)))
            meant = self._looks.run(run, setting)
            if look != meant:
                start = fragment.position()
                self.mendings.append(Mending(start, start + fragment.length(), look=meant))
        return joined(*parts)


def _parted(text: str, run: Run, *, is_chip: bool) -> Iterator[Run]:
    """Yield a fragment's text, or each of its chips."""
    if not is_chip:
        yield run._replace(text=text)
        return
    for sign in text:
        yield run if sign == CHIP else Run(sign)
