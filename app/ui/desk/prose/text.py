"""A text box for prose: plain text with marks, as tall as what is in it, with paragraph numbers."""

from bisect import bisect_left
from functools import partial
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.forms.kinds.kind import LONGEST_PROSE, clean_text
from app.forms.pasting.clipboard import pasted_sections
from app.model.markdown import read_prose, words_of
from app.model.prose import Run
from app.model.run_writing import write_runs
from app.ui import style
from app.ui.desk.left_keys import is_left, without_undo
from app.ui.desk.prose.colouring import ProseColours
from app.ui.desk.prose.formatting import Formatting, asks_for_reference, formatting_of, is_ours
from app.ui.desk.prose.lists import indent, new_line, outdent
from app.ui.desk.prose.margin import NumberMargin
from app.ui.desk.prose.passage import Passage
from app.ui.desk.prose.pasting import pasted
from app.ui.desk.prose.places import paragraphs_down_to, place_of
from app.ui.desk.spelling.text_marks import TextMarks
from app.ui.widgets.positions import changed_stretch, from_qt, to_qt

_MOST_LINES = 60
_OWN = "application/x-countersign-prose"
_ENDS = str.maketrans("\u2029\u2028\ufdd0\ufdd1", "\n\n\n\n")


class ProseText(QPlainTextEdit):
    """Shows prose and reports each edit; undo is left to the desk, Tab to the form.

    Whoever wants to lead to a place or mend one asks for it by what is read there: `select_words` selects
    a quotation, `replace_selected` puts other words there as if they were typed, `paragraph_index` says
    and `show_paragraph` leads to a paragraph, counted as `words_of` lists them.
    """

    typed = Signal(str)
    refused = Signal(str, str)
    reference_wanted = Signal(object)
    """A cross-reference is wanted at the cursor of this text."""
    report_pasted = Signal(object)
    """A report with sections of its own (`Parted`) was pasted where `parts_reports`; nothing has changed."""
    parts_reports = False

    def __init__(self, name: str, *, least_lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._least_lines = least_lines
        self._shown = ""
        self._colours = ProseColours(self.document())
        self._margin = NumberMargin(self)
        self.spelling = TextMarks(self, self.replace_selected)
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        style.look().changed.connect(self._make_room)
        self._fit()

    @property
    def text(self) -> str:
        """The text as typed; no-break spaces stay what they are."""
        return self._shown

    def show_text(self, text: str) -> None:
        """Show a text without reporting it; only what differs is replaced, so the cursor stays near."""
        if text != self._shown:
            self._replace(text)

    def show_numbers(self, numbers: tuple[str, ...] | None) -> None:
        """Show these numbers beside the paragraphs; None where they have none."""
        self._margin.show_numbers(numbers)
        self._make_room()

    def numbers_by_line(self) -> dict[int, str]:
        """Return the number that stands beside each line where a paragraph begins."""
        return self._margin.numbers_by_line(self._shown)

    def paragraph(self) -> str:
        """Return the words of the line in which the cursor is, without marks."""
        return words_of(read_prose(self.textCursor().block().text()))

    def paragraph_index(self) -> int:
        """Return which paragraph, item, heading or cell has the cursor: its line in `words_of`."""
        return max(0, paragraphs_down_to(self._shown, self.textCursor().blockNumber()) - 1)

    def show_paragraph(self, index: int) -> bool:
        """Put the cursor at the beginning of that paragraph and bring it into sight; False where none is."""
        last = self.document().blockCount()
        at = bisect_left(range(last), index + 1, key=partial(paragraphs_down_to, self._shown))
        if index < 0 or at == last:
            return False
        self.setTextCursor(QTextCursor(self.document().findBlockByNumber(at)))
        self.ensureCursorVisible()
        return True

    def select_words(self, words: str, nth: int = 0) -> bool:
        """Select words where they stand for the nth time (0 = first) and bring them into sight.

        They are found as they are read, within one paragraph. False where they do not stand that often.
        """
        at = place_of(self._shown, words, nth)
        if at >= 0:
            self._select(Passage(self._shown, at, at + len(words)))
        return at >= 0

    def replace_selected(self, words: str) -> None:
        """Put plain words in place of what is selected, as if they were typed; no sign in them is a mark."""
        self._take(self._passage().replaced(write_runs((Run(words),)) if words.strip() else words))

    def format(self, formatting: Formatting) -> None:
        """Mark the selection up, or the word or line at the cursor."""
        self._take(formatting.apply(self._passage()))

    def ask_for_reference(self) -> None:
        """Ask whoever knows the document for a cross-reference."""
        self.setFocus()
        self.reference_wanted.emit(self)

    def insert(self, words: str) -> None:
        """Put words at the cursor, in place of what is selected, as if they were typed."""
        self._take(self._passage().replaced(words))

    def _passage(self) -> Passage:
        ends = ((cursor := self.textCursor()).selectionStart(), cursor.selectionEnd())
        return Passage(self._shown, *(from_qt(self._shown, end) for end in ends))

    def _take(self, passage: Passage) -> None:
        """Make an edit of our own look to everybody like one that was typed."""
        if len(passage.text) > LONGEST_PROSE:
            self._refuse()
            return
        before = self._shown
        self._replace(passage.text)
        self._select(passage)
        if passage.text != before:
            self.typed.emit(passage.text)

    def _select(self, passage: Passage) -> None:
        cursor = self.textCursor()
        cursor.setPosition(to_qt(passage.text, passage.start))
        cursor.setPosition(to_qt(passage.text, passage.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _replace(self, text: str) -> None:
        before, self._shown = self._shown, text
        start, end, by = changed_stretch(before, text)
        cursor = QTextCursor(self.document())
        cursor.setPosition(to_qt(before, start))
        cursor.setPosition(to_qt(before, end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(by)
        if self.hasFocus():
            self.setTextCursor(cursor)

    def _on_changed(self) -> None:
        text = self.document().toRawText().translate(_ENDS)
        if text == self._shown:
            return
        if len(text) > LONGEST_PROSE and len(text) > len(self._shown):
            kept, self._shown = self._shown, text
            self._replace(kept)
            self._refuse()
            return
        self._shown = text
        self.typed.emit(text)

    def _refuse(self) -> None:
        self.refused.emit(
            f"A text holds at most {LONGEST_PROSE:,} characters, so nothing was added "
            f"to “{self.accessibleName()}”.",
            "Paste less of it, or attach it as a paper.",
        )

    def _fit(self) -> None:
        """Be as tall as the text, between the fewest lines and the most."""
        spacing = self.fontMetrics().lineSpacing()
        most, needed = _MOST_LINES * spacing, 0.0
        block, layout = self.document().firstBlock(), self.document().documentLayout()
        while block.isValid() and needed < most:
            needed += layout.blockBoundingRect(block).height()
            block = block.next()
        edges = max(0, self.height() - self.viewport().height()) if self.isVisible() else style.scaled(12)
        needed = min(max(needed, self._least_lines * spacing), most) + 2 * self.document().documentMargin()
        if self.height() != ceil(needed) + edges:
            self.setFixedHeight(ceil(needed) + edges)

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
        numbers, lines = self.numbers_by_line(), []
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset()).toRect()
            if box.top() > self.viewport().height():
                break
            number = numbers.get(block.blockNumber())
            if number is not None:
                lines.append((number, QRect(0, box.top(), self._margin.width(), box.height())))
            block = block.next()
        self._margin.show_lines(tuple(lines))

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the desk, and keep the formatting keys from anybody else."""
        if is_left(event):
            event.ignore()
            return False
        if event.type() == QEvent.Type.ShortcutOverride and is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Format, begin paragraphs and items, set items in and out; leave Ctrl+Enter to whoever wants it."""
        formatting = formatting_of(event)
        if formatting is not None:
            self.format(formatting)
        elif asks_for_reference(event):
            self.ask_for_reference()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press_enter(event)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _press_enter(self, event: QKeyEvent) -> None:
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if keys == Qt.KeyboardModifier.NoModifier:
            self._take(new_line(self._passage()))
        elif keys == Qt.KeyboardModifier.ShiftModifier:
            self._take(self._passage().replaced("\n"))
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt hands over a bare boolean
        """Set an item in or out where the cursor is in one; elsewhere Tab goes to the next field."""
        moved = (indent if forward else outdent)(self._passage())
        if moved is None:
            return super().focusNextPrevChild(forward)
        self._take(moved)
        return True

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words; pictures and files stay outside."""
        return source.hasText() or source.hasHtml()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the marks as they are typed, and say whose they are: pasted here again they stay the same."""
        copied = QMimeData()
        copied.setText(self._passage().selected)
        copied.setData(_OWN, b"")
        return copied

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste what prose can hold, or hand on the sections of a report; too much is refused."""
        passage = self._passage()
        text, html = source.text(), source.html() if source.hasHtml() else ""
        if len(passage.text) - len(passage.selected) + len(text) > LONGEST_PROSE:
            self._refuse()
        elif source.hasFormat(_OWN):
            self._take(passage.replaced(clean_text(text)))
        elif self.parts_reports and len((report := pasted_sections(text, html)).sections) > 1:
            self.report_pasted.emit(report)
        else:
            self._take(pasted(passage, text, html))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what a text can do, without an undo of its own."""
        menu = without_undo(self.createStandardContextMenu(event.pos()))
        self.spelling.offer(menu, event)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, and be as tall as that takes."""
        super().resizeEvent(event)
        self._place_margin()
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the numbers follow the lines they belong to."""
        super().paintEvent(event)
        self._show_margin()
