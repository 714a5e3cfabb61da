from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.model.answers import Answers, Section
from app.model.document import NumberedSection, SectionKind
from app.model.field import Kind
from app.model.prose import Prose
from app.model.values import FieldId
from app.ui.desk.editors.table import TableEditor
from app.ui.desk.prose.text import ProseText
from tests.ui.desk.editors.tried import Tried, TryOut, answers

PARTIES = {
    "label": "Parties",
    "fields": (
        {"id": "force", "kind": "text", "label": "Force", "required": True},
        {"id": "since", "kind": "date", "label": "Since"},
    ),
}
SCHEDULES = {
    "label": "Schedules",
    "fields": (
        {"id": "title", "kind": "text", "label": "Title"},
        {"id": "sections", "kind": "sections", "label": "Sections"},
    ),
}


def forces(tried: Tried) -> list[object]:
    assert isinstance(tried.last, tuple)
    return [row.get(FieldId("force")) for row in tried.last if isinstance(row, Answers)]


def rows(*names: str) -> tuple[Answers, ...]:
    return tuple(answers(force=name) for name in names)


def focused(tried: Tried) -> QWidget:
    found = tried.editor.window().focusWidget()
    assert found is not None
    return found


def lines(tried: Tried) -> list[QWidget]:
    return [widget for widget in tried.editor.inputs() if widget.accessibleName() == "Parties: Force"]


def test_rows_are_added_typed_and_moved_by_keyboard(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.TABLE, **PARTIES)
    qtbot.keyClick(tried.input("Add party"), Qt.Key.Key_Space)
    for name in ("Wealdshire", "Harrowmere", "Eastmarsh"):
        qtbot.keyClicks(focused(tried), name)
        if name != "Eastmarsh":
            qtbot.keyClick(focused(tried), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert forces(tried) == ["Wealdshire", "Harrowmere", "Eastmarsh"]
    at = focused(tried)
    qtbot.keyClick(at, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert forces(tried) == ["Wealdshire", "Eastmarsh", "Harrowmere"]
    assert focused(tried) is at
    assert at is lines(tried)[1]
    qtbot.mouseClick(tried.input("Remove: party 1"), Qt.MouseButton.LeftButton)
    assert forces(tried) == ["Eastmarsh", "Harrowmere"]


def test_of_many_rows_only_the_lines_are_made(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.TABLE, rows("A", "B", "C", "D"), **PARTIES)
    assert not lines(tried)
    row = tried.input("B: open")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    [force] = lines(tried)
    assert isinstance(force, QLineEdit)
    assert (force.hasFocus(), force.text()) == (True, "B")
    force.end(False)
    qtbot.keyClicks(force, "x")
    assert forces(tried) == ["A", "Bx", "C", "D"]
    assert row.accessibleName() == "Bx: close"
    qtbot.keyClick(force, Qt.Key.Key_Tab)
    assert focused(tried).accessibleName() == "Parties: Since"


def test_what_is_shown_later_is_shown_in_rows_open_and_closed(try_out: TryOut) -> None:
    tried = try_out(Kind.TABLE, rows("A", "B", "C", "D"), **PARTIES)
    assert isinstance(tried.editor, TableEditor)
    tried.editor.rows[0].open()
    tried.editor.show_value(rows("D", "A"))
    [force] = lines(tried)
    assert isinstance(force, QLineEdit)
    assert force.text() == "D"
    assert tried.input("A: open")
    assert tried.reported == []


def test_a_fault_names_its_row_and_what_is_missing_opens_it(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.TABLE, (*rows("A", "B", "C"), answers()), **PARTIES)
    assert isinstance(tried.editor, TableEditor)
    target = tried.editor.to_mend()
    assert target in lines(tried)
    qtbot.keyClicks(target, "D")
    since = tried.input("Since")
    qtbot.keyClicks(since, "soon")
    qtbot.keyClick(since, Qt.Key.Key_Return)
    assert tried.editor.fault.startswith("Party 4, Since: “soon” is not a date.")
    assert tried.faults[-1] == tried.editor.fault


def test_unfinished_rows_are_called_so_when_they_are_marked(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.TABLE, (*rows("A", "B", "C"), answers()), **PARTIES)
    tried.editor.mark(marked=True)
    assert tried.input("A: open")
    assert isinstance(tried.editor, TableEditor)
    target = tried.editor.to_mend()
    said = [label.text() for label in tried.editor.findChildren(QLabel)]
    assert "Force is missing." in said
    qtbot.keyClicks(target, "D")
    assert tried.input("D: close").accessibleName() == "D: close"
    said = [label.text() for label in tried.editor.findChildren(QLabel)]
    assert "Force is missing." not in said


def test_schedules_show_the_numbers_of_their_sections(try_out: TryOut) -> None:
    sections = (Section(heading="Role", body="One.\n\nTwo."),)
    tried = try_out(Kind.TABLE, (answers(title="A", sections=sections), answers(title="B")), **SCHEDULES)
    body, field = Prose(()), FieldId("field")
    tried.editor.show_numbers(
        (
            NumberedSection("Schedule A", "A", field, body, (), SectionKind.SCHEDULE),
            NumberedSection("1.", "Role", field, body, ("1.1", "1.2"), SectionKind.SCHEDULE_SECTION),
            NumberedSection("Schedule B", "B", field, body, (), SectionKind.SCHEDULE),
        )
    )
    titles = {label.text() for label in tried.editor.findChildren(QLabel)}
    assert {"Schedule A", "Schedule B", "Section 1."} <= titles
    text = tried.input("Text of the section")
    assert isinstance(text, ProseText)
    assert text.numbers_by_line() == {0: "1.1", 1: "1.2"}


def test_ninety_rows_are_there_in_a_blink(try_out: TryOut) -> None:
    many = rows(*(f"Force {number}" for number in range(90)))
    begun = perf_counter()
    one = try_out(Kind.TABLE, many[:3], **PARTIES)
    few = perf_counter() - begun
    begun = perf_counter()
    try_out(Kind.TABLE, many, **PARTIES)
    assert perf_counter() - begun < 20 * few + 1
    assert len(lines(one)) == 3
