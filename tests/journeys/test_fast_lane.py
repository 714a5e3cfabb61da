"""The fast lane: a finished one-page record with few keys beside the typing of its answers."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.decision import State
from app.ui.main_window import MainWindow
from app.ui.register.new_decision_dialog import NewDecisionDialog
from tests.journeys.conftest import Program, Until
from tests.journeys.test_main_job import DECISION, SUMMARY, only

MOST_STEPS = 12


class Hands:
    """Somebody at the keyboard alone; every key that is not part of an answer counts as a step."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self._window = window
        self._qtbot = qtbot
        self.steps: list[str] = []

    def press(self, *keys: str) -> None:
        """Press keys where the cursor is."""
        for each in keys:
            self.steps.append(each)
            self._qtbot.keySequence(self._place(), QKeySequence(each))

    def type(self, words: str) -> None:
        """Type an answer where the cursor is."""
        self._qtbot.keyClicks(self._place(), words)

    def _place(self) -> QWidget:
        if popup := QApplication.activePopupWidget():
            return popup
        active = QApplication.activeModalWidget() or self._window
        active.activateWindow()
        self._qtbot.waitUntil(active.isActiveWindow)
        return QApplication.focusWidget() or active


def test_a_one_page_record_is_issued_with_at_most_twelve_keys(
    program: Program, qtbot: QtBot, until: Until
) -> None:
    window, tools = program.start()
    hands = Hands(window, qtbot)
    hands.press("Ctrl+N")
    [dialog] = window.findChildren(NewDecisionDialog)
    until(lambda: "CPCC 2026-001" in dialog.next_number.text())
    hands.press("Return")
    until(lambda: window.desk.decision_id is not None)
    program.settle()

    hands.type("Patrol bicycles")
    hands.press("F5")
    hands.type(DECISION)
    hands.press("F5")
    hands.type(SUMMARY)
    hands.press("F5", "F5", "Tab")
    hands.press("Space")  # there are no background papers
    hands.press("Alt+D", "I")
    until(lambda: only(tools).state is State.ISSUED)
    program.settle()
    record = only(tools).documents[0].answers
    assert (record["subject"], record["decision"], record["decision_summary"]) == (
        "Patrol bicycles",
        DECISION,
        SUMMARY,
    )
    assert record["background_papers"] == []
    assert len(hands.steps) <= MOST_STEPS, hands.steps
