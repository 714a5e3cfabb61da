"""Where words and paragraphs stand in a text as it is read."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor

from app.ui.desk.prose.copying import shown
from app.ui.desk.prose.line import Grid, Runs, is_blank
from app.ui.desk.prose.sheet import ProseSheet
from app.ui.widgets.positions import to_qt


class _Stretch(NamedTuple):
    """A paragraph, item, heading or cell: its words, and the block that shows them."""

    block: QTextBlock
    runs: Runs


class Places:
    """Finds places of one text, and leads to them."""

    def __init__(self, sheet: ProseSheet) -> None:
        self._sheet = sheet

    def words_at_cursor(self) -> str:
        """Return the words of the paragraph with the cursor."""
        number = self._sheet.textCursor().blockNumber()
        found = (part for part in self._stretches() if part.block.blockNumber() == number)
        return next((self._words(part) for part in found), "")

    def index_at_cursor(self) -> int:
        """Return how many paragraphs, items, headings and cells stand before the one with the cursor."""
        number = self._sheet.textCursor().blockNumber()
        return sum(part.block.blockNumber() < number for part in self._stretches())

    def show(self, index: int) -> bool:
        """Put the cursor at the beginning of a paragraph; False where there is none."""
        found = next((part for at, part in enumerate(self._stretches()) if at == index), None)
        if found is not None:
            self._go(QTextCursor(found.block))
        return found is not None

    def select(self, words: str, nth: int) -> bool:
        """Select words where they stand for the nth time; False where they do not."""
        left = nth
        for part in self._stretches():
            line = self._words(part)
            at = line.find(words) if words else -1
            while at >= 0 and left:
                left -= 1
                at = line.find(words, at + 1)
            if at >= 0:
                self._select(part, at, at + len(words))
                return True
        return False

    def _select(self, part: _Stretch, start: int, end: int) -> None:
        cursor = QTextCursor(part.block)
        cursor.setPosition(part.block.position() + self._position(part, start))
        until = part.block.position() + self._position(part, end, is_end=True)
        cursor.setPosition(until, QTextCursor.MoveMode.KeepAnchor)
        self._go(cursor)

    def _position(self, part: _Stretch, at: int, *, is_end: bool = False) -> int:
        """Return where in a block a character of its words stands; a chip is one place, whatever it shows."""
        position = 0
        for run in part.runs:
            size = len(shown((run,), self._sheet.labels))
            if run.text:
                if at <= size:
                    return position + to_qt(run.text, at)
                position += to_qt(run.text, len(run.text))
            else:
                if at < size or (is_end and at == size):
                    return position + (1 if is_end and at else 0)
                position += 1
            at -= size
        return position

    def _words(self, part: _Stretch) -> str:
        return shown(part.runs, self._sheet.labels)

    def _stretches(self) -> Iterator[_Stretch]:
        """Yield everything that holds words, in the order in which it is read."""
        for at, row in enumerate(self._sheet.prose.rows):
            if is_blank(row):
                continue
            block = self._sheet.prose.block_of(at)
            cells = [c for cells in row.cells for c in cells] if isinstance(row, Grid) else [row.runs]
            for runs in cells:
                yield _Stretch(block, runs)
                block = block.next()

    def _go(self, cursor: QTextCursor) -> None:
        self._sheet.setTextCursor(cursor)
        self._sheet.ensureCursorVisible()
