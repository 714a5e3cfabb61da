"""Sections of the long report, as a clerk handles them: added, named, moved, removed, and all of it undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.model.answers import Section
from app.model.values import FieldId
from app.ui.desk.desk_page import DeskPage
from app.ui.desk.editors.sections import SectionsEditor
from tests.ui.desk.at_desk import CTRL, prose, retype, type_at_end, wait_for_page
from tests.ui.desk.conftest import LayOut

SECTIONS = FieldId("sections")
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def report(lay_out: LayOut, qtbot: QtBot) -> DeskPage:
    """The long report on the desk."""
    desk = lay_out("030")
    with qtbot.waitSignal(desk.page_shown, timeout=10_000):
        desk.view.contents.document_chosen.emit(1)
    return desk


def answered(desk: DeskPage) -> tuple[Section, ...]:
    assert desk.writing.opened is not None
    return desk.writing.opened.answers(desk.writing.document).get(SECTIONS)  # type: ignore[return-value]


def shown(desk: DeskPage) -> list[str]:
    """Return the headings in the form."""
    return [line.text() for line in headings(desk)]


def headings(desk: DeskPage) -> list[QLineEdit]:
    lines = desk.writing.column.question(SECTIONS).editor.findChildren(QLineEdit)
    found = [one for one in lines if one.isVisible() and one.accessibleName() == "Heading of the section"]
    top = desk.writing.column.widget()
    assert top is not None
    return sorted(found, key=lambda line: line.mapTo(top, line.rect().topLeft()).y())


def button(desk: DeskPage, name: str) -> QWidget:
    editor = desk.writing.column.question(SECTIONS).editor
    return next(one for one in editor.inputs() if one.accessibleName() == name)


def test_a_section_is_added_below_the_cursor_named_and_undone(report: DeskPage, qtbot: QtBot) -> None:
    before = answered(report)
    text = prose(report, "sections", 1)
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Return, CTRL)
    heading = QApplication.focusWidget()
    assert isinstance(heading, QLineEdit)
    qtbot.keyClicks(heading, "Staff")
    assert [one.heading for one in answered(report)][1:4] == [before[1].heading, "Staff", before[2].heading]
    wait_for_page(qtbot, report, "5.0 Staff")
    report.undo()
    report.undo()
    assert answered(report) == before
    qtbot.waitUntil(lambda: shown(report) == [one.heading for one in before])
    report.redo()
    report.redo()
    assert answered(report)[2].heading == "Staff"


def test_a_section_is_renamed_and_that_is_undone(report: DeskPage, qtbot: QtBot) -> None:
    before = answered(report)
    retype(qtbot, headings(report)[0], "Another name")
    assert answered(report)[0].heading == "Another name"
    report.undo()
    assert answered(report) == before
    assert headings(report)[0].text() == before[0].heading


def test_a_section_is_moved_by_key_with_its_text_and_moved_back_by_undo(
    report: DeskPage, qtbot: QtBot
) -> None:
    before = answered(report)
    second = headings(report)[1]
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Up, ALT)
    assert answered(report) == (before[1], before[0], *before[2:])
    assert second.hasFocus()
    report.undo()
    assert answered(report) == before
    qtbot.waitUntil(lambda: shown(report) == [one.heading for one in before])


def test_a_removed_section_comes_back_whole(report: DeskPage, qtbot: QtBot) -> None:
    before = answered(report)
    type_at_end(qtbot, prose(report, "sections", 2), " One more.")
    changed = answered(report)
    qtbot.mouseClick(button(report, "Remove: section 3"), Qt.MouseButton.LeftButton)
    assert answered(report) == (*changed[:2], *changed[3:])
    report.undo()
    assert answered(report) == changed
    assert prose(report, "sections", 2).text == changed[2].body
    report.undo()
    assert answered(report) == before


def test_the_last_section_cannot_be_lost(report: DeskPage, qtbot: QtBot) -> None:
    before = answered(report)
    for _ in before:
        qtbot.mouseClick(button(report, "Remove: section 1"), Qt.MouseButton.LeftButton)
    assert shown(report) == [""]
    assert answered(report) is None
    editor = report.writing.column.question(SECTIONS).editor
    assert isinstance(editor, SectionsEditor)
    wait_for_page(qtbot, report, "[Sections]")
    for _ in before:
        report.undo()
    assert answered(report) == before
