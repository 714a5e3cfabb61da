"""A line takes in what can be printed, up to an end, and says what it does not take in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.forms.kinds.kind import LONGEST_LINE
from app.ui.widgets.clean_line import CleanLine

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def line(qtbot: QtBot) -> CleanLine:
    made = CleanLine("Note", "kept")
    qtbot.addWidget(made)
    return made


def paste(line: CleanLine, text: str, qtbot: QtBot) -> None:
    QApplication.clipboard().setText(text)
    qtbot.keyClick(line, Qt.Key.Key_V, CTRL)


def test_line_ends_become_spaces_and_control_characters_go(line: CleanLine, qtbot: QtBot) -> None:
    line.selectAll()
    paste(line, "one\r\ntwo\tthree\x07\x00", qtbot)
    assert line.text() == "one two three"


def test_too_long_a_text_is_refused_with_a_sentence(line: CleanLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.refused) as refused:
        paste(line, "x" * (LONGEST_LINE + 1), qtbot)
    assert line.text() == "kept"
    assert refused.args is not None
    assert "“Note”" in refused.args[0]


def test_an_edit_is_undone_in_the_line_itself(line: CleanLine, qtbot: QtBot) -> None:
    qtbot.keyClicks(line, "!")
    qtbot.keyClick(line, Qt.Key.Key_Z, CTRL)
    assert line.text() == "kept"


def test_what_a_line_begins_with_is_cleaned_too(qtbot: QtBot) -> None:
    made = CleanLine(text="box\x00\n4" + "x" * 9_000)
    qtbot.addWidget(made)
    assert made.text().startswith("box 4xx")
    assert len(made.text()) == LONGEST_LINE
