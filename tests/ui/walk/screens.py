"""Every screen, dialog and menu there is, in the order of the pictures; what is added there is walked."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.main import open_tools
from app.system.clock import Clock
from app.system.paths import SAMPLES
from app.system.settings import Scheme, TextSize
from app.ui import style
from app.ui.shots.papers import PAPERS, begin_papers
from app.ui.shots.scenes import EMPTY, SCENES
from app.ui.shots.stage import Look, Scene, Stage
from app.workflow.tools import Tools
from app.workflow.worked_example import EXAMPLE_NOW, fill_register

EVERY: dict[str, Scene] = {**SCENES, **PAPERS, **EMPTY}


@contextmanager
def registers(folder: Path) -> "Iterator[dict[str, Tools]]":
    """Yield the register each scene is played with."""
    clock = Clock(EXAMPLE_NOW)
    with (
        open_tools(folder / "example.db", clock=clock, user="A. Clerk") as example,
        open_tools(folder / "papers.db", clock=clock, user="A. Clerk") as papers,
        open_tools(folder / "empty.db", clock=clock, user="A. Clerk") as empty,
    ):
        fill_register(SAMPLES, tools=example)
        begin_papers(SAMPLES, tools=papers)
        yield {
            **dict.fromkeys(SCENES, example),
            **dict.fromkeys(PAPERS, papers),
            **dict.fromkeys(EMPTY, empty),
        }


@contextmanager
def played(name: str, tools: Tools, memory: Path, *, text_size: TextSize = 100) -> Iterator[Stage]:
    """Play a scene in a window of its own, and take it down."""
    stage = Stage(tools, Look(Scheme.LIGHT, 1280, 800, text_size), memory / f"{name}.ini")
    try:
        EVERY[name](stage)
        stage.settle()
        yield stage
    finally:
        stage.strike()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        style.apply(app, Scheme.LIGHT, 100)
