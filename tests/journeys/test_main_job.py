"""From a new decision to its signature, and what happens when its text changes afterwards."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog
from pytestqt.qtbot import QtBot

from app.model.decision import Decision, State
from app.ui.desk.desk_page import DeskPage
from app.ui.main_window import SIGNATURES, MainWindow
from app.ui.register.new_decision_dialog import NewDecisionDialog
from app.ui.signatures.record_dialog import RecordDialog
from app.workflow.find_decisions import list_decisions, open_decision
from app.workflow.find_signatures import still_needed
from app.workflow.tools import Tools
from tests.content.words import text_of_word
from tests.journeys.conftest import Program, Until
from tests.ui.desk.at_desk import inputs, line, prose, retype, type_at_end, wait_for_page

SUBJECT = "Patrol bicycles & lights"
DECISION = "To buy twelve patrol bicycles."
SUMMARY = "The Board discussed the purchase on 4 November 2026 and recommends it."


def press(window: MainWindow, keys: str, qtbot: QtBot) -> None:
    """Press keys in the window, which a window manager would have made active again after a dialog."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keySequence(QApplication.focusWidget() or window, QKeySequence(keys))


def begin(program: Program, window: MainWindow, qtbot: QtBot, until: Until) -> DeskPage:
    """Begin a decision record with the keyboard."""
    press(window, "Ctrl+N", qtbot)
    [dialog] = window.findChildren(NewDecisionDialog)
    until(lambda: "CPCC 2026-001" in dialog.next_number.text())
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    until(lambda: window.desk.decision_id is not None)
    program.settle()
    return window.desk.page


def fill(desk: DeskPage, qtbot: QtBot) -> None:
    """Type what the record still asks; people in office are there already."""
    retype(qtbot, line(desk, "subject"), SUBJECT)
    type_at_end(qtbot, prose(desk, "decision"), DECISION)
    type_at_end(qtbot, prose(desk, "decision_summary"), SUMMARY)
    none = next(box for box in inputs(desk, "background_papers") if isinstance(box, QCheckBox))
    none.click()


def record_signature(program: Program, window: MainWindow, qtbot: QtBot, until: Until) -> None:
    """Go to the signatures and record the one that is needed."""
    window.show_page(SIGNATURES)
    program.settle()
    press(window, "Ctrl+R", qtbot)
    until(lambda: bool(window.findChildren(RecordDialog)))
    [dialog] = window.findChildren(RecordDialog)
    program.settle()
    with qtbot.waitSignal(dialog.saved, timeout=10_000):
        dialog.action.click()
    program.settle()


def only(tools: Tools) -> Decision:
    """Return the one decision of the register."""
    (row,) = list_decisions(tools=tools)
    return open_decision(row.id, tools=tools)


def issue(program: Program, desk: DeskPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.changed, timeout=15_000):
        desk.view.bar.issue_button.click()
    program.settle()


def export(window: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Export Word into a folder and return the one file that is there afterwards."""
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    with qtbot.waitSignal(window.messages.said, timeout=15_000):
        press(window, "Ctrl+E", qtbot)
    (exported,) = folder.iterdir()
    return exported


def reopen(program: Program, window: MainWindow, decision: Decision) -> DeskPage:
    window.open_decision(decision.id)
    program.settle()
    return window.desk.page


def signatures(tools: Tools) -> list[list[str]]:
    """Return who signed each version of the record, oldest first."""
    return [[given.person for given in version.signatures] for version in only(tools).documents[0].versions]


def test_new_fill_preview_export_issue_sign_close_open(
    program: Program, qtbot: QtBot, until: Until, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, tools = program.start()
    desk = begin(program, window, qtbot, until)
    assert line(desk, "contact_officer").text() == "Kit Fenn"
    fill(desk, qtbot)
    wait_for_page(qtbot, desk, DECISION)
    page = " ".join(desk.view.preview.page_text().split())
    assert SUBJECT in page
    assert "Jo Marsh, Cambridgeshire Police and Crime Commissioner" in page

    exported = export(window, tmp_path / "for signature", qtbot, monkeypatch)
    assert exported.name == "CPCC 2026-001 decision-record draft 1.docx"
    assert SUMMARY in text_of_word(exported.read_bytes())

    issue(program, desk, qtbot)
    assert only(tools).state is State.ISSUED
    record_signature(program, window, qtbot, until)
    assert still_needed(tools=tools) == ()
    program.end()

    window, tools = program.start()
    (row,) = window.register_page.listing.rows
    assert (row.reference, row.title, row.state) == ("CPCC 2026-001", SUBJECT, State.SIGNED)
    desk = reopen(program, window, only(tools))
    wait_for_page(qtbot, desk, "version 1")
    assert line(desk, "subject").text() == SUBJECT
    assert prose(desk, "decision").toPlainText() == DECISION
    assert signatures(tools) == [["Jo Marsh"]]


def test_edit_after_signature_is_stale_shown_and_issued_again(
    program: Program, qtbot: QtBot, until: Until
) -> None:
    window, tools = program.start()
    desk = begin(program, window, qtbot, until)
    fill(desk, qtbot)
    issue(program, desk, qtbot)
    record_signature(program, window, qtbot, until)
    assert only(tools).state is State.SIGNED

    desk = reopen(program, window, only(tools))
    type_at_end(qtbot, prose(desk, "decision"), " And two pumps.")
    until(lambda: only(tools).state is State.DRAFT)
    wait_for_page(qtbot, desk, "draft 2")
    until(lambda: desk.view.bar.issue_button.text() == "Issue version 2")
    assert desk.view.changed.sentence.endswith("since version 1 was issued: 1 signature is stale.")

    window.show_page(SIGNATURES)
    program.settle()
    (needed,) = still_needed(tools=tools)
    assert needed.to_be_issued
    assert [change.after for change in needed.differences] == [f"{DECISION} And two pumps."]

    issue(program, reopen(program, window, only(tools)), qtbot)
    assert only(tools).state is State.ISSUED
    assert signatures(tools) == [["Jo Marsh"], []]
    record_signature(program, window, qtbot, until)
    assert only(tools).state is State.SIGNED
    assert signatures(tools) == [["Jo Marsh"], ["Jo Marsh"]]
