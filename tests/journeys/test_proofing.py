"""The proof-reader at the desk: three findings fixed by their fixes, one error set aside with a reason, issued."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.decision import State
from app.ui.desk.desk_page import DeskPage
from app.ui.desk.desk_view import HISTORY, PROBLEMS
from app.ui.desk.prose.text import ProseText
from app.ui.main_window import MainWindow
from tests.journeys.conftest import Program, Until
from tests.journeys.test_main_job import begin, fill, issue, only, press
from tests.ui.desk.at_desk import documents, prose, sections, type_at_end

WRONG = (
    " It costs £13m in 2026/27, £13m in 2027/28 and £13,000,000 in FY28/29. "
    "Commissioners are corporation soles."
)
RIGHT = " It costs £13m in 2026/27, £13m in 2027/28 and £13m in 2028/29. Commissioners are corporations sole."
ALTERNATIVE = " This is [twelve] in all."


def quotations(desk: DeskPage) -> list[str]:
    return [remark.sighting.finding.quotation for remark in desk.view.problems.remarks]


def selected(desk: DeskPage) -> str:
    focused = QApplication.focusWidget()
    assert isinstance(focused, ProseText)
    return focused.textCursor().selectedText()


def fix_next(window: MainWindow, desk: DeskPage, qtbot: QtBot, words: str) -> None:
    """Go to the next problem by keyboard, see its words selected, and apply its fix."""
    press(window, "F4", qtbot)
    assert selected(desk) == words
    before = quotations(desk)
    press(window, "Ctrl+.", qtbot)
    assert len(quotations(desk)) == len(before) - 1


def set_aside_by_keys(window: MainWindow, desk: DeskPage, qtbot: QtBot, reason: str) -> None:
    """Say why the only error is none, with the keyboard alone; without a reason nothing is taken."""
    (card,) = desk.view.problems.cards
    assert card.aside_button is not None
    card.aside_button.setFocus()
    press(window, "Space", qtbot)
    assert card.reason is not None
    press(window, "Return", qtbot)
    assert card.reason is not None
    qtbot.keyClicks(card.reason.line, reason)
    press(window, "Return", qtbot)


def test_three_findings_are_fixed_by_their_fixes_with_the_keyboard(
    program: Program, qtbot: QtBot, until: Until
) -> None:
    window, _ = program.start()
    desk = begin(program, window, qtbot, until)
    fill(desk, qtbot)
    summary = prose(desk, "decision_summary")
    clean = summary.text
    type_at_end(qtbot, summary, WRONG)
    until(lambda: len(quotations(desk)) == 3)
    until(lambda: desk.view.tabs.tabText(PROBLEMS) == "Problems (3)")

    for words in ("£13,000,000", "FY28/29", "corporation soles"):
        fix_next(window, desk, qtbot, words)
    assert summary.text == clean + RIGHT
    assert desk.view.tabs.tabText(PROBLEMS) == "Problems"
    press(window, "Ctrl+Z", qtbot)
    assert summary.text == clean + RIGHT.replace("corporations sole", "corporation soles")
    press(window, "Ctrl+Y", qtbot)
    assert summary.text == clean + RIGHT


def test_an_error_stops_issuing_until_it_is_set_aside_with_a_reason(
    program: Program, qtbot: QtBot, until: Until
) -> None:
    window, tools = program.start()
    desk = begin(program, window, qtbot, until)
    fill(desk, qtbot)
    type_at_end(qtbot, prose(desk, "decision"), ALTERNATIVE)
    until(lambda: documents(desk) == {"Decision record": "1 problem"})
    assert sections(desk)["Decision"] == "problem"
    press(window, "Ctrl+Shift+I", qtbot)
    assert selected(desk) == "[twelve]"
    assert window.messages.current is not None
    assert window.messages.current.what == "An error keeps the decision from being issued."
    program.settle()
    assert only(tools).state is State.DRAFT

    set_aside_by_keys(window, desk, qtbot, "So many, as the bracket says.")
    until(lambda: documents(desk) == {"Decision record": "complete"})
    program.settle()
    issue(program, desk, qtbot)
    assert only(tools).state is State.ISSUED
    desk.view.tabs.setCurrentIndex(HISTORY)
    until(lambda: any("set aside" in entry.what for entry in desk.view.history.entries))
    told = next(entry for entry in desk.view.history.entries if "set aside" in entry.what)
    assert "“[twelve]”" in told.what
    assert told.what.endswith("because: So many, as the bracket says.")
    assert told.who == "A. Clerk"


def test_what_was_set_aside_is_said_in_problems_and_can_be_taken_back(
    program: Program, qtbot: QtBot, until: Until
) -> None:
    window, tools = program.start()
    desk = begin(program, window, qtbot, until)
    fill(desk, qtbot)
    type_at_end(qtbot, prose(desk, "decision_summary"), " Commissioners are corporation soles.")
    until(lambda: quotations(desk) == ["corporation soles"])
    desk.view.tabs.setCurrentIndex(PROBLEMS)
    (card,) = desk.view.problems.cards
    assert card.aside_button is not None
    card.aside_button.click()
    until(lambda: not quotations(desk))
    program.settle()
    pane = desk.view.problems
    assert pane.cards == ()
    pane.asides.opener.click()
    (card,) = pane.cards
    said = "Set aside by A. Clerk, today"
    assert any(said in words.text() for words in card.findChildren(type(pane.asides.title)))
    program.end()

    window, tools = program.start()
    window.open_decision(only(tools).id)
    program.settle()
    desk = window.desk.page
    until(lambda: bool(desk.view.problems.all_remarks))
    assert quotations(desk) == []
    desk.view.tabs.setCurrentIndex(PROBLEMS)
    desk.view.problems.asides.opener.click()
    (card,) = desk.view.problems.cards
    assert card.back_button is not None
    card.back_button.click()
    until(lambda: quotations(desk) == ["corporation soles"])
    program.settle()
    assert only(tools).set_aside == ()
