"""An empty record is filled in from its page: press what is missing, type, see it there, press a word to change it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.values import FormId
from app.ui.desk.desk_page import DeskPage
from app.ui.desk.page.printed_words import areas_of
from app.ui.desk.prose.text import ProseText
from app.workflow.begin_decision import begin_decision
from tests.journeys.conftest import Program


def missing(desk: DeskPage) -> list[str]:
    """Return what the page shows in red."""
    return [place.words for place in desk.view.preview.places.map.places if place.is_gap]


def press(qtbot: QtBot, desk: DeskPage, field: str, word: str) -> None:
    """Press a word that is printed of an answer."""
    preview = desk.view.preview
    place = next(place for place in preview.places.map.places if place.path[0] == field)
    words = place.words.split()
    assert preview.pages is not None
    (area, *_) = areas_of(preview.pages, place, words.index(word), words.index(word) + 1)
    view = preview._view
    view.bring_up(area.page, area.box.top())
    qtbot.waitUntil(lambda: not view.is_moving)
    at = view.on_screen(area).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def write(qtbot: QtBot, words: str) -> None:
    """Type wherever the cursor is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, words)


def cursor() -> QWidget:
    """Return the widget with the cursor."""
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_a_record_is_written_from_its_page(program: Program, qtbot: QtBot) -> None:
    window, tools = program.start()
    record = (FormId("cambridgeshire/decision-record"),)
    decision = begin_decision("cambridgeshire", record, tools=tools)
    desk = window.desk.page
    with qtbot.waitSignals([desk.opened, desk.page_shown], timeout=20_000):
        window.open_decision(decision.id)
    assert {"[Subject]", "[Decision]"} <= set(missing(desk))

    press(qtbot, desk, "decision", "[Decision]")
    assert desk.writing.column.field == "decision"
    write(qtbot, "To buy twelve bicycles.")
    places = desk.view.preview.places
    qtbot.waitUntil(lambda: "[Decision]" not in missing(desk), timeout=10_000)
    qtbot.waitUntil(lambda: places.place is not None and "twelve" in places.place.words, timeout=10_000)
    assert places.marks.bar

    press(qtbot, desk, "decision", "twelve")
    text = cursor()
    assert isinstance(text, ProseText)
    for _ in "twelve":  # the cursor may stand anywhere in the word
        at = text.textCursor().position()
        if text.toPlainText()[at:].startswith("twelve"):
            break
        qtbot.keyClick(text, Qt.Key.Key_Left)
    write(qtbot, "some ")
    assert "some twelve" in text.toPlainText()
    qtbot.waitUntil(lambda: bool(places.marks.flashing), timeout=10_000)

    qtbot.keyClick(text, Qt.Key.Key_F6)
    assert desk.view.preview._view.hasFocus()
    qtbot.keyClick(cursor(), Qt.Key.Key_F6)
    assert text.hasFocus()
    program.end()
