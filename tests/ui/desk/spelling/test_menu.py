import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.system.own_words import read_own_words
from app.ui.desk.line_edit import LineEdit
from app.ui.desk.prose.text import ProseText
from app.ui.desk.spelling.spelling import Spelling

KEYBOARD = QContextMenuEvent.Reason.Keyboard


@pytest.fixture
def prose(qtbot: QtBot, speller: Spelling) -> ProseText:
    made = ProseText("Decision")
    qtbot.addWidget(made)
    made.show_text("The Comissioner will recieve it.")
    made.show()
    qtbot.waitUntil(lambda: made.spelling.words == ("Comissioner", "recieve"))
    return made


def choose(widget: QWidget, words: str) -> list[str]:
    """Open the menu by key, choose what says so, and return what was offered."""
    offered: list[str] = []

    def press() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        actions = [action for action in menu.actions() if not action.isSeparator()]
        offered.extend(action.text() for action in actions)
        wanted: QAction | None = next((action for action in actions if action.text() == words), None)
        menu.close()
        if wanted is not None:
            wanted.trigger()

    QTimer.singleShot(0, press)
    QApplication.sendEvent(
        widget, QContextMenuEvent(KEYBOARD, QPoint(4, 4), widget.mapToGlobal(QPoint(4, 4)))
    )
    return offered


def put_cursor(text: ProseText, words: str) -> None:
    cursor = text.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 2)
    text.setTextCursor(cursor)


def test_the_menu_key_offers_what_was_meant_and_takes_it_as_if_typed(qtbot: QtBot, prose: ProseText) -> None:
    put_cursor(prose, "recieve")
    with qtbot.waitSignal(prose.typed):
        offered = choose(prose, "receive")
    assert offered[0] == "receive"
    assert offered.index("&Add “recieve” to the dictionary") <= 5
    assert prose.text == "The Comissioner will receive it."
    qtbot.waitUntil(lambda: prose.spelling.words == ("Comissioner",))


def test_a_word_can_be_added_or_ignored_there(qtbot: QtBot, prose: ProseText) -> None:
    put_cursor(prose, "recieve")
    choose(prose, "&Add “recieve” to the dictionary")
    assert read_own_words() == {"recieve"}
    put_cursor(prose, "Comissioner")
    choose(prose, "&Ignore in this decision")
    qtbot.waitUntil(lambda: prose.spelling.words == ())


def test_a_word_that_is_right_has_the_usual_menu(prose: ProseText) -> None:
    prose.moveCursor(QTextCursor.MoveOperation.End)
    assert not any("dictionary" in words for words in choose(prose, ""))


def test_a_line_offers_the_same(qtbot: QtBot, speller: Spelling) -> None:
    line = LineEdit("Subject")
    line.check_spelling()
    qtbot.addWidget(line)
    line.show()
    line.setText("A seperate line")
    assert line.spelling is not None
    marks = line.spelling
    qtbot.waitUntil(lambda: marks.words == ("seperate",))
    line.setCursorPosition(5)
    with qtbot.waitSignal(line.textEdited):
        assert choose(line, "separate")[0] == "separate"
    assert line.text() == "A separate line"


def test_a_dictionary_that_cannot_be_written_is_said_and_nothing_is_lost(
    qtbot: QtBot, prose: ProseText, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    from app.ui.background import background

    (tmp_path / "blocked").write_text("in the way")  # type: ignore[operator]
    monkeypatch.setenv("COUNTERSIGN_HOME", str(tmp_path / "blocked"))  # type: ignore[operator]
    put_cursor(prose, "recieve")
    with qtbot.waitSignal(background().failed):
        choose(prose, "&Add “recieve” to the dictionary")
    assert prose.text == "The Comissioner will recieve it."
