from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from app.model.field import Kind
from tests.ui.desk.editors.tried import Tried, TryOut

WORDS = ("Exempt", "Non-exempt")


def chosen(tried: Tried) -> list[bool]:
    return [button.isChecked() for button in tried.editor.inputs() if isinstance(button, QRadioButton)]


def test_it_is_answered_in_the_words_of_the_field(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.YES_NO, words=WORDS)
    assert chosen(tried) == [False, False]
    qtbot.mouseClick(tried.input(": Non-exempt"), Qt.MouseButton.LeftButton)
    assert tried.reported == [False]
    assert chosen(tried) == [False, True]


def test_the_first_letter_and_the_space_bar_choose(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.YES_NO)
    first = tried.input(": Yes")
    qtbot.keyClick(first, Qt.Key.Key_N)
    assert tried.last is False
    qtbot.keyClick(tried.input(": No"), Qt.Key.Key_Y)
    assert tried.last is True
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert tried.last is False


def test_an_answer_can_be_taken_back(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.YES_NO, True)
    clear = tried.input("clear the answer")
    clear.setFocus()
    qtbot.keyClick(clear, Qt.Key.Key_Space)
    assert tried.last is None
    assert chosen(tried) == [False, False]
    assert not clear.isVisible()
    assert tried.input(": Yes").hasFocus()


def test_not_answered_is_said(try_out: TryOut) -> None:
    tried = try_out(Kind.YES_NO)
    [said] = tried.editor.findChildren(QLabel)
    assert (said.text(), said.isVisible()) == ("Not answered yet", True)
    tried.editor.show_value(True)
    assert not said.isVisible()
