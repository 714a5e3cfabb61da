"""A text box for prose: what is typed is seen as it will be read, and kept as our Markdown."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from app.forms.kinds.kind import LONGEST_PROSE
from app.forms.pasting.clipboard import pasted_sections
from app.model.markdown import read_prose
from app.model.prose import Prose
from app.ui.desk.left_keys import is_left, without_undo
from app.ui.desk.prose.cells import add_table_actions
from app.ui.desk.prose.copying import copied_from
from app.ui.desk.prose.formatting import Formatting, asks_for_reference, formatting_of, is_ours
from app.ui.desk.prose.inserting import pasted
from app.ui.desk.prose.keys import Keys
from app.ui.desk.prose.marks import Marks
from app.ui.desk.prose.places import Places
from app.ui.desk.prose.sheet import ProseSheet
from app.ui.desk.spelling.text_marks import TextMarks

OWN = "application/x-countersign-prose"


class ProseText(ProseSheet):
    """Shows prose and reports each edit; undo is left to the desk, Tab to the form.

    Positions of its document are over the words shown; a call of a note or a reference is one character.
    Whoever wants to lead to a place or mend one asks for it by what is read there: `select_words` selects
    a quotation, `replace_selected` puts other words there as if they were typed, `paragraph_index` says
    and `show_paragraph` leads to a paragraph, counted as `words_of` lists them.
    """

    reference_wanted = Signal(object)
    """A cross-reference is wanted at the cursor of this text."""
    report_pasted = Signal(object)
    """A report with sections of its own (`Parted`) was pasted where `parts_reports`; nothing has changed."""
    parts_reports = False

    def __init__(self, name: str, *, least_lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(name, least_lines=least_lines, parent=parent)
        self._keys = Keys(self)
        self._marks = Marks(self, lambda note, lines: ProseText(note, least_lines=lines))
        self._places = Places(self)
        self.spelling = TextMarks(self, self.replace_selected)

    def paragraph(self) -> str:
        """Return the words of the paragraph, item, heading or cell in which the cursor is."""
        return self._places.words_at_cursor()

    def paragraph_index(self) -> int:
        """Return which paragraph, item, heading or cell has the cursor: its line in `words_of`."""
        return self._places.index_at_cursor()

    def show_paragraph(self, index: int) -> bool:
        """Put the cursor at the beginning of that paragraph and bring it into sight; False where none is."""
        return self._places.show(index)

    def select_words(self, words: str, nth: int = 0) -> bool:
        """Select words where they stand for the nth time (0 = first) and bring them into sight.

        They are found as they are read, within one paragraph. False where they do not stand that often.
        """
        return self._places.select(words, nth)

    def replace_selected(self, words: str) -> None:
        """Put plain words in place of what is selected, as if they were typed; no sign in them is a mark."""
        self.textCursor().insertText(" ".join(words.splitlines()) if "\n" in words else words)

    def format(self, formatting: Formatting) -> None:
        """Mark the selection up, or the word or line at the cursor."""
        self._marks.apply(formatting)

    def ask_for_reference(self) -> None:
        """Ask whoever knows the document for a cross-reference."""
        self.setFocus()
        self.reference_wanted.emit(self)

    def insert(self, words: str) -> None:
        """Put our Markdown at the cursor, in place of what is selected, as if it were typed."""
        self._keys.put(read_prose(words))

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
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif formatting is not None:
            self.format(formatting)
        elif asks_for_reference(event):
            self.ask_for_reference()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        elif not self._keys.take(event):
            super().keyPressEvent(event)
            self._keys.after(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt hands over a bare boolean
        """Set an item in or out, go from cell to cell; elsewhere Tab goes to the next field."""
        return self._keys.tab(forward=forward) or super().focusNextPrevChild(forward)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a footnote whose number is pressed twice."""
        if not self._marks.open_note(self.cursorForPosition(event.position().toPoint())):
            super().mouseDoubleClickEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words; pictures and files stay outside."""
        return source.hasText() or source.hasHtml()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy words and HTML for others, and our own Markdown: pasted here again it stays the same."""
        taken = copied_from(self.prose, self.textCursor(), self.notes, self.labels)
        copied = QMimeData()
        copied.setText(taken.plain)
        copied.setHtml(taken.html)
        copied.setData(OWN, taken.own.encode())
        return copied

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste what prose can hold, or hand on the sections of a report; too much is refused."""
        text, html = source.text(), source.html() if source.hasHtml() else ""
        if len(self.text) - len(self.textCursor().selectedText()) + len(text) > LONGEST_PROSE:
            self.refuse()
        elif source.hasFormat(OWN):
            self._keys.put(read_prose(bytes(source.data(OWN).data()).decode()))
        elif self.parts_reports and len((report := pasted_sections(text, html)).sections) > 1:
            self.report_pasted.emit(report)
        else:
            self._keys.put(self._pasted(text, html))

    def _pasted(self, text: str, html: str) -> Prose:
        cursor = self.textCursor()
        start = QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        before = start.block().text()[: start.positionInBlock()]
        return pasted(text, html, at_start=not before.strip())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what a text can do, without an undo of its own."""
        menu = without_undo(self.createStandardContextMenu(event.pos()))
        if not self.isReadOnly():
            add_table_actions(menu, self)
        self.spelling.offer(menu, event)
        menu.exec(event.globalPos())
        menu.deleteLater()
