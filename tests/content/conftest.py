"""Every paper of every case, printed once, and once more through LibreOffice."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.forms.loading import Packs
from app.rendering.renderer import Renderer
from app.system.clock import Clock
from app.workflow.press import Press
from tests.content.cases import PUBLISHED, SAMPLES, TODAY, Paper, print_case
from tests.content.mayoral import joined
from tests.content.words import READERS
from tests.tools.libreoffice import convert

Seen = Callable[[Paper], Path]
Print = Callable[..., str]


@pytest.fixture(scope="session")
def all_papers(
    packs: Packs, renderer: Renderer, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[Paper, ...]]:
    """The papers of each case: all samples, and the published cases that are here."""
    folder = tmp_path_factory.mktemp("papers")
    press = Press(packs, renderer, Clock(TODAY))
    return {name: print_case(name, case, folder, press) for name, case in (SAMPLES | PUBLISHED).items()}


@pytest.fixture(params=[*SAMPLES, *PUBLISHED])
def papers(request: pytest.FixtureRequest, all_papers: dict[str, tuple[Paper, ...]]) -> tuple[Paper, ...]:
    """The papers of one case after the other."""
    return all_papers[request.param]


@pytest.fixture(scope="session")
def as_text(all_papers: dict[str, tuple[Paper, ...]], tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """Return the text LibreOffice shows of a paper's Word file, numbers included."""
    return _seen(all_papers, "txt", tmp_path_factory.mktemp("text"))


@pytest.fixture(scope="session")
def as_pages(all_papers: dict[str, tuple[Paper, ...]], tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """Return the pages LibreOffice makes of a paper's Word file, as PDF."""
    return _seen(all_papers, "pdf", tmp_path_factory.mktemp("pages"))


def _seen(all_papers: dict[str, tuple[Paper, ...]], suffix: str, folder: Path) -> Seen:
    files = [paper.word for papers in all_papers.values() for paper in papers]
    saved = convert(files, suffix, into=folder / "saved", profile=folder / "profile")
    return lambda paper: saved[paper.word]


@pytest.fixture(params=["docx", "html"])
def shown(request: pytest.FixtureRequest, packs: Packs, renderer: Renderer) -> Print:
    """Return what prints a mayor's form with some answers of its own, a line for each paragraph."""
    printer = {"docx": renderer.word, "html": renderer.html}[request.param]

    def text(form: str, *, draft: bool = False, **answers: object) -> str:
        printed = printer(joined(packs, renderer, form, draft=draft, **answers))
        lines = READERS[request.param](printed).splitlines()
        return "\n".join(" ".join(line.split()) for line in lines if line.strip())

    return text
