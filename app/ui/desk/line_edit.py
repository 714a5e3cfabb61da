"""One line of text at the desk: cleaned like any other, with no undo of its own."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from app.ui.desk.left_keys import is_left, without_undo
from app.ui.desk.spelling.line_marks import LineMarks
from app.ui.widgets.clean_line import CleanLine


class LineEdit(CleanLine):
    """A line whose edits are undone by the desk, across fields."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.spelling: LineMarks | None = None

    def check_spelling(self) -> None:
        """Mark misspelt words from now on; names and numbers are better left alone."""
        self.spelling = LineMarks(self)

    def show_text(self, text: str) -> None:
        """Show a text without reporting it; the cursor stays where nothing changed."""
        if text != self.text():
            self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the desk."""
        if is_left(event):
            event.ignore()
            return False
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what a line can do, without an undo of its own."""
        menu = without_undo(self.createStandardContextMenu())
        if self.spelling is not None:
            self.spelling.offer(menu, event)
        menu.exec(event.globalPos())
        menu.deleteLater()


class ReadLine(LineEdit):
    """A line whose text has to be read as a date or an amount."""

    is_unread = False
    """Whether something is typed that cannot be read; its owner says so."""

    def type_again(self, text: str) -> None:
        """Show what was typed here once, as if it were typed now."""
        self.setText(text)
        self.textEdited.emit(text)
        self.editingFinished.emit()
