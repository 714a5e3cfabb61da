from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.model.field import Kind
from tests.ui.desk.editors.tried import TryOut

OFFERED = (
    "The treasurer was asked, and the comments stand in the body of this form.",
    "It is not applicable.",
)


def test_offered_ones_are_ticked_in_their_order(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.STATEMENTS, choices=OFFERED)
    for words in reversed(OFFERED):
        qtbot.keyClick(tried.input(words), Qt.Key.Key_Space)
    assert tried.last == OFFERED
    for words in OFFERED:
        qtbot.keyClick(tried.input(words), Qt.Key.Key_Space)
    assert tried.last is None


def test_a_click_on_the_words_ticks_too(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.STATEMENTS, choices=OFFERED)
    words = next(label for label in tried.editor.findChildren(QLabel) if label.text() == OFFERED[1])
    qtbot.mouseClick(words, Qt.MouseButton.LeftButton)
    assert tried.last == OFFERED[1:]


def test_words_of_ones_own_are_added_and_removed(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.STATEMENTS, OFFERED[:1], choices=OFFERED)
    qtbot.mouseClick(tried.input("Add statement"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(tried.input("in other words"), "So it is")
    assert tried.last == (OFFERED[0], "So it is")
    qtbot.mouseClick(tried.input("Remove: statement 1"), Qt.MouseButton.LeftButton)
    assert tried.last == OFFERED[:1]
