"""What every test of a page may use: the worked example, and workers that have ended when a test has."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.forms.loading import Packs
from app.register.opening import open_register
from app.rendering.renderer import Renderer
from app.system import paths
from app.system.clock import Clock
from app.system.settings import Scheme
from app.ui import style
from app.ui.background import background, drain_background
from app.ui.main_window import MainWindow
from app.workflow.tools import Tools
from app.workflow.worked_example import EXAMPLE_NOW, fill_register
from tests.ui.windows import make_window


@pytest.fixture(scope="session")
def example_register(packs: Packs, renderer: Renderer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of the worked example, closed; made once and copied for each test."""
    path = tmp_path_factory.mktemp("example") / "register.db"
    register = open_register(path)
    fill_register(paths.SAMPLES, tools=Tools(packs, register, renderer, Clock(EXAMPLE_NOW), "A. Clerk"))
    register.close()
    return path


@pytest.fixture
def example_tools(
    example_register: Path, packs: Packs, renderer: Renderer, tmp_path: Path
) -> Iterator[Tools]:
    """The real tools on a copy of the worked example, on the morning on which it is told."""
    path = tmp_path / "example.db"
    shutil.copy(example_register, path)
    register = open_register(path)
    yield Tools(packs, register, renderer, Clock(EXAMPLE_NOW), "A. Clerk")
    register.close()


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    """What a window remembers, kept in a file of this test."""
    return QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[], None]:
    """Wait until no job runs and every result has been delivered."""
    return lambda: qtbot.waitUntil(lambda: background().is_idle, timeout=5000)


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, example_tools: Tools, memory: QSettings, settled: Callable[[], None]
) -> Iterator[MainWindow]:
    """The window of the worked example."""
    style.apply(qapp, Scheme.LIGHT, 100)
    made = make_window(example_tools, memory, qtbot, demo=True)
    settled()
    yield made
    if shiboken6.isValid(made):
        made.desk.leave()
        settled()


@pytest.fixture(autouse=True)
def _ended_workers(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let no job of one test run on into the next; a register is closed only after its jobs."""
    tools = next((name for name in ("example_tools", "tools") if name in request.fixturenames), None)
    if tools:
        request.getfixturevalue(tools)
    yield
    if "qtbot" in request.fixturenames or "qapp" in request.fixturenames:
        drain_background()
