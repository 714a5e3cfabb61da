from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from app.ui.desk.spelling.line_marks import LineMarks
from app.ui.desk.spelling.spelling import Spelling
from app.ui.desk.spelling.text_marks import AnyText, TextMarks

WRONG = "The Comissioner – with a ŵ and a 😀 – will recieve it.\n\nA seperate line."
Shown = Callable[[AnyText], TextMarks]


@pytest.fixture(params=[QPlainTextEdit, QTextEdit])
def text(request: pytest.FixtureRequest, qtbot: QtBot, speller: Spelling) -> AnyText:
    made: AnyText = request.param()
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def marks_of(text: AnyText) -> TextMarks:
    return TextMarks(text, text.insertPlainText)


def test_misspelt_words_are_marked_and_the_text_stays_as_it_is(qtbot: QtBot, text: AnyText) -> None:
    text.setPlainText(WRONG)
    with qtbot.assertNotEmitted(text.textChanged, wait=0):
        marks = marks_of(text)
        qtbot.waitUntil(lambda: marks.words == ("Comissioner", "recieve", "seperate"))
    assert [selection.cursor.selectedText() for selection in text.extraSelections()] == list(marks.words)
    assert text.toPlainText() == WRONG
    assert not text.document().isUndoAvailable()


def test_the_word_being_typed_is_left_alone_until_it_is_finished(qtbot: QtBot, text: AnyText) -> None:
    marks = marks_of(text)
    text.setFocus()
    qtbot.keyClicks(text, "seperate recieve")
    qtbot.waitUntil(lambda: marks.words == ("seperate",))
    qtbot.keyClicks(text, " ")
    qtbot.waitUntil(lambda: marks.words == ("seperate", "recieve"))


def test_a_word_is_finished_when_the_cursor_goes_elsewhere(qtbot: QtBot, text: AnyText) -> None:
    marks = marks_of(text)
    other = QLineEdit()
    qtbot.addWidget(other)
    text.setFocus()
    qtbot.keyClicks(text, "right recieve")
    qtbot.keyClick(text, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: marks.words == ("recieve",))


def test_a_word_that_is_mended_loses_its_mark_and_others_move_along(qtbot: QtBot, text: AnyText) -> None:
    text.setPlainText(WRONG)
    marks = marks_of(text)
    qtbot.waitUntil(lambda: len(marks.words) == 3)
    cursor = QTextCursor(text.document())
    cursor.insertText("Before it, a new pargraph.\n")
    qtbot.waitUntil(lambda: marks.words == ("pargraph", "Comissioner", "recieve", "seperate"))
    cursor = text.document().find("Comissioner")
    cursor.insertText("Commissioner")
    qtbot.waitUntil(lambda: marks.words == ("pargraph", "recieve", "seperate"))


def test_only_the_blocks_that_changed_are_checked_again(
    qtbot: QtBot, text: AnyText, speller: Spelling, monkeypatch: pytest.MonkeyPatch
) -> None:
    text.setPlainText("\n".join(f"Line {'abcdefgh'[at]} is seperate." for at in range(8)))
    marks = marks_of(text)
    qtbot.waitUntil(lambda: len(marks.words) == 8)
    checked: list[str] = []
    slips = Spelling.slips
    monkeypatch.setattr(Spelling, "slips", lambda self, line: checked.append(line) or slips(self, line))
    text.document().find("Line d").insertText("Row d")
    qtbot.waitUntil(lambda: bool(checked) and not speller._waiting)
    assert checked == ["Row d is seperate."]
    assert len(marks.words) == 8


def test_words_that_are_added_or_ignored_are_right_everywhere(
    qtbot: QtBot, text: AnyText, speller: Spelling
) -> None:
    text.setPlainText("Aldmere and Eastmoor recieve it")
    marks = marks_of(text)
    qtbot.waitUntil(lambda: marks.words == ("Aldmere", "Eastmoor", "recieve"))
    speller.add("Aldmere")
    speller.ignore("Eastmoor")
    qtbot.waitUntil(lambda: marks.words == ("recieve",))
    speller.begin_decision()
    qtbot.waitUntil(lambda: marks.words == ("Eastmoor", "recieve"))
    speller.know(["Eastmoor House"], ())
    qtbot.waitUntil(lambda: marks.words == ("recieve",))


def test_marks_of_a_text_that_is_gone_do_no_harm(qtbot: QtBot, speller: Spelling) -> None:
    text = QTextEdit()
    text.setPlainText(WRONG)
    TextMarks(text, text.insertPlainText)
    text.deleteLater()
    qtbot.waitUntil(lambda: not speller._waiting)


@pytest.fixture
def line(qtbot: QtBot, speller: Spelling) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def test_a_line_is_marked_and_keeps_its_text_and_cursor(qtbot: QtBot, line: QLineEdit) -> None:
    line.setText("😀 A seperate line")
    line.setCursorPosition(4)
    marks = LineMarks(line)
    with qtbot.assertNotEmitted(line.textChanged, wait=0):
        qtbot.waitUntil(lambda: marks.words == ("seperate",))
    assert (line.text(), line.cursorPosition()) == ("😀 A seperate line", 4)
    before = line.grab().toImage()
    line.setText("😀 A separate line")
    qtbot.waitUntil(lambda: marks.words == ())
    line.setText("😀 A seperate line")
    assert line.grab().toImage() != before
    qtbot.waitUntil(lambda: marks.words == ("seperate",))


def test_the_word_being_typed_in_a_line_is_left_alone(qtbot: QtBot, line: QLineEdit) -> None:
    marks = LineMarks(line)
    line.setFocus()
    qtbot.keyClicks(line, "seperate recieve")
    qtbot.waitUntil(lambda: marks.words == ("seperate",))
    qtbot.keyClicks(line, " ")
    qtbot.waitUntil(lambda: marks.words == ("seperate", "recieve"))


def test_a_line_that_cannot_be_changed_is_not_marked(
    qtbot: QtBot, line: QLineEdit, speller: Spelling
) -> None:
    line.setReadOnly(True)
    line.setText("A seperate line")
    marks = LineMarks(line)
    qtbot.waitUntil(lambda: not speller._waiting)
    assert marks.words == ()
