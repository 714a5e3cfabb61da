"""What stands around the form is true: problems, states, seals, the banner, the main button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.model.values import FieldId
from app.ui.desk.desk_view import HISTORY, PROBLEMS
from app.ui.messages import Messages
from app.workflow.find_decisions import open_decision
from app.workflow.tools import Tools
from tests.ui.desk.at_desk import (
    documents,
    inputs,
    line,
    prose,
    sections,
    type_at_end,
    wait_for_page,
)
from tests.ui.desk.conftest import LayOut


def test_check_lists_every_problem_and_its_lines_lead_to_the_fields(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("031")
    assert desk.view.tabs.tabText(PROBLEMS) == "Problems (3)"
    assert desk.writing.column.summary.isHidden()
    desk.check()
    summary = desk.writing.column.summary
    assert summary.title == "There are 3 problems"
    assert [line_.text() for line_ in summary.lines] == [
        "Decision record: Decision summary is missing.",
        "Decision record: Contact officer is missing.",
        "Board report: Recommendation is missing.",
    ]
    assert summary.box.hasFocus()
    assert sections(desk)["Contact officer"] == "problem"
    qtbot.mouseClick(summary.lines[1], Qt.MouseButton.LeftButton)
    assert line(desk, "contact_officer").hasFocus()
    assert desk.writing.column.question(FieldId("contact_officer")).problem == "Contact officer is missing."
    qtbot.mouseClick(summary.lines[2], Qt.MouseButton.LeftButton)
    assert prose(desk, "recommendation").hasFocus()
    assert desk.view.contents.documents[1].isChecked()


def test_a_mended_problem_goes_away_by_itself(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("031")
    desk.check()
    type_at_end(qtbot, prose(desk, "decision_summary"), "It is needed.")
    column = desk.writing.column
    qtbot.waitUntil(lambda: column.summary.title == "There are 2 problems")
    assert column.question(FieldId("decision_summary")).problem == ""
    assert documents(desk)["Decision record"] == "1 to go"


def test_issuing_with_problems_changes_nothing_and_goes_to_the_first(
    lay_out: LayOut, example_tools: Tools
) -> None:
    desk = lay_out("031")
    desk.issue()
    assert prose(desk, "decision_summary").hasFocus()
    assert desk.writing.column.summary.title == "There are 3 problems"
    assert desk.decision_id is not None
    assert open_decision(desk.decision_id, tools=example_tools).documents[0].issued is None


def test_a_date_that_is_none_keeps_a_document_from_being_issued(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    paper_date = next(w for w in inputs(desk, "background_papers") if w.accessibleName().endswith(": Date"))
    qtbot.keyClicks(paper_date, "x")
    qtbot.keyClick(paper_date, Qt.Key.Key_Return)
    desk.issue()
    assert "is not a date" in desk.writing.column.summary.lines[0].text()


def test_issue_then_edit_then_issue_again(
    lay_out: LayOut, qtbot: QtBot, messages: Messages, example_tools: Tools
) -> None:
    desk = lay_out("030")
    with qtbot.waitSignal(desk.changed, timeout=15_000):
        desk.issue()
    assert desk.view.bar.pill.accessibleName() == "Issued"
    assert not desk.view.bar.issue_button.isEnabled()
    assert documents(desk) == {"Decision record": "version 1", "Board report": "version 1"}
    assert messages.current is not None
    assert "issued for signature as version 1" in messages.current.what
    wait_for_page(qtbot, desk, "version 1")
    record = next(b for b in desk.view.signatures.findChildren(QPushButton) if b.isVisible())
    with qtbot.waitSignal(desk.record_wanted) as wanted:
        qtbot.mouseClick(record, Qt.MouseButton.LeftButton)
    document = open_decision(desk.decision_id or 0, tools=example_tools).documents[0]
    assert wanted.args == [desk.decision_id, document.id, "commissioner"]

    type_at_end(qtbot, line(desk, "subject"), "!")
    qtbot.waitUntil(lambda: bool(desk.view.changed.sentence), timeout=5000)
    assert desk.view.changed.sentence == "This text has changed since version 1 was issued."
    assert desk.view.bar.pill.accessibleName() == "Draft 2"
    assert desk.view.bar.issue_button.text() == "Issue version 2"
    with qtbot.waitSignal(desk.changed, timeout=15_000):
        desk.issue()
    assert documents(desk) == {"Decision record": "version 2", "Board report": "version 1"}
    qtbot.waitUntil(lambda: not desk.view.changed.sentence)


def test_taking_a_change_back_makes_the_issued_text_current_again(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("029")
    type_at_end(qtbot, line(desk, "subject"), "!")
    qtbot.waitUntil(lambda: bool(desk.view.changed.sentence), timeout=5000)
    desk.undo()
    qtbot.waitUntil(lambda: not desk.view.changed.sentence, timeout=5000)
    assert desk.view.bar.pill.accessibleName() == "Issued"


def test_a_stale_signature_is_told_with_what_changed(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("028")
    qtbot.waitUntil(lambda: bool(desk.view.changed.sentence), timeout=5000)
    assert desk.view.changed.sentence == (
        "This text has changed since version 1 was issued: 1 signature is stale."
    )
    assert documents(desk) == {"Decision record": "stale"}
    more = desk.view.changed.findChild(QPushButton)
    assert more is not None
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    told = " ".join(label.text() for label in desk.view.changed.findChildren(type(desk.view.changed._words)))
    assert "private treaty" in told
    assert "public auction" in told


def test_the_history_is_read_when_it_is_looked_at(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("028")
    desk.view.tabs.setCurrentIndex(HISTORY)
    qtbot.waitUntil(lambda: bool(desk.view.history.entries))
    assert [entry.what for entry in desk.view.history.entries][-1] == "Begun as WPCC 2026-028"
