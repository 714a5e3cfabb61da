"""Of two desks with one decision, one writes and the other reads; nobody's words are written over."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.model.answers import Answers
from app.model.values import FieldId
from app.ui.background import background
from app.ui.desk import writing_alone
from app.ui.desk.desk_page import DeskPage
from app.ui.messages import MessageKind, Messages
from app.workflow.draft_decision import save_draft
from app.workflow.find_decisions import list_decisions, open_decision
from app.workflow.tools import Tools
from tests.ui.desk.at_desk import line, retype

MakeDesk = Callable[[], DeskPage]


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing_alone, "ASK_AGAIN", 50)


@pytest.fixture
def decision_id(example_tools: Tools) -> int:
    return next(row.id for row in list_decisions(tools=example_tools) if row.reference.endswith("030"))


@pytest.fixture
def another_desk(
    qtbot: QtBot, example_tools: Tools, messages: Messages, memory: QSettings, decision_id: int
) -> MakeDesk:
    """Open the decision at one desk more."""

    def open_one() -> DeskPage:
        page = DeskPage(example_tools, messages, memory)
        qtbot.addWidget(page, before_close_func=lambda desk: desk.leave())
        page.show()
        with qtbot.waitSignals([page.opened, page.page_shown], timeout=10_000):
            page.open(decision_id)
        return page

    return open_one


def can_type(line_edit: QLineEdit) -> bool:
    return line_edit.isEnabled()


def test_the_second_is_told_who_and_since_when_and_reads(
    another_desk: MakeDesk, messages: Messages, qtbot: QtBot
) -> None:
    first = another_desk()
    assert can_type(line(first, "subject"))
    second = another_desk()
    said = messages.current
    assert said is not None
    assert said.kind is MessageKind.HINT
    assert said.what == (
        "A. Clerk has WPCC 2026-030 open in another window on this computer since 09:14 on 20 November 2026."
    )
    assert not can_type(line(second, "subject"))
    assert not second.view.bar.issue_button.isEnabled()
    assert second.view.bar.print_button.isEnabled()
    assert second.view.preview.page_text()
    second.undo()
    assert not second.is_unsaved
    retype(qtbot, line(first, "subject"), "goes on")
    qtbot.waitUntil(lambda: not first.is_unsaved)


def test_the_other_documents_can_be_read_too(another_desk: MakeDesk) -> None:
    another_desk()
    second = another_desk()
    second._choose_place(1)
    assert not any(widget.isEnabled() for widget in second.writing.column.inputs())


def test_when_the_first_leaves_the_second_writes_what_was_left(
    another_desk: MakeDesk, messages: Messages, qtbot: QtBot, example_tools: Tools, decision_id: int
) -> None:
    first, second = another_desk(), another_desk()
    retype(qtbot, line(first, "subject"), "written first")
    with qtbot.waitSignal(second.opened, timeout=10_000):
        first.leave()
    assert line(second, "subject").text() == "written first"
    assert can_type(line(second, "subject"))
    assert messages.current is not None
    assert "can be written here now: A. Clerk has left it" in messages.current.what
    retype(qtbot, line(second, "subject"), "written second")
    qtbot.waitUntil(lambda: not second.is_unsaved)
    assert open_decision(decision_id, tools=example_tools).documents[0].answers["subject"] == "written second"


def test_reading_leaves_no_trace(
    another_desk: MakeDesk, qtbot: QtBot, example_tools: Tools, decision_id: int
) -> None:
    first = another_desk()
    retype(qtbot, line(first, "subject"), "still being written")
    qtbot.waitUntil(lambda: not first.is_unsaved)
    events = len(example_tools.register.events(decision_id))
    second = another_desk()
    second.leave()
    qtbot.waitUntil(lambda: background().is_idle)
    assert len(example_tools.register.events(decision_id)) == events
    third = another_desk()
    assert not can_type(line(third, "subject")), "the first has it still"


def test_whoever_lost_it_meanwhile_reads_from_then_on(
    another_desk: MakeDesk, qtbot: QtBot, example_tools: Tools, decision_id: int
) -> None:
    desk = another_desk()
    example_tools.register.let_go(decision_id, desk._alone.desk.program)
    other = desk.writing.opened
    assert other is not None
    elsewhere = other.writer.but(program="elsewhere/1", who="B. Other", computer="PC-7")
    with qtbot.waitSignal(desk.opened, timeout=10_000):
        example_tools.register.claim(decision_id, elsewhere, lambda _: False, elsewhere.since)
    qtbot.waitUntil(lambda: not can_type(line(desk, "subject")))


def test_what_was_changed_behind_its_back_is_not_written_over(
    another_desk: MakeDesk, messages: Messages, qtbot: QtBot, example_tools: Tools, decision_id: int
) -> None:
    desk = another_desk()
    document = open_decision(decision_id, tools=example_tools).documents[0]
    form = example_tools.packs.form(document.form)
    others = Answers({FieldId("subject"): "theirs"})
    save_draft(document.id, form, others, tools=example_tools._replace(user="B. Other"))
    with qtbot.waitSignal(desk.writing.autosave.failed, timeout=5000):
        retype(qtbot, line(desk, "subject"), "mine")
    assert messages.current is not None
    assert "changed by B. Other while it was open here" in messages.current.what
    assert open_decision(decision_id, tools=example_tools).documents[0].answers["subject"] == "theirs"
    assert line(desk, "subject").text() == "mine"
