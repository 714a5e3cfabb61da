"""A decision begun from an older one: what is copied is marked until it is touched or said to hold."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.decision import State
from app.ui.desk.desk_page import DeskPage
from app.ui.desk.question import Question
from app.ui.main_window import MainWindow
from app.ui.register.new_decision_dialog import NewDecisionDialog
from app.workflow.find_decisions import list_decisions, open_decision
from tests.journeys.conftest import Program, Until
from tests.journeys.test_main_job import DECISION, SUMMARY, begin, fill, issue, press
from tests.ui.desk.at_desk import documents, inputs, line, prose, retype, sections, type_at_end

OLD, NEW = "CPCC 2026-001", "CPCC 2026-002"


def marked(desk: DeskPage) -> list[str]:
    """Return the labels of the questions marked as copied."""
    questions = desk.writing.column.findChildren(Question)
    return [question.field.label for question in questions if question.copied.isVisible()]


def copy_from_old(program: Program, window: MainWindow, qtbot: QtBot, until: Until) -> DeskPage:
    """Begin a decision from the one chosen in the register, with the keyboard."""
    press(window, "Ctrl+Shift+N", qtbot)
    until(lambda: bool(window.findChildren(NewDecisionDialog)))
    [dialog] = window.findChildren(NewDecisionDialog)
    until(lambda: NEW in dialog.next_number.text())
    assert dialog.windowTitle() == f"New from {OLD}"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    until(lambda: window.desk.decision_id is not None)
    program.settle()
    return window.desk.page


def test_copied_text_is_marked_touched_confirmed_and_issued(
    program: Program, qtbot: QtBot, until: Until
) -> None:
    window, tools = program.start()
    desk = begin(program, window, qtbot, until)
    fill(desk, qtbot)
    issue(program, desk, qtbot)
    press(window, "Esc", qtbot)
    press(window, "Esc", qtbot)
    program.settle()

    desk = copy_from_old(program, window, qtbot, until)
    assert marked(desk) == ["Decision", "Decision summary"]
    assert (line(desk, "reference").text(), line(desk, "subject").text()) == (NEW, "")
    assert prose(desk, "decision").toPlainText() == DECISION
    assert sections(desk)["Decision"] == "copied"
    assert documents(desk) == {"Decision record": "3 to go"}

    retype(qtbot, line(desk, "subject"), "Patrol pumps")
    type_at_end(qtbot, prose(desk, "decision"), " And two pumps.")
    until(lambda: marked(desk) == ["Decision summary"])
    press(window, "Ctrl+Z", qtbot)  # as it was copied again
    until(lambda: marked(desk) == ["Decision", "Decision summary"])
    press(window, "Ctrl+Y", qtbot)
    until(lambda: marked(desk) == ["Decision summary"])

    desk.issue()  # refused: the summary is as it was
    assert prose(desk, "decision_summary").hasFocus()
    assert "is copied from CPCC 2026-001" in desk.writing.column.summary.lines[0].text()
    press(window, "F8", qtbot)
    until(lambda: not marked(desk))
    program.settle()
    issue(program, desk, qtbot)

    new, old = (open_decision(row.id, tools=tools) for row in list_decisions(tools=tools))
    assert (new.state, old.state) == (State.ISSUED, State.ISSUED)
    assert new.documents[0].answers["decision_summary"] == SUMMARY
    assert new.documents[0].answers["decision"] == f"{DECISION} And two pumps."


def test_one_key_goes_from_one_copied_answer_to_the_next(
    program: Program, qtbot: QtBot, until: Until
) -> None:
    window, _ = program.start()
    desk = begin(program, window, qtbot, until)
    fill(desk, qtbot)
    window.back()
    program.settle()
    desk = copy_from_old(program, window, qtbot, until)
    press(window, "F8", qtbot)
    until(prose(desk, "decision").hasFocus)
    press(window, "F8", qtbot)
    until(prose(desk, "decision_summary").hasFocus)
    assert marked(desk) == ["Decision summary"]
    press(window, "F8", qtbot)
    until(lambda: not marked(desk))
    assert inputs(desk, "decision_summary")
