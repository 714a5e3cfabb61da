"""Two programs on one decision: the second is told, reads, and writes once the first has ended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.forms.loading import Packs
from app.register.opening import open_register
from app.rendering.renderer import Renderer
from app.system.clock import Clock
from app.system.journals import Journals
from app.system.presence import Presence
from app.ui.background import drain_background
from app.ui.desk import writing_alone
from app.ui.desk.desk_page import DeskPage
from app.ui.messages import Messages
from app.workflow.find_decisions import list_decisions, open_decision
from app.workflow.tools import Tools
from app.workflow.worked_example import EXAMPLE_NOW
from tests.journeys.typing_elsewhere import Elsewhere
from tests.ui.desk.at_desk import line, retype


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Elsewhere]:
    """A process of its own in which somebody types."""
    made = Elsewhere(tmp_path / "register.db")
    yield made
    made.kill()


@pytest.fixture
def tools(tmp_path: Path, packs: Packs, renderer: Renderer, elsewhere: Elsewhere) -> Iterator[Tools]:
    """The tools of a second program of the same person, once the first is at work."""
    elsewhere.wait_for_keys(10)
    register = open_register(elsewhere.register)
    presence = Presence(elsewhere.home / "data" / "running")
    journals = Journals(elsewhere.home / "data" / "journal", elsewhere.register)
    yield Tools(packs, register, renderer, Clock(EXAMPLE_NOW), "B. Clerk", presence, journals)
    presence.end()
    register.close()


def test_the_second_reads_until_the_first_is_killed_and_goes_on_from_its_last_word(
    elsewhere: Elsewhere, tools: Tools, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing_alone, "ASK_AGAIN", 200)
    messages = Messages()
    qtbot.addWidget(messages)
    page = DeskPage(tools, messages, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(page, before_close_func=lambda desk: desk.leave())
    page.show()
    decision_id = list_decisions(tools=tools)[0].id
    with qtbot.waitSignal(page.opened, timeout=10_000):
        page.open(decision_id)
    assert messages.current is not None
    assert "A. Clerk has" in messages.current.what
    assert not line(page, "subject").isEnabled()
    elsewhere.wait_for_keys(45)  # the first ten lie more than a second back by then
    with qtbot.waitSignal(page.opened, timeout=10_000):
        typed = elsewhere.kill()
    assert line(page, "subject").isEnabled()
    assert line(page, "subject").text().startswith(typed[:10])
    retype(qtbot, line(page, "subject"), "goes on here")
    qtbot.waitUntil(lambda: not page.is_unsaved)
    assert open_decision(decision_id, tools=tools).documents[0].answers["subject"] == "goes on here"
    tools.register.check_chain()
    page.leave()
    drain_background()
