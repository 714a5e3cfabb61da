from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.forms.pasting.spreading import PastedReport
from app.model.answers import Section
from app.model.document import NumberedSection
from app.model.field import Kind
from app.model.markdown import read_prose
from app.model.values import FieldId
from app.ui.desk.line_edit import LineEdit
from app.ui.desk.prose.text import ProseText
from tests.ui.desk.editors.tried import Paste, TryOut


def test_heading_and_text_are_typed_one_after_the_other(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.SECTIONS)
    heading, body = tried.editor.inputs()[:2]
    assert isinstance(heading, LineEdit)
    assert isinstance(body, ProseText)
    qtbot.keyClicks(heading, "H")
    qtbot.keyClicks(body, "b")
    assert tried.last == (Section(heading="H", body="b"),)


def test_sections_move_and_are_added(try_out: TryOut, qtbot: QtBot) -> None:
    one, two = Section(heading="1", body="a"), Section(heading="2")
    tried = try_out(Kind.SECTIONS, (one, two))
    qtbot.keyClick(tried.editor.inputs()[1], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert tried.last == (two, one)
    qtbot.mouseClick(tried.input("Add section"), Qt.MouseButton.LeftButton)
    assert tried.last == (two, one, Section(heading=""))


def test_sections_show_their_numbers(try_out: TryOut) -> None:
    tried = try_out(Kind.SECTIONS, (Section(heading="A", body="x\n\ny"), Section(heading="B", body="z")))
    field = FieldId("field")
    tried.editor.show_numbers(
        (
            NumberedSection("3.0", "A", field, read_prose("x\n\ny"), ("3.1", "3.2")),
            NumberedSection("4.0", "B", field, read_prose("z"), ("4.1",)),
        )
    )
    titles = [label.text() for label in tried.editor.findChildren(QLabel)]
    assert [title for title in titles if title.startswith("Section")] == ["Section 3.0", "Section 4.0"]
    bodies = [widget for widget in tried.editor.inputs() if isinstance(widget, ProseText)]
    assert [body.numbers_by_line() for body in bodies] == [{0: "3.1", 1: "3.2"}, {0: "4.1"}]


REPORT = "1.0 Purpose\n\n1.1 To say what is asked.\n\n2.0 Background\n\n2.1 It began."


def test_a_report_is_handed_on_with_the_place_where_it_was_pasted(try_out: TryOut, paste: Paste) -> None:
    first, last = Section(heading="First", body="kept"), Section(heading="Last")
    tried = try_out(Kind.SECTIONS, (first, last))
    handed_on: list[PastedReport] = []
    tried.editor.report_pasted.connect(handed_on.append)
    paste([widget for widget in tried.editor.inputs() if isinstance(widget, ProseText)][1], REPORT)
    [(report, place)] = handed_on
    assert ([section.heading for section in report.sections], place) == (["Purpose", "Background"], 1)
    assert tried.reported == []


def test_a_text_without_sections_is_pasted_into_the_section(try_out: TryOut, paste: Paste) -> None:
    tried = try_out(Kind.SECTIONS)
    paste(tried.editor.inputs()[1], "1.1 It began.\n1.2 It went on.")
    assert tried.last == (Section(heading="", body="It began.\n\nIt went on."),)
