"""A decision record drawn from its board report, and compared with it afterwards."""

from pytestqt.qtbot import QtBot

from app.model.values import FieldId, FormId, OfficeId
from app.ui.desk.desk_page import DeskPage
from app.ui.desk.question import Question
from app.workflow.begin_decision import begin_decision
from tests.journeys.conftest import Program, Until
from tests.journeys.test_main_job import press
from tests.ui.desk.at_desk import inputs, line, prose, retype, type_at_end

REPORT, RECORD = FormId("cambridgeshire/bcb-report"), FormId("cambridgeshire/decision-record")


def said(desk: DeskPage) -> dict[str, str]:
    """Return what is said of each question that can be drawn, by its label."""
    questions = desk.writing.column.findChildren(Question)
    return {
        question.field.label: question.drawn.words.text()
        for question in questions
        if question.drawn.isVisible()
    }


def test_the_record_takes_the_report_and_shows_where_it_differs(
    program: Program, qtbot: QtBot, until: Until
) -> None:
    window, tools = program.start()
    decision = begin_decision(OfficeId("cambridgeshire"), (REPORT,), tools=tools)
    window.open_decision(decision.id)
    program.settle()
    desk = window.desk.page
    retype(qtbot, line(desk, "title"), "Patrol bicycles")
    type_at_end(qtbot, prose(desk, "recommendation"), "To buy twelve bicycles.")
    desk.view.contents.form_added.emit(str(RECORD))
    until(lambda: desk.writing.document != decision.documents[0].id)
    program.settle()

    assert line(desk, "subject").text() == "Patrol bicycles"
    assert prose(desk, "decision").toPlainText() == "To buy twelve bicycles."
    assert said(desk) == {}

    retype(qtbot, line(desk, "subject"), "Patrol bikes")
    until(lambda: said(desk) == {"Subject": "Differs from the board report"})
    question = desk.writing.column.question(FieldId("subject"))
    assert question.drawn.changes.accessibleName() == "Patrol deleted: “bicycles” inserted: “bikes”"
    press(window, "F9", qtbot)
    until(lambda: said(desk) == {})
    assert line(desk, "subject").text() == "Patrol bicycles"
    press(window, "Ctrl+Z", qtbot)
    until(lambda: line(desk, "subject").text() == "Patrol bikes")


def test_what_the_report_says_later_is_taken_where_nothing_is_answered(
    program: Program, qtbot: QtBot, until: Until
) -> None:
    window, tools = program.start()
    decision = begin_decision(OfficeId("cambridgeshire"), (RECORD, REPORT), tools=tools)
    window.open_decision(decision.id)
    program.settle()
    desk = window.desk.page
    desk.view.contents.documents[1].click()
    retype(qtbot, line(desk, "title"), "Patrol bicycles")
    type_at_end(qtbot, prose(desk, "recommendation"), "To buy twelve bicycles.")
    desk.view.contents.documents[0].click()
    until(lambda: "Subject" in said(desk))
    has = "The board report has an answer"
    assert said(desk) == dict.fromkeys(("Subject", "Decision", "Background papers"), has)
    press(window, "Shift+F9", qtbot)
    until(lambda: said(desk) == {})
    assert prose(desk, "decision").toPlainText() == "To buy twelve bicycles."
    press(window, "Ctrl+Z", qtbot)  # all of it was one step
    until(lambda: len(said(desk)) == 3)
    assert line(desk, "subject").text() == ""
    assert inputs(desk, "background_papers")
