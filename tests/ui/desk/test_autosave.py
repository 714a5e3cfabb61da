"""Nothing that is typed is lost: not while saving fails, not while it takes long."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.errors import RegisterError
from app.model.answers import Answers
from app.model.form import FormDefinition
from app.model.values import FieldId
from app.ui.desk import autosave
from app.ui.desk.autosave import Autosave
from app.ui.messages import MessageKind, Messages
from app.workflow.draft_decision import save_draft
from app.workflow.find_decisions import open_decision
from app.workflow.tools import Tools
from tests.ui.desk.at_desk import line, retype
from tests.ui.desk.conftest import LayOut


class Disk:
    """Stands between autosave and the register; while it is full nothing passes."""

    def __init__(self) -> None:
        self.is_full = False
        self.attempts = 0
        self.saved: list[str] = []

    def save(self, document_id: int, form: FormDefinition, answers: Answers, *, tools: Tools) -> None:
        self.attempts += 1
        if self.is_full:
            raise RegisterError("The disk is full.", hint="Free some space.")
        self.saved.append(str(answers.get(FieldId("subject"))))
        save_draft(document_id, form, answers, tools=tools)


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
