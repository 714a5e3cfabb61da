from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QRadioButton
from pytestqt.qtbot import QtBot

from app.model.field import Kind
from tests.ui.desk.editors.tried import Tried, TryOut

MANY = tuple(str(number) for number in range(9))


def checked(tried: Tried) -> list[str]:
    return [b.text() for b in tried.editor.inputs() if isinstance(b, QRadioButton) and b.isChecked()]


def test_few_choices_are_buttons(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.CHOICE, "1.0/1.1", choices=("1.0/1.1", "1./1.1"))
    assert checked(tried) == ["1.0/1.1"]
    qtbot.keyClick(tried.editor.inputs()[0], Qt.Key.Key_Right)
    assert tried.last == "1./1.1"
    tried.editor.show_value(None)
    assert checked(tried) == []


def test_an_ampersand_is_no_key(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.CHOICE, choices=("R&D", "x"))
    qtbot.keyClick(tried.editor.inputs()[0], Qt.Key.Key_Space)
    assert tried.last == "R&D"


def test_many_choices_are_a_list(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.CHOICE, "3", choices=MANY)
    combo = tried.editor.inputs()[0]
    assert isinstance(combo, QComboBox)
    assert combo.currentText() == "3"
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert tried.last == "4"
    tried.editor.show_value(None)
    assert combo.currentIndex() == -1
