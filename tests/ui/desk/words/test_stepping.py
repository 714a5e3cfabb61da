from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.system.own_words import read_own_words
from app.ui.desk.desk_page import DeskPage
from app.ui.desk.prose.text import ProseText
from app.ui.desk.spelling.spelling import spelling
from tests.ui.desk.at_desk import line, prose, type_at_end
from tests.ui.desk.conftest import LayOut


def begin(qtbot: QtBot, lay_out: LayOut) -> DeskPage:
    """Open a decision and misspell five words of it, in two documents."""
    desk = lay_out("030")
    qtbot.waitUntil(lambda: spelling().is_ready, timeout=10_000)
    desk.view.contents.document_chosen.emit(1)
    type_at_end(qtbot, line(desk, "title"), " recieved")
    desk.view.contents.document_chosen.emit(0)
    type_at_end(qtbot, line(desk, "subject"), " seperate")
    type_at_end(qtbot, prose(desk, "decision"), " The Comissioner will recieve it from the comissioner.")
    line(desk, "subject").setFocus()
    return desk


def test_no_word_of_the_worked_example_is_marked(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = lay_out("030")
    qtbot.waitUntil(lambda: spelling().is_ready, timeout=10_000)
    for place in (0, 1):
        desk.view.contents.document_chosen.emit(place)
        qtbot.waitUntil(lambda: not spelling()._waiting, timeout=10_000)
        marked = [text.spelling.words for text in desk.writing.column.findChildren(ProseText)]
        assert not any(marked)
    desk.words.spell()
    assert desk.words.spelling_bar.word.text() == "No word is misspelt"


def test_f7_goes_from_word_to_word_through_the_whole_decision(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = begin(qtbot, lay_out)
    bar = desk.words.spelling_bar
    desk.words.spell()
    told = []
    for _ in range(5):
        told.append((bar.word.text().split("”")[0][1:], bar.count.text()))
        desk.words.spell()
    assert told == [
        ("seperate", "1 of 5: Subject, Decision record"),
        ("Comissioner", "2 of 5: Decision, Decision record"),
        ("recieve", "3 of 5: Decision, Decision record"),
        ("comissioner", "4 of 5: Decision, Decision record"),
        ("recieved", "5 of 5: Title, Board report"),
    ]


def test_the_likeliest_word_is_taken_with_enter(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = begin(qtbot, lay_out)
    bar = desk.words.spelling_bar
    desk.words.spell()
    assert bar.by.text() == "separate"
    assert bar.by.hasFocus()
    assert line(desk, "subject").selectedText() == "seperate"
    qtbot.keyClick(bar.by, Qt.Key.Key_Return)
    assert line(desk, "subject").text().endswith(" separate")
    assert "Comissioner" in bar.word.text()
    qtbot.keyClick(bar.by, Qt.Key.Key_Escape)
    assert bar.isHidden()
    focused = QApplication.focusWidget()
    assert isinstance(focused, ProseText)
    assert focused.textCursor().selectedText() == "Comissioner"


def test_change_all_ignore_and_add(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = begin(qtbot, lay_out)
    bar = desk.words.spelling_bar
    desk.words.spell()
    bar.changed_everywhere.emit("separate")
    bar.ignored.emit()
    assert "recieve" in bar.word.text()
    bar.added.emit()
    assert read_own_words() == {"recieve"}
    assert "recieved" in bar.word.text()
    assert bar.offered[0] == "received"
    desk.view.contents.document_chosen.emit(0)
    desk.undo()
    assert line(desk, "subject").text().endswith(" seperate")


def test_one_bar_at_a_time(qtbot: QtBot, lay_out: LayOut) -> None:
    desk = begin(qtbot, lay_out)
    desk.words.spell()
    desk.words.find()
    assert desk.words.spelling_bar.isHidden()
    desk.words.spell()
    assert desk.words.find_bar.isHidden()
    assert desk.words.close()
    assert not desk.words.close()
