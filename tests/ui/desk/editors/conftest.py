"""What every test of an editor may use: the editor in a window, and a clipboard."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.answers import Answer
from app.model.field import FieldDefinition, Kind
from app.ui.desk.editors import editor_for
from tests.ui.desk.editors.tried import Paste, Tried, TryOut

TODAY = date(2026, 11, 20)


@pytest.fixture
def try_out(qtbot: QtBot) -> TryOut:
    """Show the editor of a kind, with an answer, and the cursor in it."""

    def show(kind: Kind, answer: Answer | None = None, **more: object) -> Tried:
        field = FieldDefinition.model_validate({"id": "field", "kind": kind, "label": "Field", **more})
        editor = editor_for(field, lambda: TODAY)
        qtbot.addWidget(editor)
        editor.resize(640, 500)
        tried = Tried(editor)
        editor.show_value(answer)
        editor.show()
        with qtbot.waitActive(editor):
            editor.activateWindow()
        editor.inputs()[0].setFocus()
        return tried

    return show


@pytest.fixture
def paste(qtbot: QtBot) -> Paste:
    """Paste a text as Ctrl+V does."""

    def paste_into(widget: QWidget, text: str) -> None:
        QApplication.clipboard().setText(text)
        qtbot.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    return paste_into


@pytest.fixture
def paste_page(qtbot: QtBot) -> Paste:
    """Paste a page as Ctrl+V does after copying in a browser or in Word."""

    def paste_into(widget: QWidget, html: str) -> None:
        copied = QMimeData()
        copied.setHtml(html)
        QApplication.clipboard().setMimeData(copied)
        qtbot.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    return paste_into
