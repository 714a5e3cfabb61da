"""The desk goes on with what was typed last, says so once, and undo goes back through it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.errors import RegisterError
from app.model.answers import Answers
from app.model.values import FieldId
from app.system.journals import Journals
from app.ui.desk import autosave
from app.ui.desk.desk_page import DeskPage
from app.ui.messages import MessageKind, Messages
from app.workflow.draft_decision import save_draft
from app.workflow.find_decisions import list_decisions, open_decision
from app.workflow.tools import Tools
from tests.ui.desk.at_desk import line, retype

MakeDesk = Callable[[], DeskPage]


@pytest.fixture
def journalled(example_tools: Tools, tmp_path: Path) -> Tools:
    return example_tools._replace(journals=Journals(tmp_path / "journal", example_tools.register.path))


@pytest.fixture
def start(qtbot: QtBot, journalled: Tools, messages: Messages, memory: QSettings) -> MakeDesk:
    """Start the program, as it were, and open the decision there."""
    [row] = [row for row in list_decisions(tools=journalled) if row.reference.endswith("030")]

    def start_it() -> DeskPage:
        page = DeskPage(journalled, messages, memory)
        qtbot.addWidget(page, before_close_func=lambda desk: desk.leave())
        page.show()
        with qtbot.waitSignals([page.opened, page.page_shown], timeout=10_000):
            page.open(row.id)
        return page

    return start_it


@pytest.fixture
def crashed(start: MakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], int]:
    """Type something that the register never gets, and let the program end there."""

    def crash(words: str) -> int:
        desk = start()
        full = RegisterError("The disk is full.")
        with monkeypatch.context() as patched:
            patched.setattr(autosave, "save_draft", partial(_fail, full))
            with qtbot.waitSignal(desk.writing.autosave.failed, timeout=5000):
                retype(qtbot, line(desk, "subject"), words)
        for timer in desk.writing.autosave._timers:
            timer.stop()
        desk.writing.autosave._unsaved.clear()
        desk.writing.autosave._left = ()
        desk._alone.leave()  # as the silence of a program that has ended
        desk.writing._opened = None  # nothing of what happens when a desk is left
        return desk.decision_id or 0

    return crash


def _fail(error: Exception, *_: object, **__: object) -> None:
    raise error


def test_what_was_never_saved_is_there_again_and_saved(
    start: MakeDesk, crashed: Callable[[str], int], qtbot: QtBot, messages: Messages, journalled: Tools
) -> None:
    decision_id = crashed("typed before the crash")
    before = open_decision(decision_id, tools=journalled).documents[0].answers["subject"]
    desk = start()
    assert messages.current is not None
    assert messages.current.kind is MessageKind.HINT
    assert "What was typed last on 20 November 2026 at 09:14" in messages.current.what
    assert line(desk, "subject").text() == "typed before the crash"
    qtbot.waitUntil(lambda: not desk.is_unsaved)
    kept = open_decision(decision_id, tools=journalled).documents[0].answers
    assert kept["subject"] == "typed before the crash"
    desk.undo()
    assert line(desk, "subject").text() == before
    desk.redo()
    assert line(desk, "subject").text() == "typed before the crash"


def test_what_others_wrote_meanwhile_stands_and_the_lost_words_are_offered(
    start: MakeDesk, crashed: Callable[[str], int], qtbot: QtBot, messages: Messages, journalled: Tools
) -> None:
    decision = open_decision(crashed("typed before the crash"), tools=journalled)
    document = decision.documents[0]
    form = journalled.packs.form(document.form)
    save_draft(document.id, form, Answers({FieldId("subject"): "by somebody else"}), tools=journalled)
    desk = start()
    assert line(desk, "subject").text() == "by somebody else"
    assert messages.current is not None
    assert "changed since" in messages.current.what
    messages._deed.click()
    assert line(desk, "subject").text() == "typed before the crash"
    desk.undo()
    assert line(desk, "subject").text() == "by somebody else"


def test_a_desk_left_in_order_leaves_nothing_behind(
    start: MakeDesk, qtbot: QtBot, messages: Messages, tmp_path: Path
) -> None:
    desk = start()
    retype(qtbot, line(desk, "subject"), "in order")
    qtbot.waitUntil(lambda: any((tmp_path / "journal").glob("*.json")))
    desk.leave()
    qtbot.waitUntil(lambda: not any((tmp_path / "journal").iterdir()))
    start()
    assert messages.current is None or "typed last" not in messages.current.what
