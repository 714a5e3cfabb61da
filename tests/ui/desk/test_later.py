"""A long form opens at once: what nobody sees yet is made later, by itself, when seen, or when asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.model.answers import Section
from app.model.field import FieldDefinition, Kind
from app.model.values import FieldId
from app.ui.desk.editors.sections import SectionItem, SectionsEditor
from app.ui.desk.later import InTurn, Later
from app.ui.desk.prose.box import ProseBox
from tests.ui.desk.conftest import LayOut

_EACH = 200


def _label() -> QLabel:
    made = QLabel("made")
    made.setFixedHeight(2 * _EACH)
    return made


def _area(qtbot: QtBot, count: int) -> tuple[QScrollArea, list[Later[QLabel]]]:
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    inner = QWidget()
    column = QVBoxLayout(inner)
    parts = [Later(_label) for _ in range(count)]
    for part in parts:
        part.expect(_EACH)
        column.addWidget(part)
    area.setWidget(inner)
    area.resize(300, _EACH)
    area.show()
    qtbot.waitExposed(area)
    return area, parts


def test_what_is_seen_is_made_and_nothing_else(qtbot: QtBot) -> None:
    area, parts = _area(qtbot, 20)
    qtbot.waitUntil(lambda: parts[0].made is not None)
    assert parts[-1].made is None
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: parts[-1].made is not None)
    assert parts[10].made is None


def test_the_rest_is_made_in_turn(qtbot: QtBot) -> None:
    area, parts = _area(qtbot, 6)
    InTurn(area).start()
    qtbot.waitUntil(lambda: all(part.made is not None for part in parts), timeout=5000)


def test_what_is_read_stays_in_sight_while_something_above_it_is_made(qtbot: QtBot) -> None:
    area, parts = _area(qtbot, 20)
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.waitUntil(lambda: parts[10].made is not None)
    shown = parts[11].mapTo(area.viewport(), parts[11].rect().topLeft()).y()
    assert parts[2].made is None
    parts[2].widget()
    qtbot.waitUntil(lambda: parts[2].height() == 2 * _EACH)
    qtbot.waitUntil(lambda: parts[11].mapTo(area.viewport(), parts[11].rect().topLeft()).y() == shown)


def test_a_section_keeps_its_text_until_its_box_is_made(qtbot: QtBot) -> None:
    item = SectionItem()
    qtbot.addWidget(item)
    section = Section(heading="Costs", body="They are met.\n\nThey are small.")
    item.show_value(section)
    item.show_numbers(("2.1", "2.2"))
    assert item.value() == section
    assert not item.findChildren(ProseBox)
    assert list(item.body.text.numbers_by_line().values()) == ["2.1", "2.2"]
    assert item.value() == section
    item.show_value(section.but(body="They are not."))
    assert item.body.text.text == "They are not."


def test_sections_move_whether_their_texts_are_made_or_not(qtbot: QtBot) -> None:
    field = FieldDefinition(id=FieldId("sections"), kind=Kind.SECTIONS, label="Sections", required=True)
    editor = SectionsEditor(field, lambda: None)  # type: ignore[arg-type,return-value]
    qtbot.addWidget(editor)
    sections = tuple(Section(heading=f"Heading {n}", body=f"Text {n}.") for n in range(40))
    editor.show_value(sections)
    told: list[object] = []
    editor.edited.connect(told.append)
    headings = [
        one for one in editor.findChildren(QWidget) if one.accessibleName() == "Heading of the section"
    ]
    editor.show()
    with qtbot.waitActive(editor):
        editor.activateWindow()
    headings[1].setFocus()
    qtbot.keyClick(headings[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert told[-1] == (sections[1], sections[0], *sections[2:])


def test_laying_a_long_form_out_makes_no_text_that_is_not_seen(lay_out: LayOut) -> None:
    desk = lay_out("030")
    desk.view.contents.document_chosen.emit(1)
    parts = desk.writing.column.findChildren(Later)
    assert len(parts) > 5
    assert sum(part.made is not None for part in parts) <= 1  # the first may be in sight
    desk.check()
    assert sum(part.made is not None for part in parts) <= 1
