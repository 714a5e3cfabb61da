"""Lines are completed from what was answered before; taking a paper fills its other lines as well."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.model.answers import CitedPaper, Person
from app.model.field import Kind
from app.model.known import Known
from tests.ui.desk.editors.tried import TryOut

PLAN = CitedPaper(title="Police and Crime Plan", date=date(2026, 4, 1), url="https://a.example/plan")
KNOWN = Known(
    people=(Person(name="Siân Pugh", post="Chief Executive"),),
    papers=(CitedPaper(title="Annual report"), PLAN),
    offices=("Wealdshire Police", "Caldermoor Police"),
    lines={"field": ("Business Coordination Board", "Audit Committee"), "term": ("Programme", "Partners")},
)


def take(qtbot: QtBot, line: QWidget, typed: str) -> None:
    """Type some letters and take the first text that is offered."""
    assert isinstance(line, QLineEdit)
    line.setFocus()
    qtbot.keyClicks(line, typed)
    completer = line.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    assert popup.accessibleName()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)


def test_a_paper_cited_before_is_taken_whole(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PAPERS, (CitedPaper(title="", attached_as="Appendix A"),))
    tried.editor.know(KNOWN)
    take(qtbot, tried.input("Title"), "crime")
    assert tried.last == (PLAN.but(attached_as="Appendix A"),)


def test_papers_added_later_are_completed_too(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PAPERS)
    tried.editor.know(KNOWN)
    qtbot.mouseClick(tried.input("Add paper"), Qt.MouseButton.LeftButton)
    take(qtbot, tried.input("Title"), "annual")
    assert tried.last == (CitedPaper(title="Annual report"),)


def test_a_line_is_completed_from_what_was_typed_there_before(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.TEXT)
    tried.editor.know(KNOWN)
    take(qtbot, tried.editor.inputs()[0], "audit")
    assert tried.last == "Audit Committee"


def test_where_a_person_belongs_is_completed_from_offices(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PERSON, Person(name="Kit Fenn"))
    tried.editor.know(KNOWN)
    take(qtbot, tried.input("Organisation"), "calder")
    assert tried.last == Person(name="Kit Fenn", organisation="Caldermoor Police")


def test_terms_and_forces_are_completed_in_the_rows_of_a_table(try_out: TryOut, qtbot: QtBot) -> None:
    columns = [
        {"id": "term", "kind": "text", "label": "Term", "required": True},
        {"id": "force", "kind": "text", "label": "Force"},
    ]
    tried = try_out(Kind.TABLE, fields=columns, required=True)
    tried.editor.know(KNOWN)
    take(qtbot, tried.input("Term"), "prog")
    take(qtbot, tried.input("Force"), "weald")
    (row,) = tried.last  # type: ignore[misc]
    assert (row.get("term"), row.get("force")) == ("Programme", "Wealdshire Police")  # type: ignore[attr-defined]
