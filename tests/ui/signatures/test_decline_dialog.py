from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.signatures.decline_dialog import DeclineDialog
from app.workflow.tools import Tools
from tests.ui.signatures.test_record_dialog import subject_of


@pytest.fixture
def dialog(qtbot: QtBot, example_tools: Tools, settled: Callable[[], None]) -> DeclineDialog:
    made = DeclineDialog(subject_of("WPCC 2026-029", example_tools), example_tools)
    qtbot.addWidget(made)
    made.open()
    settled()
    return made


def test_a_refusal_needs_its_reason(dialog: DeclineDialog) -> None:
    dialog.action.click()
    assert dialog.messages.current is not None
    assert dialog.messages.current.what == "The reason is missing."
    assert QApplication.focusWidget() is dialog.reason
    assert dialog.isVisible()


def test_a_refusal_is_noted_with_who_and_when(
    dialog: DeclineDialog, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    dialog.day.setText("19 Nov")
    dialog.day.textEdited.emit("19 Nov")
    settled()
    dialog.reason.setPlainText("The map is of\nthe wrong ward.")
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.action.click()
    assert saved.args is not None
    refusal = saved.args[0].documents[0].issued.refusal("commissioner")
    assert (refusal.person, refusal.declined_on) == ("Margaret Ashby", date(2026, 11, 19))
    assert refusal.reason == "The map is of the wrong ward."


def test_a_reason_has_an_end_and_no_control_characters(
    dialog: DeclineDialog, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    dialog.reason.setPlainText("x" * 5_000)
    dialog.action.click()
    assert dialog.messages.current is not None
    assert dialog.messages.current.what == "The reason is longer than 2,000 characters."
    dialog.reason.setPlainText("Not\x07 yet.")
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.action.click()
    assert saved.args is not None
    assert saved.args[0].documents[0].issued.refusal("commissioner").reason == "Not yet."
