"""The desk with the real register, the real renderer and the worked example."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.model.answers import CitedPaper
from app.model.values import FieldId
from app.ui.desk.desk_page import DeskPage
from app.ui.desk.desk_view import HISTORY, PROBLEMS
from app.ui.desk.print_dialog import PrintDialog
from app.ui.messages import Messages
from app.workflow.find_decisions import open_decision
from app.workflow.read_history import decision_history
from app.workflow.tools import Tools
from tests.ui.desk.at_desk import (
    CTRL,
    documents,
    inputs,
    line,
    prose,
    retype,
    sections,
    type_at_end,
    wait_for_page,
)
from tests.ui.desk.conftest import LayOut


def kept(desk: DeskPage, tools: Tools, place: int = 0) -> dict[str, object]:
    """Return the answers the register has of a document."""
    assert desk.decision_id is not None
    return dict(open_decision(desk.decision_id, tools=tools).documents[place].answers)


def test_opening_shows_the_decision_its_sections_and_its_page(lay_out: LayOut) -> None:
    desk = lay_out("031")
    assert documents(desk) == {"Decision record": "2 to go", "Board report": "1 to go"}
    assert sections(desk)["Decision"] == "complete"
    assert sections(desk)["Contact officer"] == "empty"
    assert desk.view.bar.pill.accessibleName() == "Draft 1"
    assert "Drug testing on arrest" in desk.view.preview.page_text()
    assert line(desk, "subject").hasFocus()
    assert line(desk, "reference").isReadOnly()


def test_what_is_typed_is_printed_and_kept_as_it_was_typed(
    lay_out: LayOut, example_tools: Tools, qtbot: QtBot
) -> None:
    desk = lay_out("030")
    typed = "{{ x }} {% if %} <b> & # Ŵyŷ"
    with qtbot.waitSignal(desk.saved, timeout=5000) as saved:
        retype(qtbot, line(desk, "subject"), typed)
    assert saved.args == ["Saved 09:14:00"]
    assert not desk.is_unsaved
    assert kept(desk, example_tools)["subject"] == typed
    wait_for_page(qtbot, desk, typed)
    qtbot.waitUntil(lambda: desk.view.bar.findChild(QPushButton) is not None)


def test_letters_no_font_has_leave_the_last_good_page_and_a_sentence(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    before = desk.view.preview.page_text()
    desk.writing.column.edited.emit("subject", "\U00012000")
    qtbot.waitUntil(lambda: bool(desk.view.preview.problem), timeout=10_000)
    assert desk.view.preview.page_text() == before
    desk.writing.column.edited.emit("subject", "Readable again")
    wait_for_page(qtbot, desk, "Readable again")
    assert not desk.view.preview.problem


def test_undo_goes_back_across_fields_and_to_where_it_was(
    lay_out: LayOut, qtbot: QtBot, example_tools: Tools
) -> None:
    desk = lay_out("030")
    subject, decision = line(desk, "subject").text(), prose(desk, "decision").text
    type_at_end(qtbot, line(desk, "subject"), "!")
    type_at_end(qtbot, prose(desk, "decision"), "?")
    qtbot.keyClick(prose(desk, "decision"), Qt.Key.Key_Z, CTRL)
    assert prose(desk, "decision").text == decision
    assert prose(desk, "decision").hasFocus()
    qtbot.keyClick(prose(desk, "decision"), Qt.Key.Key_Z, CTRL)
    assert line(desk, "subject").text() == subject
    assert line(desk, "subject").hasFocus()
    qtbot.keyClick(line(desk, "subject"), Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert line(desk, "subject").text() == f"{subject}!"
    qtbot.keyClick(line(desk, "subject"), Qt.Key.Key_Y, CTRL)
    assert prose(desk, "decision").text == f"{decision}?"
    qtbot.waitUntil(lambda: not desk.is_unsaved, timeout=5000)
    assert kept(desk, example_tools)["decision"] == f"{decision}?"


def test_removing_an_item_is_undone_on_its_own(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    papers = desk.writing._session.answers.get(FieldId("background_papers"))
    assert isinstance(papers, tuple)
    type_at_end(qtbot, line(desk, "background_papers"), "!")
    remove = next(w for w in inputs(desk, "background_papers") if w.accessibleName() == "Remove: paper 2")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    desk.undo()
    shown = desk.writing._session.answers.get(FieldId("background_papers"))
    assert isinstance(shown, tuple)
    assert len(shown) == len(papers)
    first = shown[0]
    assert isinstance(first, CitedPaper)
    assert first.title.endswith("!")


def test_numbers_follow_the_text(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    desk.view.contents.document_chosen.emit(1)
    purpose = prose(desk, "purpose")
    assert list(purpose.numbers_by_line().values()) == ["1.1", "1.2"]
    type_at_end(qtbot, purpose, "")
    qtbot.keyClick(purpose, Qt.Key.Key_Return)
    qtbot.keyClicks(purpose, "More.")
    assert list(purpose.numbers_by_line().values()) == ["1.1", "1.2", "1.3"]
    assert prose(desk, "sections").numbers_by_line()[0] == "3.1"


def test_the_page_goes_along_with_the_cursor_but_not_with_typing(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    desk.view.contents.document_chosen.emit(1)
    wait_for_page(qtbot, desk, "To: Business Coordination Board")
    bar = desk.view.preview._view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    type_at_end(qtbot, prose(desk, "sections", 6), "")
    qtbot.waitUntil(lambda: bar.value() > 0)
    bar.setValue(0)
    with qtbot.waitSignal(desk.page_shown, timeout=10_000):
        qtbot.keyClicks(prose(desk, "sections", 6), "typed")
    assert bar.value() == 0


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


def test_leaving_saves_and_notes_what_was_edited(
    lay_out: LayOut, qtbot: QtBot, example_tools: Tools, settled
) -> None:
    desk = lay_out("030")
    decision_id = desk.decision_id or 0
    retype(qtbot, line(desk, "subject"), "Left at once")
    with qtbot.waitSignal(desk.closed):
        qtbot.keyClick(line(desk, "subject"), Qt.Key.Key_Escape)
    settled()
    assert open_decision(decision_id, tools=example_tools).documents[0].answers["subject"] == "Left at once"
    latest = decision_history(decision_id, tools=example_tools)[0]
    assert [difference.after for difference in latest.differences] == ["Left at once"]
    assert desk.decision_id is None


def test_the_history_is_read_when_it_is_looked_at(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("028")
    desk.view.tabs.setCurrentIndex(HISTORY)
    qtbot.waitUntil(lambda: bool(desk.view.history.entries))
    assert [entry.what for entry in desk.view.history.entries][-1] == "Begun as WPCC 2026-028"


def test_each_document_keeps_its_own_undo_and_its_place(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    type_at_end(qtbot, line(desk, "subject"), "!")
    desk.view.contents.document_chosen.emit(1)
    wait_for_page(qtbot, desk, "To: Business Coordination Board")
    desk.undo()
    desk.view.contents.document_chosen.emit(0)
    assert line(desk, "subject").text().endswith("!")
    desk.undo()
    assert not line(desk, "subject").text().endswith("!")


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
            qtbot.keyClick(line(desk, "subject"), Qt.Key.Key_E, CTRL)
    assert sorted(path.suffix for path in folder.iterdir()) == [".docx", ".docx"]
    assert messages.current is not None
    assert messages.current.hint == str(folder)
    assert asked[1] == str(folder)


def test_print_shows_all_documents(lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    qtbot.keyClick(line(desk, "subject"), Qt.Key.Key_P, CTRL)
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


def test_the_tab_key_goes_from_the_bar_through_contents_and_form_to_the_page(
    lay_out: LayOut, qtbot: QtBot
) -> None:
    desk = lay_out("030")
    parts = [desk.view.bar, desk.view.contents, desk.writing.column, desk.view.tabs]
    desk.view.bar.inputs()[0].setFocus()
    seen: list[int] = []
    for _ in range(120):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.accessibleName() or isinstance(focused, QPushButton), focused
        place = next(i for i, part in enumerate(parts) if part is focused or part.isAncestorOf(focused))
        if not seen or seen[-1] != place:
            seen.append(place)
        if len(seen) > len(parts):
            break
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == [0, 1, 2, 3, 0]


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
