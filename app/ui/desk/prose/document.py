"""A document whose rows are known at any time: after an edit only the blocks it has touched are read."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from app.ui import style
from app.ui.desk.prose.line import Grid, Line, Place, Row
from app.ui.desk.prose.looks import Looks
from app.ui.desk.prose.reading_back import Mending, read_rows
from app.ui.desk.prose.rows import spaced
from app.ui.desk.prose.setting import RowSetter, blocks_in, shared_rows
from app.ui.widgets.positions import from_qt, to_qt

_EDGE = 16


class ProseDocument(QObject):
    """Keeps a document and its rows in step, whoever edits it."""

    edited = Signal()
    """Somebody has changed the document; `rows` are what it shows now."""

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.looks = Looks()
        self.rows: tuple[Row, ...] = (Line(),)
        self._starts: list[int] = [0, 1]
        self._touched: tuple[int, int] | None = None
        self._is_own = False
        document.documentLayout()  # without one a document does not tell what changes
        self._mend(read_rows(document, 0, 1, self.looks).mendings)
        document.contentsChange.connect(self._note)
        document.contentsChanged.connect(self._catch_up)

    @property
    def document(self) -> QTextDocument:
        """The document; Python loses sight of it where a layout around its text was looked through."""
        text = self.parent()
        if isinstance(text, QTextEdit) and not shiboken6.isValid(self._document):
            self._document = text.document()
        return self._document

    def show(self, rows: Iterable[Row]) -> None:
        """Show these rows, without reporting it."""
        new = spaced(rows)
        start, end = shared_rows(self.rows, new)
        until, till = len(self.rows) - end, len(new) - end
        old, changed = self.rows[start:until], new[start:till]
        if not old and not changed:
            return
        above = self.rows[start - 1] if start else None
        below = self.rows[until] if until < len(self.rows) else None
        self._is_own = True
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        RowSetter(self.document, self.looks).set(self._starts[start], above, old, changed, below)
        cursor.endEditBlock()
        self._is_own = False
        self._keep(start, changed, until)

    def dress_anew(self) -> None:
        """Show everything in the look in force now."""
        self.leave_edge()
        self.looks.forget()
        read = read_rows(self.document, 0, self.document.blockCount(), self.looks)
        self._mend(read.mendings)
        for row, start in zip(self.rows, self._starts, strict=False):
            table = QTextCursor(self.document.findBlockByNumber(start)).currentTable()
            if isinstance(row, Grid) and table is not None:
                table.setFormat(self.looks.table(row))

    def leave_edge(self) -> None:
        """Leave room at the right edge, for the marks of paragraphs."""
        look = self.document.rootFrame().frameFormat()
        look.setRightMargin(style.scaled(_EDGE))
        self._is_own = True
        self.document.rootFrame().setFrameFormat(look)
        self._is_own = False

    def measure_chips(self) -> None:
        """Give every chip the room its words take now."""
        self._is_own = True
        for row, start in zip(self.rows, self._starts, strict=False):
            runs = (
                row.runs if isinstance(row, Line) else [run for line in row.cells for c in line for run in c]
            )
            if any(not run.text for run in runs):
                first = self.document.findBlockByNumber(start)
                last = self.document.findBlockByNumber(start + blocks_in(row) - 1)
                self.document.markContentsDirty(
                    first.position(), last.position() + last.length() - first.position()
                )
        self._is_own = False

    def row_at(self, block: QTextBlock) -> int:
        """Return the row a block belongs to."""
        return bisect_right(self._starts, block.blockNumber(), hi=len(self.rows)) - 1

    def block_of(self, row: int) -> QTextBlock:
        """Return the first block of a row."""
        return self.document.findBlockByNumber(self._starts[row])

    def place_of(self, position: int) -> Place:
        """Return where a position of the document is; in a table, at its beginning."""
        block = self.document.findBlock(position)
        at = self.row_at(block)
        row = self.rows[at]
        return Place(at, from_qt(row.plain, position - block.position()) if isinstance(row, Line) else 0)

    def position_of(self, place: Place) -> int:
        """Return where a place is in the document."""
        row = self.rows[place.row]
        return self.block_of(place.row).position() + (
            to_qt(row.plain, place.at) if isinstance(row, Line) else 0
        )

    def _note(self, position: int, _removed: int, added: int) -> None:
        if self._is_own:
            return
        last = self.document.characterCount() - 1
        first, end = min(position, last), min(position + added, last)
        self._touched = (
            self.document.findBlock(first).blockNumber(),
            self.document.findBlock(end).blockNumber(),
        )

    def _catch_up(self) -> None:
        """Read the blocks that were touched, and let them look as they are meant."""
        if self._is_own or self._touched is None:
            return
        (first, last), self._touched = self._touched, None
        further = self.document.blockCount() - self._starts[-1]
        start = self._row_of(first)
        until = max(start, self._row_of(last - further)) + 1
        block = self._starts[start]
        read = read_rows(self.document, block, self._starts[until] + further - block, self.looks)
        self._keep(start, read.rows, until)
        if self._starts[-1] == self.document.blockCount():
            self._mend(read.mendings)
        else:
            self._keep(0, self._read_all(), len(self.rows))
        self.edited.emit()

    def _read_all(self) -> tuple[Row, ...]:
        """Read everything, once a cell has only one block again."""
        read = read_rows(self.document, 0, self.document.blockCount(), self.looks)
        self._mend([mending for mending in read.mendings if mending.words])
        read = read_rows(self.document, 0, self.document.blockCount(), self.looks)
        self._mend(read.mendings)
        return tuple(read.rows)

    def _row_of(self, block: int) -> int:
        return max(0, min(len(self.rows) - 1, bisect_right(self._starts, block, hi=len(self.rows)) - 1))

    def _keep(self, start: int, rows: Sequence[Row], until: int) -> None:
        """Keep rows in place of some of those that are known."""
        changed = list(accumulate(map(blocks_in, rows), initial=self._starts[start]))
        further = changed[-1] - self._starts[until]
        rest = self._starts[until + 1 :]
        self.rows = (*self.rows[:start], *rows, *self.rows[until:])
        self._starts = [
            *self._starts[:start],
            *changed,
            *([at + further for at in rest] if further else rest),
        ]

    def _mend(self, mendings: list[Mending]) -> None:
        if not mendings:
            return
        self._is_own = True
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for mending in reversed(mendings):
            cursor.setPosition(mending.start)
            cursor.setPosition(mending.end, QTextCursor.MoveMode.KeepAnchor)
            if mending.words:
                cursor.insertText(mending.words)
            elif mending.line is not None:
                cursor.setBlockFormat(mending.line)
            elif mending.look is not None:
                cursor.setCharFormat(mending.look)
        cursor.endEditBlock()
        self._is_own = False
