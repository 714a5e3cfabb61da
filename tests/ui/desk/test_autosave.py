"""Nothing that is typed is lost: not while saving fails, not while it takes long."""

from collections.abc import Callable
from itertools import count
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.errors import AppError, NotAllowedNow, NotRegistered, RegisterError
from app.model.answers import Answers
from app.model.form import FormDefinition
from app.model.values import FieldId
from app.ui.background import background
from app.ui.desk import autosave
from app.ui.desk.autosave import Autosave
from app.ui.messages import MessageKind, Messages
from app.workflow.draft_decision import save_draft
from app.workflow.find_decisions import open_decision
from app.workflow.read_history import decision_history
from app.workflow.tools import Tools
from app.workflow.withdraw_decision import withdraw_decision
from tests.ui.desk.at_desk import line, retype
from tests.ui.desk.conftest import LayOut


class Disk:
    """Stands between autosave and the register; while it is full nothing passes."""

    def __init__(self) -> None:
        self.is_full = False
        self.attempts = 0
        self.saved: list[str] = []
        self.is_open = Event()
        self.is_open.set()
        self.refuses: AppError | None = None

    def save(
        self, document_id: int, form: FormDefinition, answers: Answers, *, tools: Tools, **more: Any
    ) -> None:
        self.is_open.wait(10)
        self.attempts += 1
        if self.refuses is not None:
            raise self.refuses
        if self.is_full:
            raise RegisterError("The disk is full.", hint="Free some space.")
        self.saved.append(str(answers.get(FieldId("subject"))))
        save_draft(document_id, form, answers, tools=tools, **more)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk()
    monkeypatch.setattr(autosave, "save_draft", made.save)
    monkeypatch.setattr(autosave, "RETRY", 20)
    return made


def test_typing_is_saved_at_a_pause_and_not_at_each_key(disk: Disk, lay_out: LayOut, qtbot: QtBot) -> None:
    desk = lay_out("030")
    with qtbot.waitSignal(desk.saved, timeout=5000):
        retype(qtbot, line(desk, "subject"), "typed in one go")
    assert disk.saved == ["typed in one go"]


def test_without_a_pause_it_is_saved_all_the_same(
    disk: Disk, lay_out: LayOut, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = Autosave.note

    def note_while_typing_goes_on(self: Autosave, *what: Any) -> None:
        note(self, *what)
        self._pause.stop()

    monkeypatch.setattr(Autosave, "note", note_while_typing_goes_on)
    desk = lay_out("030")
    with qtbot.waitSignal(desk.saved, timeout=autosave.LATEST + 2000):
        retype(qtbot, line(desk, "subject"), "no pause")
    assert disk.saved == ["no pause"]


def test_a_failing_save_is_said_once_and_tried_again_until_it_succeeds(
    disk: Disk, lay_out: LayOut, qtbot: QtBot, messages: Messages, example_tools: Tools
) -> None:
    desk = lay_out("030")
    disk.is_full = True
    with qtbot.waitSignal(messages.said, timeout=5000):
        retype(qtbot, line(desk, "subject"), "kept")
    assert messages.current is not None
    assert messages.current.kind is MessageKind.ERROR
    assert line(desk, "subject").text() == "kept"
    assert desk.is_unsaved
    said = len(messages.history)
    attempts = disk.attempts
    qtbot.waitUntil(lambda: disk.attempts > attempts + 2)
    assert len(messages.history) == said
    disk.is_full = False
    qtbot.waitUntil(lambda: not desk.is_unsaved)
    kept = open_decision(desk.decision_id or 0, tools=example_tools).documents[0].answers
    assert kept["subject"] == "kept"


def test_what_needs_a_saved_text_does_not_happen_without(
    disk: Disk, lay_out: LayOut, qtbot: QtBot, messages: Messages, example_tools: Tools
) -> None:
    desk = lay_out("030")
    disk.is_full = True
    retype(qtbot, line(desk, "subject"), "not on the disk")
    with qtbot.waitSignal(messages.said, timeout=5000):
        desk.issue()
    assert desk.view.bar.issue_button.isEnabled()
    assert open_decision(desk.decision_id or 0, tools=example_tools).documents[0].issued is None
    disk.is_full = False


def test_leaving_while_the_disk_is_full_keeps_trying(
    disk: Disk, lay_out: LayOut, qtbot: QtBot, messages: Messages, example_tools: Tools
) -> None:
    desk = lay_out("030")
    decision_id = desk.decision_id or 0
    disk.is_full = True
    retype(qtbot, line(desk, "subject"), "left too early")
    with qtbot.waitSignal(messages.said, timeout=5000):
        desk.leave()
    assert desk.is_unsaved
    disk.is_full = False
    qtbot.waitUntil(lambda: not desk.is_unsaved)
    kept = open_decision(decision_id, tools=example_tools).documents[0].answers
    assert kept["subject"] == "left too early"


def test_what_is_typed_while_a_slow_save_runs_is_saved_after_it(
    disk: Disk, lay_out: LayOut, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    desk = lay_out("030")
    disk.is_open.clear()
    retype(qtbot, line(desk, "subject"), "slow")
    desk.save_now()
    retype(qtbot, line(desk, "subject"), "meanwhile")
    qtbot.waitUntil(lambda: not _timers_run(desk.writing.autosave))
    disk.is_open.set()
    qtbot.waitUntil(lambda: not desk.is_unsaved)
    assert disk.saved == ["slow", "meanwhile"]


def test_left_while_a_save_is_under_way_nothing_is_lost_when_the_second_one_fails(
    disk: Disk, lay_out: LayOut, qtbot: QtBot, example_tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = lay_out("030")
    decision_id = desk.decision_id or 0
    monkeypatch.setattr(autosave, "save_draft", _fails_at(2, disk.save))
    disk.is_open.clear()
    retype(qtbot, line(desk, "subject"), "first")
    desk.save_now()
    retype(qtbot, line(desk, "subject"), "second")
    with qtbot.waitSignal(desk.writing.autosave.failed):
        desk.leave()
        disk.is_open.set()
    assert desk.is_unsaved
    desk.save_now()
    qtbot.waitUntil(lambda: not desk.is_unsaved)
    assert disk.saved == ["first", "second"]
    kept = open_decision(decision_id, tools=example_tools).documents[0].answers
    assert kept["subject"] == "second"
    latest = decision_history(decision_id, tools=example_tools)[0]
    assert [difference.after for difference in latest.differences] == ["second"]


def test_an_older_text_that_failed_never_takes_the_place_of_a_newer_one(
    disk: Disk, lay_out: LayOut, qtbot: QtBot, example_tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = lay_out("030")
    decision_id = desk.decision_id or 0
    monkeypatch.setattr(autosave, "save_draft", _fails_at(1, disk.save))
    disk.is_open.clear()
    retype(qtbot, line(desk, "subject"), "older")
    desk.save_now()
    retype(qtbot, line(desk, "subject"), "newer")
    desk.leave()
    disk.is_open.set()
    qtbot.waitUntil(lambda: not desk.is_unsaved)
    assert disk.saved == ["newer"]
    kept = open_decision(decision_id, tools=example_tools).documents[0].answers
    assert kept["subject"] == "newer"


@pytest.mark.parametrize("error", [NotAllowedNow("It is withdrawn."), NotRegistered("It is not there.")])
def test_what_is_refused_for_good_is_said_once_and_not_tried_again(
    disk: Disk, lay_out: LayOut, qtbot: QtBot, messages: Messages, error: AppError
) -> None:
    desk = lay_out("030")
    disk.refuses = error
    with qtbot.waitSignal(messages.said, timeout=5000):
        retype(qtbot, line(desk, "subject"), "refused")
    attempts, said = disk.attempts, len(messages.history)
    assert desk.is_unsaved, "it still stands on the desk, and nowhere else"
    qtbot.keyClicks(line(desk, "subject"), " again")
    qtbot.waitUntil(lambda: disk.attempts > attempts)
    qtbot.waitUntil(lambda: background().is_idle)
    assert not _timers_run(desk.writing.autosave)
    assert disk.attempts == attempts + 1
    assert len(messages.history) == said
    desk.leave()
    assert not desk.is_unsaved


def test_a_decision_withdrawn_elsewhere_is_said_when_it_is_left_and_let_go_of(
    disk: Disk, lay_out: LayOut, qtbot: QtBot, messages: Messages, example_tools: Tools
) -> None:
    desk = lay_out("030")
    withdraw_decision(desk.decision_id or 0, "Not needed.", tools=example_tools)
    retype(qtbot, line(desk, "subject"), "too late")
    with qtbot.waitSignal(messages.said, timeout=5000):
        desk.leave()
    assert messages.current is not None
    assert "withdrawn" in messages.current.what
    qtbot.waitUntil(lambda: not desk.is_unsaved)
    assert not _timers_run(desk.writing.autosave)


def _timers_run(saving: Autosave) -> bool:
    return any(timer.isActive() for timer in saving.findChildren(QTimer))


def _fails_at(place: int, save: Callable[..., None]) -> Callable[..., None]:
    """Return a save whose call in that place fails, as a lock that comes and goes."""
    calls = count(1)

    def locked_once(*what: Any, **more: Any) -> None:
        if next(calls) == place:
            raise RegisterError("Another program is using the register.")
        save(*what, **more)

    return locked_once
