"""Saving fails for a while, really: one sentence, nothing is lost, and it goes on by itself."""

import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from sqlalchemy import Pool, event

from app.forms.loading import Packs
from app.model.values import FormId
from app.register.opening import open_register
from app.rendering.renderer import Renderer
from app.system.clock import Clock
from app.system.journals import Journals
from app.system.settings import Scheme
from app.ui import style
from app.ui.background import background, drain_background
from app.ui.desk import autosave
from app.ui.main_window import MainWindow
from app.ui.messages import MessageKind
from app.workflow.begin_decision import begin_decision
from app.workflow.find_decisions import open_decision
from app.workflow.tools import Tools
from tests.ui.desk.at_desk import line, type_at_end
from tests.ui.windows import make_window

Trouble = Callable[[Path], AbstractContextManager[None]]


@contextmanager
def no_room(register: Path) -> Iterator[None]:
    """Let no file of this program grow beyond what the register has: writing fails as on a full disk."""
    if sys.platform == "win32":
        pytest.skip("cannot run: Windows sets no limit to the size of files")
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def moved_away(register: Path) -> Iterator[None]:
    """Take the register's folder away, as a drive that is disconnected, and bring it back."""
    away = register.parent.with_name("away")
    try:
        register.parent.rename(away)
    except OSError:
        pytest.skip("cannot run: Windows moves no folder with an open file in it")
    try:
        yield
    finally:
        away.rename(register.parent)


@contextmanager
def locked(register: Path) -> Iterator[None]:
    """Let another program write, and not come to an end."""
    with closing(sqlite3.connect(register, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def read_only(register: Path) -> Iterator[None]:
    """Take the right to change the register away, and give it back."""

    def without_writing(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute("PRAGMA query_only = ON")

    event.listen(Pool, "checkout", without_writing)
    try:
        yield
    finally:
        event.remove(Pool, "checkout", without_writing)


@pytest.fixture
def over_network(request: pytest.FixtureRequest) -> bool:
    """Whether the register is on a network drive."""
    return getattr(request, "param", False)


@pytest.fixture
def tools(
    tmp_path: Path, packs: Packs, renderer: Renderer, clock: Clock, *, over_network: bool
) -> Iterator[Tools]:
    """The tools of a register on a drive of its own."""
    path = tmp_path / "drive" / "register.db"
    register = open_register(path, timeout_s=0.05, over_network=over_network)
    yield Tools(packs, register, renderer, clock, "A. Clerk", journals=Journals(tmp_path / "journal", path))
    register.close()


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tools: Tools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The window, with a decision record that says where it begins."""
    monkeypatch.setattr(autosave, "RETRY", 50)
    style.apply(qapp, Scheme.LIGHT, 100)
    decision = begin_decision("wealdshire", (FormId("wealdshire/decision-record"),), tools=tools)
    made = make_window(
        tools, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat), qtbot, demo=True
    )
    with qtbot.waitSignals([made.desk.page.opened, made.desk.page.page_shown], timeout=10_000):
        made.open_decision(decision.id)
    type_at_end(qtbot, line(made.desk.page, "subject"), "Before")
    qtbot.waitUntil(lambda: not made.desk.is_unsaved)
    qtbot.waitUntil(lambda: background().is_idle)
    yield made
    made.desk.leave()
    drain_background()


def subject_in_register(window: MainWindow, tools: Tools) -> object:
    return open_decision(window.desk.decision_id or 0, tools=tools).documents[0].answers.get("subject")


@pytest.mark.parametrize(
    ("trouble", "over_network"),
    [(no_room, False), (moved_away, False), (locked, False), (read_only, False), (moved_away, True)],
    indirect=["over_network"],
)
def test_it_is_said_once_kept_and_saved_when_the_trouble_is_over(
    window: MainWindow, tools: Tools, tmp_path: Path, qtbot: QtBot, trouble: Trouble
) -> None:
    subject = line(window.desk.page, "subject")
    with trouble(tools.register.path):
        with qtbot.waitSignal(window.desk.page.writing.autosave.failed, timeout=10_000):
            type_at_end(qtbot, subject, " meanwhile")
        said = window.messages.current
        assert said is not None
        assert said.kind is MessageKind.ERROR
        assert "is kept on this computer meanwhile" in said.hint
        assert window.status_line.saved_words == "Not saved yet, kept on this computer"
        type_at_end(qtbot, subject, " and on")
        qtbot.waitUntil(lambda: b"meanwhile and on" in journal(tmp_path))
        assert subject.text() == "Before meanwhile and on"
        assert window.messages.current is said, "the same trouble is not said again"
    qtbot.waitUntil(lambda: not window.desk.is_unsaved, timeout=10_000)
    qtbot.waitUntil(lambda: window.status_line.saved_words.startswith("Saved"))
    assert window.messages.current is None, "its cause has gone"
    assert subject_in_register(window, tools) == "Before meanwhile and on"
    tools.register.check_chain()


def test_closing_with_something_unsaved_says_that_it_is_kept(
    window: MainWindow, tools: Tools, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    close = QMessageBox.StandardButton.Close
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: asked.append(words[2]) or close)
    with locked(tools.register.path):
        with qtbot.waitSignal(window.desk.page.writing.autosave.failed, timeout=10_000):
            type_at_end(qtbot, line(window.desk.page, "subject"), " meanwhile")
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
        drain_background()
        window.desk.page.writing.autosave._retry.stop()
    assert len(asked) == 1
    assert "kept on this computer" in asked[0]
    assert b"Before meanwhile" in journal(tmp_path)


def test_where_the_journal_cannot_be_written_either_the_window_has_to_stay_open(
    window: MainWindow, tools: Tools, tmp_path: Path, qtbot: QtBot
) -> None:
    shutil.rmtree(tmp_path / "journal")
    (tmp_path / "journal").touch()
    with locked(tools.register.path):
        with qtbot.waitSignal(window.desk.page.writing.autosave.failed, timeout=10_000):
            type_at_end(qtbot, line(window.desk.page, "subject"), " meanwhile")
        assert window.messages.current is not None
        assert "leave this window open" in window.messages.current.hint
        assert window.status_line.saved_words == "Not saved"
    qtbot.waitUntil(lambda: not window.desk.is_unsaved, timeout=10_000)


def journal(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in (folder / "journal").glob("*.json"))
