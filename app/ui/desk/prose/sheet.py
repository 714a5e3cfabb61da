"""Where prose is shown as it is meant: as tall as what is in it, with signs, numbers and chips."""

from bisect import bisect_left
from collections.abc import Mapping
from itertools import islice
from math import ceil

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from app.forms.kinds.kind import LONGEST_PROSE
from app.model.markdown import read_prose, remember
from app.model.prose import Prose
from app.ui import style
from app.ui.desk.prose.arranging import held_runs
from app.ui.desk.prose.chips import Chips
from app.ui.desk.prose.document import ProseDocument
from app.ui.desk.prose.line import Row, Runs
from app.ui.desk.prose.looks import CHIP_OBJECT
from app.ui.desk.prose.manuscript import Manuscript, Written
from app.ui.desk.prose.margin import NumberMargin
from app.ui.desk.prose.reconciling import reconciled
from app.ui.desk.prose.reference_labels import ReferenceLabels
from app.ui.desk.prose.rows import rows_of
from app.ui.desk.prose.signs import paint_signs
from app.ui.desk.prose.structure import Passage

_MOST_LINES = 60


class ProseSheet(QTextEdit):
    """Shows a text of ours and knows, after every edit, what the text is now; has no undo of its own."""

    typed = Signal(str)
    refused = Signal(str, str)

    def __init__(self, name: str, *, least_lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._least_lines = least_lines
        self._may_scroll = False
        self._shown = ""
        self._manuscript = Manuscript()
        self._written = Written()
        self._notes: dict[int, Runs] = {}
        self.prose = ProseDocument(self.document(), self)
        self._kept = self.prose.rows
        self._chips = Chips(self)
        self._form_labels: ReferenceLabels | None = None
        self._margin = NumberMargin(self)
        self.prose.leave_edge()
        layout = self.document().documentLayout()
        layout.registerHandler(CHIP_OBJECT, self._chips)
        layout.documentSizeChanged.connect(self._fit)
        self.prose.edited.connect(self.report)
        style.look().changed.connect(self._dress)
        self._fit()

    @property
    def text(self) -> str:
        """The text as our Markdown; until somebody edits it, exactly what was shown."""
        return self._shown

    def show_text(self, text: str) -> None:
        """Show a text without reporting it; only what differs is replaced, so the cursor stays near."""
        if text == self._shown:
            return
        prose = read_prose(text)
        rows = rows_of(prose, self._take_notes(prose))
        self.prose.show(reconciled(self.prose.rows, rows))
        self._shown = text
        self._write()

    def show_numbers(self, numbers: tuple[str, ...] | None) -> None:
        """Show these numbers beside the paragraphs; None where they have none."""
        if self._margin.show_numbers(numbers):
            self._make_room()

    def show_labels(self, labels: Mapping[str, str]) -> None:
        """Show what cross-references print: the label of each target."""
        if labels != self._chips.labels:
            self._chips.labels = labels
            self.prose.measure_chips()
            self.viewport().update()

    def numbers_by_line(self) -> dict[int, str]:
        """Return the number that stands beside each block in which a paragraph begins."""
        blocks = (self.prose.block_of(row).blockNumber() for row in self._written.paragraphs)
        return dict(zip(blocks, self._margin.numbers, strict=False))

    @property
    def notes(self) -> Mapping[int, Runs]:
        """The footnotes, under the numbers their calls have in rows."""
        return self._notes

    @property
    def labels(self) -> Mapping[str, str]:
        """What cross-references print, by target."""
        return self._chips.labels

    @property
    def words(self) -> int:
        """How many words the text has, those of its footnotes among them."""
        return self._written.words

    def showEvent(self, event: QShowEvent) -> None:
        """Show the labels of the form the text is in, and hear when they are others."""
        super().showEvent(event)
        found = ReferenceLabels.around(self)
        if found is not None and found is not self._form_labels:
            self._form_labels = found
            found.changed.connect(self._take_labels)
        self._take_labels()

    def _take_labels(self) -> None:
        if self._form_labels is not None:
            self.show_labels(self._form_labels.labels)

    def _take_notes(self, prose: Prose) -> dict[int, int]:
        """Keep the footnotes of a text, each under the number it had; return the numbers by place."""
        free = {number: held_runs(runs) for number, runs in self._notes.items()}
        numbers: dict[int, int] = {}
        for place, note in enumerate(prose.footnotes):
            known = next((number for number, runs in free.items() if runs == held_runs(note)), None)
            if known is None:
                known = self.keep_note(note)
            free.pop(known, None)
            numbers[place] = known
        return numbers

    def keep_note(self, runs: Runs, number: int | None = None) -> int:
        """Keep the text of a footnote, and return the number its calls have."""
        kept = max(self._notes, default=-1) + 1 if number is None else number
        self._notes[kept] = runs
        return kept

    def take(self, passage: Passage) -> None:
        """Make an edit of our own look to everybody like one that was typed."""
        self.prose.show(passage.rows)
        cursor = self.textCursor()
        cursor.setPosition(self.prose.position_of(passage.start))
        cursor.setPosition(self.prose.position_of(passage.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.report()

    def passage(self) -> Passage:
        """Return the rows and what of them is selected."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return Passage(self.prose.rows, self.prose.place_of(start), self.prose.place_of(end))

    def report(self) -> None:
        """Report what the text is now; what is too long is taken back."""
        written = self._manuscript.write(self.prose.rows, self._notes)
        if len(written.text) > LONGEST_PROSE and len(written.text) > len(self._shown):
            self.prose.show(self._kept)
            self.refuse()
            return
        self._show_written(written)
        if written.text != self._shown:
            self._shown = written.text
            remember(written.text, written.prose, written.lines)
            self.typed.emit(written.text)

    def refuse(self) -> None:
        """Say that a text would be too long."""
        self.refused.emit(
            f"A text holds at most {LONGEST_PROSE:,} characters, so nothing was added "
            f"to “{self.accessibleName()}”.",
            "Paste less of it, or attach it as a paper.",
        )

    def _write(self) -> None:
        self._show_written(self._manuscript.write(self.prose.rows, self._notes))

    def _show_written(self, written: Written) -> None:
        self._kept = self.prose.rows
        before, self._written = self._written, written
        if before.places != written.places:
            self._chips.places = written.places
            self.prose.measure_chips()
        if (before.signs, before.paragraphs) != (written.signs, written.paragraphs):
            self.viewport().update()

    def has_sign(self, row: int) -> bool:
        """Return whether an item begins in a row."""
        return row in self._written.signs

    def rows_with_sign(self) -> frozenset[int]:
        """Return the rows in which items begin."""
        return frozenset(self._written.signs)

    def row(self, at: int) -> Row:
        """Return a row."""
        return self.prose.rows[at]

    def _fit(self) -> None:
        """Be as tall as the text, between the fewest lines and the most."""
        spacing = self.fontMetrics().lineSpacing()
        most, needed = _MOST_LINES * spacing, 0.0
        block, layout = self.document().firstBlock(), self.document().documentLayout()
        while block.isValid() and needed < most:
            needed = max(needed, layout.blockBoundingRect(block).bottom())
            block = block.next()
        edges = max(0, self.height() - self.viewport().height()) if self.isVisible() else style.scaled(12)
        margin = self.document().documentMargin()
        if (needed + margin > most) != self._may_scroll:
            self._may_scroll = not self._may_scroll
            QTimer.singleShot(0, self, self._allow_bar)  # not while the text is being laid out
        needed = min(max(needed + margin, self._least_lines * spacing + 2 * margin), most)
        if self.height() != ceil(needed) + edges:
            self.setFixedHeight(ceil(needed) + edges)

    def _allow_bar(self) -> None:
        """Let a bar come where the text is cut off: elsewhere it would come and go for ever.

        Beside a bar lines are shorter, so the text is taller, has room, needs no bar, and so on.
        """
        as_needed, off = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(as_needed if self._may_scroll else off)

    def _dress(self) -> None:
        self.prose.dress_anew()
        self._make_room()

    def _make_room(self) -> None:
        self.setViewportMargins(self._margin.needed_width(), 0, 0, 0)
        self._place_margin()
        QTimer.singleShot(0, self, self._fit)

    def _place_margin(self) -> None:
        frame = self.viewport().geometry()
        width = self._margin.needed_width()
        self._margin.setGeometry(QRect(frame.left() - width, frame.top(), width, frame.height()))

    def _show_margin(self) -> None:
        """Tell the margin where the lines with a number stand."""
        if not self._margin.is_numbered:
            return
        layout, down = self.document().documentLayout(), self.verticalScrollBar().value()
        bottom = down + self.viewport().height()
        lines: list[tuple[str, QRect]] = []
        first = self.prose.row_at(self.cursorForPosition(QPoint(0, 0)).block())
        begin = bisect_left(self._written.paragraphs, first)
        numbered = zip(self._written.paragraphs, self._margin.numbers, strict=False)
        for row, number in islice(numbered, begin, None):
            box = layout.blockBoundingRect(self.prose.block_of(row))
            if box.top() > bottom:
                break
            if box.bottom() >= down:
                place = box.translated(0, -down).toRect()
                lines.append((number, QRect(0, place.top(), self._margin.width(), place.height())))
        self._margin.show_lines(tuple(lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, and be as tall as that takes."""
        super().resizeEvent(event)
        self._place_margin()
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and what stands beside its lines."""
        super().paintEvent(event)
        paint_signs(self, self.prose, self._written.signs)
        self._show_margin()

    def go_to_cell(self, row: int, line: int, column: int) -> None:
        """Put the cursor into a cell of the table that is a row."""
        table = QTextCursor(self.prose.block_of(row)).currentTable()
        if table is not None:
            self.setTextCursor(table.cellAt(line, column).firstCursorPosition())
            self.ensureCursorVisible()
