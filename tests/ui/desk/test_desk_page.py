"""The desk with the real register, the real renderer and the worked example."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from app.ui.desk.desk_page import DeskPage
from app.ui.desk.print_dialog import PrintDialog
from app.ui.messages import Messages
from app.ui.widgets.reading_order import stops
from app.workflow.find_decisions import open_decision
from app.workflow.read_history import decision_history
from app.workflow.tools import Tools
from tests.ui.desk.at_desk import (
    CTRL,
    documents,
    line,
    prose,
    retype,
    sections,
    type_at_end,
)
from tests.ui.desk.conftest import LayOut


def test_opening_shows_the_decision_its_sections_and_its_page(lay_out: LayOut) -> None:
    desk = lay_out("031")
    assert documents(desk) == {"Decision record": "2 to go", "Board report": "1 to go"}
    assert sections(desk)["Decision"] == "complete"
    assert sections(desk)["Contact officer"] == "empty"
    assert desk.view.bar.pill.accessibleName() == "Draft 1"
    assert "Drug testing on arrest" in desk.view.preview.page_text()
    assert line(desk, "subject").hasFocus()
    assert line(desk, "reference").isReadOnly()


def test_leaving_saves_and_notes_what_was_edited(
    lay_out: LayOut, qtbot: QtBot, example_tools: Tools, settled
) -> None:
    desk = lay_out("030")
    decision_id = desk.decision_id or 0
    retype(qtbot, line(desk, "subject"), "Left at once")
    with qtbot.waitSignal(desk.closed):
        desk.go_back()
    settled()
    assert open_decision(decision_id, tools=example_tools).documents[0].answers["subject"] == "Left at once"
    latest = decision_history(decision_id, tools=example_tools)[0]
    assert [difference.after for difference in latest.differences] == ["Left at once"]
    assert desk.decision_id is None


def test_a_document_is_added_and_removed(
    lay_out: LayOut, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, example_tools: Tools
) -> None:
    desk = lay_out("032")
    with qtbot.waitSignal(desk.changed, timeout=5000):
        desk.view.contents.form_added.emit("wealdshire/bcb-report")
    assert list(documents(desk)) == ["Decision record", "Board report"]
    assert desk.view.contents.documents[1].isChecked()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    with qtbot.waitSignal(desk.changed, timeout=5000):
        desk.view.contents.removal_wanted.emit()
    assert list(documents(desk)) == ["Decision record"]
    assert len(desk.view.columns) == 1


def test_export_writes_files_says_which_and_remembers_the_folder(
    lay_out: LayOut,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    messages: Messages,
) -> None:
    desk = lay_out("030")
    folder = tmp_path / "out"
    folder.mkdir()
    asked: list[str] = []

    def choose(_parent: object, _title: str, start: str) -> str:
        asked.append(start)
        return str(folder)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    for _ in range(2):
        with qtbot.waitSignal(messages.said, timeout=15_000):
            desk.export_word()
    assert sorted(path.suffix for path in folder.iterdir()) == [".docx", ".docx"]
    assert messages.current is not None
    assert messages.current.hint == str(folder)
    assert asked[1] == str(folder)


def test_print_shows_all_documents(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    desk.print_pages()
    qtbot.waitUntil(lambda: desk.findChild(PrintDialog) is not None, timeout=15_000)
    dialog = desk.findChild(PrintDialog)
    assert dialog is not None
    assert dialog.ticked == (0, 1)
    dialog.reject()


def test_f5_and_ctrl_enter_go_on_to_the_next_section(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    qtbot.keyClick(line(desk, "subject"), Qt.Key.Key_F5)
    assert prose(desk, "decision").hasFocus()
    qtbot.keyClick(prose(desk, "decision"), Qt.Key.Key_Return, CTRL)
    assert prose(desk, "decision_summary").hasFocus()
    assert desk.view.contents.sections[2].isChecked()


def test_the_tab_key_goes_from_the_bar_through_contents_and_form_to_the_page(lay_out: LayOut) -> None:
    desk = lay_out("030")
    parts = [desk.view.bar, desk.view.contents, desk.writing.column, desk.view.tabs]
    seen = [next(i for i, part in enumerate(parts) if part.isAncestorOf(stop)) for stop in stops(desk)]
    assert sorted(seen) == seen
    assert set(seen) == {0, 1, 2, 3}


def test_a_withdrawn_decision_can_be_read_not_changed(lay_out: LayOut, messages: Messages) -> None:
    desk = lay_out("025")
    assert not line(desk, "subject").isEnabled()
    assert messages.current is not None
    assert "withdrawn" in messages.current.what


def test_a_decision_that_cannot_be_read_is_said_and_left(
    desk: DeskPage, qtbot: QtBot, messages: Messages
) -> None:
    with qtbot.waitSignal(desk.closed, timeout=5000):
        desk.open(4711)
    assert messages.current is not None


def test_check_says_what_issuing_would_refuse(lay_out: LayOut, qtbot: QtBot, messages: Messages) -> None:
    desk = lay_out("030")
    with qtbot.waitSignal(messages.said, timeout=10_000):
        desk.check()
    assert messages.current is not None
    assert messages.current.what.startswith("Nothing is missing")
    type_at_end(qtbot, line(desk, "subject"), " 👍")
    with qtbot.waitSignal(messages.said, timeout=10_000):
        desk.check()
    assert "U+1F44D" in f"{messages.current.what} {messages.current.hint}"
