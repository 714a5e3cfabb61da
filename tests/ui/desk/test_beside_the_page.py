"""The page follows the cursor; a press on it leads to the field; new words are marked; gaps lead to answers."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.model.values import FieldId
from app.ui.desk.desk_page import DeskPage
from app.ui.desk.form_places import text_of
from app.ui.desk.page import page_marks, page_view
from app.ui.desk.page.page_view import PageView
from app.ui.desk.page.printed_words import areas_of
from app.ui.desk.prose.text import ProseText
from tests.ui.desk.at_desk import CTRL, inputs, prose, retype, type_at_end
from tests.ui.desk.conftest import LayOut

REPORT, RECORD = "030", "032"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody has asked for less motion."""
    for module in (page_marks, page_view):
        monkeypatch.setattr(module, "is_calm", lambda: True)


@pytest.fixture
def report(lay_out: LayOut, qtbot: QtBot) -> DeskPage:
    """The long report on the desk, with its pages beside it."""
    desk = lay_out(REPORT)
    with qtbot.waitSignal(desk.page_shown, timeout=10_000):
        desk.view.contents.document_chosen.emit(1)
    return desk


def view_of(desk: DeskPage) -> PageView:
    return desk.view.preview._view


def press(qtbot: QtBot, desk: DeskPage, path: str, word: int = 0, nth: int = 0) -> str:
    """Press a printed word of an answer, and return it."""
    places, view = desk.view.preview.places, view_of(desk)
    of_path = [place for place in places.map.places if "/".join(place.path) == path]
    place = of_path[nth]
    assert desk.view.preview.pages is not None
    (area, *_) = areas_of(desk.view.preview.pages, place, word, word + 1)
    view.bring_up(area.page, area.box.top())
    at = view.on_screen(area).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    return place.words.split()[word]


def before_cursor(desk: DeskPage, count: int = 40) -> str:
    """Return what stands around the cursor of the form."""
    focused = QApplication.focusWidget()
    assert focused is not None
    if isinstance(focused, ProseText):
        at = focused.textCursor().position()
    else:
        assert isinstance(focused, QLineEdit)
        at = focused.cursorPosition()
    return text_of(focused)[max(0, at - count) : at + count]


def test_a_press_on_a_word_puts_the_cursor_there(report: DeskPage, qtbot: QtBot) -> None:
    word = press(qtbot, report, "purpose", 5)
    assert report.writing.column.field == "purpose"
    assert word in before_cursor(report, len(word))


def test_a_press_leads_into_the_section_that_was_pressed(report: DeskPage, qtbot: QtBot) -> None:
    word = press(qtbot, report, "sections/3", 4, nth=2)
    (body,) = [one for one in inputs(report, "sections") if one.hasFocus()]
    assert body is prose(report, "sections", 3)
    assert word in before_cursor(report, len(word))
    heading = press(qtbot, report, "sections/2/heading")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.text().startswith(heading)


def test_a_press_brings_the_field_into_sight(report: DeskPage, qtbot: QtBot) -> None:
    column = report.writing.column
    press(qtbot, report, "sections/5", 2)
    focused = QApplication.focusWidget()
    assert isinstance(focused, ProseText)
    at = focused.mapTo(column.viewport(), focused.cursorRect().center())
    assert column.viewport().rect().contains(QPoint(5, at.y()))


def test_the_page_goes_where_the_cursor_goes(report: DeskPage, qtbot: QtBot) -> None:
    text = prose(report, "sections", 4)
    text.setFocus()
    assert text.show_paragraph(1)
    places, view = report.view.preview.places, view_of(report)
    qtbot.waitUntil(lambda: places.place is not None and places.place.path == ("sections", "4"))
    place = places.place
    assert place is not None
    assert place.words.split()[:3] == text.paragraph().split()[:3]
    qtbot.waitUntil(lambda: view.is_in_sight(place.page, place.baseline))
    assert places.marks.bar[0].page == place.page
    assert place.words[:20] in view.accessibleDescription()


def test_a_page_read_by_hand_stays_where_it_is(report: DeskPage, qtbot: QtBot) -> None:
    view = view_of(report)
    bar = view.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    at = bar.value()
    assert at > 0
    text = prose(report, "sections", 5)
    text.setFocus()
    text.show_paragraph(1)
    places = report.view.preview.places
    qtbot.waitUntil(lambda: places.place is not None and places.place.path == ("sections", "5"))
    assert bar.value() == at


def test_the_words_that_are_typed_are_marked_on_the_new_page(report: DeskPage, qtbot: QtBot) -> None:
    marks = report.view.preview.places.marks
    text = prose(report, "purpose")
    with qtbot.waitSignal(report.page_shown, timeout=10_000):
        type_at_end(qtbot, text, " Zymurgy")
    qtbot.waitUntil(lambda: bool(marks.flashing) and "zymurgy" in _printed_under(report))
    qtbot.waitUntil(lambda: marks.flashing == [], timeout=5000)


def _printed_under(desk: DeskPage) -> str:
    """Return the letters under the words that flash."""
    pages, areas = desk.view.preview.pages, desk.view.preview.places.marks.flashing
    assert pages is not None
    found = ""
    for area in areas:
        left, right = area.box.topLeft() + QPointF(1, 4), area.box.bottomRight() - QPointF(0, 4)
        found += pages.getSelection(area.page, left, right).text()
    return found.casefold()


def test_another_document_is_not_compared_with_the_one_before(report: DeskPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(report.page_shown, timeout=10_000):
        report.view.contents.document_chosen.emit(0)
    assert report.view.preview.places.marks.flashing == []


def test_a_press_on_a_gap_leads_to_its_question(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out(RECORD)
    places = desk.view.preview.places
    with qtbot.waitSignal(desk.page_shown, timeout=10_000):
        subject = inputs(desk, "subject")[0]
        assert isinstance(subject, QLineEdit)
        retype(qtbot, subject, "x")
        qtbot.keyClick(subject, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: any(place.is_gap for place in places.map.places), timeout=10_000)
    prose(desk, "decision").setFocus()
    press(qtbot, desk, "subject")
    assert inputs(desk, "subject")[0].hasFocus()
    place = places.place
    assert place is not None
    assert place.is_gap
    assert "missing" in view_of(desk).accessibleDescription()


def test_a_key_goes_to_the_page_and_back(report: DeskPage, qtbot: QtBot) -> None:
    text = prose(report, "sections", 4)
    text.setFocus()
    text.show_paragraph(1)
    view, places = view_of(report), report.view.preview.places
    qtbot.waitUntil(lambda: places.place is not None and places.place.path == ("sections", "4"))
    qtbot.keyClick(text, Qt.Key.Key_F6)
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_F6)
    assert text.hasFocus()
    qtbot.keyClick(text, Qt.Key.Key_F6)
    before = places.place
    qtbot.keyClick(view, Qt.Key.Key_Down, CTRL)
    after = places.place
    assert before is not None
    assert after == places.map.next_to(before, 1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert after is not None
    assert report.writing.column.field == FieldId(after.path[0])
