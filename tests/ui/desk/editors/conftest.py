"""What every test of an editor may use: the editor in a window, and what it reports."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.answers import Answer
from app.model.form import FieldDefinition, Kind
from app.ui.desk.editor import Editor
from app.ui.desk.editors import editor_for

TODAY = date(2026, 11, 20)


class Tried:
    """An editor on show, with everything it has reported."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self.reported: list[Answer | None] = []
        self.refused: list[tuple[str, str]] = []
        self.faults: list[str] = []
        editor.edited.connect(self.reported.append)
        editor.refused.connect(lambda what, hint: self.refused.append((what, hint)))
        editor.faulted.connect(self.faults.append)

    @property
    def last(self) -> Answer | None:
        """What was reported last."""
        return self.reported[-1]

    def input(self, name: str) -> QWidget:
        """Return what can be typed into or pressed, by the end of its accessible name."""
        found = [widget for widget in self.editor.inputs() if widget.accessibleName().endswith(name)]
        assert found, [widget.accessibleName() for widget in self.editor.inputs()]
        return found[0]


@pytest.fixture
def try_out(qtbot: QtBot) -> Callable[..., Tried]:
    """Show the editor of a kind, with an answer."""

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
def paste(qtbot: QtBot) -> Callable[[QWidget, str], None]:
    """Paste a text as Ctrl+V does."""
    from PySide6.QtCore import Qt

    def paste_into(widget: QWidget, text: str) -> None:
        QApplication.clipboard().setText(text)
        qtbot.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    return paste_into
