"""What a clerk does at the desk, for tests: find a field, type into it, look at the page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.model.values import FieldId
from app.ui.desk.desk_page import DeskPage
from app.ui.desk.prose.text import ProseText

CTRL = Qt.KeyboardModifier.ControlModifier


def inputs(desk: DeskPage, field: str) -> list[QWidget]:
    """Return what can be typed into or pressed at a field of the chosen document."""
    return desk.writing.column.question(FieldId(field)).editor.inputs()


def line(desk: DeskPage, field: str) -> QLineEdit:
    """Return the first line of a field."""
    found = inputs(desk, field)[0]
    assert isinstance(found, QLineEdit)
    return found


def prose(desk: DeskPage, field: str, place: int = 0) -> ProseText:
    """Return a prose text of a field."""
    return [widget for widget in inputs(desk, field) if isinstance(widget, ProseText)][place]


def type_at_end(qtbot: QtBot, widget: QWidget, words: str) -> None:
    """Put the cursor at the end of a text and type."""
    widget.setFocus()
    if isinstance(widget, ProseText):
        widget.moveCursor(QTextCursor.MoveOperation.End)
    elif isinstance(widget, QLineEdit):
        widget.end(False)
    write(qtbot, widget, words)


def write(qtbot: QtBot, widget: QWidget, words: str) -> None:
    """Type, or paste what has no key in Qt's tests."""
    if words.isascii():
        qtbot.keyClicks(widget, words)
    else:
        QApplication.clipboard().setText(words)
        qtbot.keyClick(widget, Qt.Key.Key_V, CTRL)


def retype(qtbot: QtBot, widget: QLineEdit, words: str) -> None:
    """Replace a line by typing."""
    widget.setFocus()
    widget.selectAll()
    write(qtbot, widget, words)


def wait_for_page(qtbot: QtBot, desk: DeskPage, words: str) -> None:
    """Wait until the page on the screen has these words."""
    qtbot.waitUntil(lambda: words in " ".join(desk.view.preview.page_text().split()), timeout=10_000)


def sections(desk: DeskPage) -> dict[str, str]:
    """Return the sections of the chosen document with their states."""
    return {row.name: row.state for row in desk.view.contents.sections}


def documents(desk: DeskPage) -> dict[str, str]:
    """Return the documents of the decision with their states."""
    return {row.name: row.state for row in desk.view.contents.documents}
