"""A clerk of the Cambridgeshire office at the real window, with invented people in office."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.forms.loading import Packs
from app.model.office import OfficeHolder
from app.model.values import OfficeId
from app.register.opening import open_register
from app.rendering.renderer import Renderer
from app.system.clock import Clock
from app.system.settings import Scheme, Settings
from app.ui import style
from app.ui.background import background, drain_background
from app.ui.main_window import MainWindow
from app.ui.surroundings import Surroundings
from app.workflow.keep_office_holders import save_office_holder
from app.workflow.tools import Tools
from tests.proofing.reading import KNOWLEDGE

CAMBRIDGESHIRE = OfficeId("cambridgeshire")
PEOPLE = (
    OfficeHolder(office=CAMBRIDGESHIRE, post="commissioner", name="Jo Marsh", since=date(2024, 5, 9)),
    OfficeHolder(
        office=CAMBRIDGESHIRE,
        post="chief_executive",
        name="Kit Fenn",
        since=date(2021, 3, 1),
        telephone="01632 960 001",
        email="office@example.org",
    ),
)


class Program:
    """The program as it is started and ended: each `start` opens the same register in a new window."""

    def __init__(self, register: Path, packs: Packs, renderer: Renderer, clock: Clock, qtbot: QtBot) -> None:
        self._path = register
        self._parts = (packs, renderer, clock)
        self._qtbot = qtbot
        self._window: MainWindow | None = None
        self.tools: Tools | None = None

    def use(self, packs: Packs) -> None:
        """Start with these packs from now on."""
        self._parts = (packs, *self._parts[1:])

    def start(self) -> tuple[MainWindow, Tools]:
        """Open the register and its window, and wait until the list is there."""
        packs, renderer, clock = self._parts
        register = open_register(self._path)
        self.tools = Tools(packs, register, renderer, clock, "A. Clerk", know=lambda _: KNOWLEDGE)
        memory = QSettings(str(self._path.with_suffix(".ini")), QSettings.Format.IniFormat)
        window = MainWindow(self.tools, Surroundings(Settings(), lambda _: None, memory))
        self._window = window
        with self._qtbot.waitSignal(window.register_page.listed, timeout=10_000):
            window.show()
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow)
        self.settle()
        return window, self.tools

    def end(self) -> None:
        """Close the window as a person does, and the register after it."""
        if self._window is not None and shiboken6.isValid(self._window):
            window = self._window
            window.close()
            self._qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
            self.settle()
            drain_background()
            shiboken6.delete(window)
        if self.tools is not None:
            self.tools.register.close()
        self._window = self.tools = None

    def settle(self) -> None:
        """Wait until no job runs and every result has been delivered."""
        self._qtbot.waitUntil(lambda: background().is_idle, timeout=10_000)


@pytest.fixture
def program(  # noqa: PLR0917 - fixtures
    qapp: QApplication, qtbot: QtBot, packs: Packs, renderer: Renderer, clock: Clock, tmp_path: Path
) -> Iterator[Program]:
    """A program on a new register that knows who is in office."""
    style.apply(qapp, Scheme.LIGHT, 100)
    register = open_register(tmp_path / "register.db")
    for holder in PEOPLE:
        save_office_holder(holder, tools=Tools(packs, register, renderer, clock, "A. Clerk"))
    register.close()
    made = Program(tmp_path / "register.db", packs, renderer, clock, qtbot)
    yield made
    made.end()


Until = Callable[[Callable[[], bool]], None]


@pytest.fixture
def until(qtbot: QtBot) -> Until:
    """Wait until something is so."""
    return lambda condition: qtbot.waitUntil(condition, timeout=10_000)
