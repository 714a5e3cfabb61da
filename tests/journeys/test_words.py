"""Words of a whole decision, by keys: found, replaced and taken back; misspelt, mended and added."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.values import FormId
from app.system.own_words import read_own_words
from app.ui.desk.line_edit import LineEdit
from app.ui.desk.spelling.spelling import spelling
from app.ui.main_window import MainWindow
from app.workflow.begin_decision import begin_decision
from tests.journeys.conftest import Program, Until
from tests.ui.desk.at_desk import line, prose, type_at_end

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def cursor() -> QWidget:
    """Return the widget with the cursor."""
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def at_desk(program: Program, qtbot: QtBot) -> MainWindow:
    """Open a new decision with a report at the desk, and write a little into both."""
    window, tools = program.start()
    forms = (FormId("cambridgeshire/decision-record"), FormId("cambridgeshire/bcb-report"))
    decision = begin_decision("cambridgeshire", forms, tools=tools)
    with qtbot.waitSignal(window.desk.page.opened, timeout=10_000):
        window.open_decision(decision.id)
    desk = window.desk.page
    qtbot.waitUntil(lambda: spelling().is_ready, timeout=10_000)
    type_at_end(qtbot, line(desk, "subject"), "The radio contract")
    type_at_end(qtbot, prose(desk, "decision"), "To award the contract for radios. The contract runs on.")
    desk.view.contents.document_chosen.emit(1)
    type_at_end(qtbot, line(desk, "title"), "Contract for radios")
    desk.view.contents.document_chosen.emit(0)
    line(desk, "subject").setFocus()
    return window


def press(qtbot: QtBot, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    """Press a key wherever the cursor is."""
    qtbot.keyClick(cursor(), key, keys)


def test_words_are_found_and_replaced_by_keys(program: Program, qtbot: QtBot, until: Until) -> None:
    window = at_desk(program, qtbot)
    desk = window.desk.page
    bar = desk.words.find_bar
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_H, CTRL)
    qtbot.keyClicks(cursor(), "contract")
    until(lambda: bar.count.text() == "1 of 4: Subject, Decision record")
    press(qtbot, Qt.Key.Key_F3)
    press(qtbot, Qt.Key.Key_F3)
    press(qtbot, Qt.Key.Key_F3, SHIFT)
    assert bar.count.text() == "2 of 4: Decision, Decision record"
    press(qtbot, Qt.Key.Key_Tab)
    while cursor() is not bar.by:
        press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(cursor(), "agreement")
    press(qtbot, Qt.Key.Key_Return)
    assert prose(desk, "decision").text == "To award the agreement for radios. The contract runs on."
    while cursor() is not bar._replace_all:
        press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Space)
    assert bar.count.text().startswith("Replaced 3.")
    assert prose(desk, "decision").text == "To award the agreement for radios. The agreement runs on."
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert line(desk, "subject").text() == "The radio contract"
    press(qtbot, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert window.desk.decision_id is not None
    press(qtbot, Qt.Key.Key_Escape)
    assert window.desk.decision_id is None


def test_misspelt_words_are_mended_and_added_by_keys(program: Program, qtbot: QtBot) -> None:
    window = at_desk(program, qtbot)
    desk = window.desk.page
    type_at_end(qtbot, line(desk, "subject"), " for Aldmere, seperate")
    type_at_end(qtbot, prose(desk, "decision"), " It is recieved.")
    line(desk, "subject").setFocus()
    bar = desk.words.spelling_bar
    press(qtbot, Qt.Key.Key_F7)
    assert bar.word.text() == "“Aldmere” is not in the dictionary"
    while cursor() is not bar._add:
        press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Space)
    assert read_own_words() == {"Aldmere"}
    assert bar.by.text() == "separate"
    press(qtbot, Qt.Key.Key_Return)
    assert line(desk, "subject").text().endswith("for Aldmere, separate")
    press(qtbot, Qt.Key.Key_Return)
    assert prose(desk, "decision").text.endswith("It is received.")
    assert bar.word.text() == "No word is misspelt"
    press(qtbot, Qt.Key.Key_Escape)
    assert bar.isHidden()
    window.show_page(3)
    words = window.settings_page.words
    assert [words.list.item(row).text() for row in range(words.list.count())] == ["Aldmere"]


def test_the_likeliest_word_is_two_keys_away(program: Program, qtbot: QtBot, until: Until) -> None:
    window = at_desk(program, qtbot)
    subject = line(window.desk.page, "subject")
    type_at_end(qtbot, subject, " is seperate ")
    assert isinstance(subject, LineEdit)
    marks = subject.spelling
    assert marks is not None
    until(lambda: marks.words == ("seperate",))
    press(qtbot, Qt.Key.Key_Left)
    press(qtbot, Qt.Key.Key_Left)

    def take_first() -> None:
        menu = QApplication.activePopupWidget()
        assert menu is not None
        qtbot.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(0, take_first)
    press(qtbot, Qt.Key.Key_F10, SHIFT)
    assert subject.text() == "The radio contract is separate "


def test_the_keys_work_while_a_paragraph_is_being_typed(program: Program, qtbot: QtBot) -> None:
    window = at_desk(program, qtbot)
    desk = window.desk.page
    text = prose(desk, "decision")
    typed = text.text
    for key, keys, bar in (
        (Qt.Key.Key_F, CTRL, desk.words.find_bar),
        (Qt.Key.Key_H, CTRL, desk.words.find_bar),
        (Qt.Key.Key_F7, NONE, desk.words.spelling_bar),
    ):
        text.setFocus()
        press(qtbot, key, keys)
        assert bar.isVisible()
        assert bar.has_cursor
        press(qtbot, Qt.Key.Key_Escape)
        assert bar.isHidden()
    assert text.text == typed


def test_on_the_register_the_same_keys_search_the_register(program: Program, qtbot: QtBot) -> None:
    window, _ = program.start()
    press(qtbot, Qt.Key.Key_F, CTRL)
    assert window.top_bar.search.hasFocus()
