"""Every screen, dialog and menu there is, in the order of the pictures; what is added there is walked."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.forms.adopting import SHARED
from app.forms.loading import load_packs
from app.main import open_tools
from app.model.values import FormId, Reference
from app.system.clock import Clock
from app.system.paths import FORMS, SAMPLES
from app.system.settings import Scheme, TextSize
from app.ui import style
from app.ui.shots.papers import PAPERS, begin_papers
from app.ui.shots.scenes import EMPTY, SCENES
from app.ui.shots.stage import Look, Scene, Stage
from app.workflow.begin_decision import begin_decision
from app.workflow.find_decisions import list_decisions
from app.workflow.tools import Tools
from app.workflow.worked_example import EXAMPLE_NOW, fill_register

_PACKS = load_packs(FORMS)
FILLED_IN = [form.id for form in _PACKS.forms if _PACKS.office(form.office).example or form.office == SHARED]
"""The forms of invented offices: every kind of answer, every arrangement of them."""


def _desk_of(form: FormId, stage: Stage) -> None:
    """Begin a decision with one document of that form, and say what is missing."""
    office = next(
        one.id for one in _PACKS.offices if one.example and form in {f.id for f in _PACKS.forms_of(one.id)}
    )
    reference = Reference(
        f"T {FILLED_IN.index(form)} {stage.window.width()} {len(list_decisions(tools=stage.tools))}"
    )
    begin_decision(office, (form,), reference=reference, tools=stage.tools)
    stage.open(reference)
    stage.desk.check()


DESKS: dict[str, Scene] = {f"desk of {form}": partial(_desk_of, form) for form in FILLED_IN}
EVERY: dict[str, Scene] = {**SCENES, **PAPERS, **DESKS, **EMPTY}


@contextmanager
def registers(folder: Path) -> "Iterator[dict[str, Tools]]":
    """Yield the register each scene is played with."""
    clock = Clock(EXAMPLE_NOW)
    with (
        open_tools(folder / "example.db", clock=clock, user="A. Clerk") as example,
        open_tools(folder / "papers.db", clock=clock, user="A. Clerk") as papers,
        open_tools(folder / "begun.db", clock=clock, user="A. Clerk") as begun,
        open_tools(folder / "empty.db", clock=clock, user="A. Clerk") as empty,
    ):
        fill_register(SAMPLES, tools=example)
        begin_papers(SAMPLES, tools=papers)
        yield {
            **dict.fromkeys(SCENES, example),
            **dict.fromkeys(PAPERS, papers),
            **dict.fromkeys(DESKS, begun),
            **dict.fromkeys(EMPTY, empty),
        }


@contextmanager
def played(name: str, tools: Tools, memory: Path, *, text_size: TextSize = 100) -> Iterator[Stage]:
    """Play a scene in a window of its own, and take it down."""
    stage = Stage(tools, Look(Scheme.LIGHT, 1280, 800, text_size), memory / f"{name.replace('/', ' ')}.ini")
    try:
        EVERY[name](stage)
        stage.settle()
        yield stage
    finally:
        stage.strike()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        style.apply(app, Scheme.LIGHT, 100)
