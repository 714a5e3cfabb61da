"""Write the pictures: every scene in every look it is wanted in."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from PySide6.QtWidgets import QApplication

from app.errors import FileError
from app.system.clock import Clock
from app.system.paths import SAMPLES
from app.system.settings import Scheme, Settings
from app.ui.application import make_application
from app.ui.background import drain_background
from app.ui.shots.papers import MAIN_PAPERS, PAPERS, begin_papers
from app.ui.shots.scenes import EMPTY, MAIN, SCENES
from app.ui.shots.stage import Look, Scene, Stage
from app.workflow.tools import Tools
from app.workflow.worked_example import EXAMPLE_NOW, fill_register

_SCHEMES = (Scheme.LIGHT, Scheme.DARK)
ALL_LOOKS = tuple(Look(scheme, 1280, 800) for scheme in _SCHEMES)
MORE_LOOKS = (
    *(Look(scheme, 1920, 1080) for scheme in _SCHEMES),
    *(Look(scheme, 1280, 800, 150) for scheme in _SCHEMES),
)


class OpenTools(Protocol):
    """Opens a register, made where there is none, and closes it at the end."""

    def __call__(self, register: Path, *, clock: Clock, user: str) -> AbstractContextManager[Tools]:
        """Return what yields the tools of the register in that file."""
        ...


def write_shots(
    folder: Path, open_tools: OpenTools, wanted: Callable[[str], bool] = lambda _: True
) -> tuple[Path, ...]:
    """Write every picture whose name is `wanted` and return the files in the order written."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_application(Settings())
    QApplication.setCursorFlashTime(0)
    _make(folder)
    with TemporaryDirectory(prefix="countersign-", ignore_cleanup_errors=True) as place:
        clock = Clock(EXAMPLE_NOW)
        with open_tools(Path(place) / "example.db", clock=clock, user="A. Clerk") as example:
            fill_register(SAMPLES, tools=example)
            told = tuple(_written(folder, _plan(SCENES, MAIN), example, wanted))
        with open_tools(Path(place) / "papers.db", clock=clock, user="A. Clerk") as papers:
            begin_papers(SAMPLES, tools=papers)
            told += tuple(_written(folder, _plan(PAPERS, MAIN_PAPERS), papers, wanted))
        with open_tools(Path(place) / "empty.db", clock=clock, user="A. Clerk") as empty:
            untold = tuple(_written(folder, _plan(EMPTY, {}), empty, wanted))
    return told + untold


def _plan(scenes: Mapping[str, Scene], main: Mapping[str, Scene]) -> Iterator[tuple[str, Scene, Look]]:
    """Yield each picture: its name, its scene, its look."""
    for looks, some in ((ALL_LOOKS, scenes), (MORE_LOOKS, main)):
        for look in looks:
            for name, scene in some.items():
                yield f"{name}-{look.name}", scene, look


def _written(
    folder: Path,
    plan: Iterator[tuple[str, Scene, Look]],
    tools: Tools,
    wanted: Callable[[str], bool],
) -> Iterator[Path]:
    with TemporaryDirectory(prefix="countersign-", ignore_cleanup_errors=True) as place:
        for name, scene, look in plan:
            if wanted(name):
                stage = Stage(tools, look, Path(place) / f"{name}.ini")
                scene(stage)
                yield _write(folder / f"{name}.png", stage)
                stage.strike()
    drain_background()


def _write(path: Path, stage: Stage) -> Path:
    if not stage.picture().save(str(path)):
        raise FileError(f"{path} cannot be written.", hint="Check the folder and the room on the disk.")
    return path


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(f"{folder} cannot be made: {error.strerror}.", hint="Name another folder.") from error
