"""The first pages say what is true: links lead somewhere, commands are known, the map shows what is there."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli import _parser
from tests.architecture.sources import ROOT, files, name

PAGES = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")

LINK = re.compile(r"\]\(([^)\s]+)\)")
COMMAND = re.compile(r"\./run\b([^`\n]*)")
NAMED_PATH = re.compile(r"`((?:[\w.-]+/)+[\w.-]*)`")
ON_THE_MAP = re.compile(r"^\| `([\w/]+?)/?` \|", re.MULTILINE)


def text(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def commands(page: str) -> Iterator[list[str]]:
    """Yield the arguments of every `./run` on a page."""
    for found in COMMAND.finditer(text(page)):
        yield shlex.split(found[1], comments=True)


@pytest.mark.parametrize("page", PAGES)
def test_every_link_and_picture_is_there(page: str) -> None:
    targets = [target.partition("#")[0] for target in LINK.findall(text(page)) if "://" not in target]
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_readme_shows_and_links() -> None:
    targets = LINK.findall(text("README.md"))
    assert {"ARCHITECTURE.md", "CONTRIBUTING.md"} <= set(targets)
    assert any(Path(target).suffix == ".png" for target in targets)


@pytest.mark.parametrize("page", PAGES)
def test_every_command_is_known(page: str) -> None:
    for arguments in commands(page):
        _parser().parse_args(arguments)  # what it does not know ends the program


def test_the_readme_names_commands() -> None:
    named = {arguments[0] for arguments in commands("README.md") if arguments}
    assert {"--demo", "assemble", "check", "forms", "register"} <= named


@pytest.mark.parametrize("page", PAGES)
def test_every_file_named_is_there(page: str) -> None:
    """A page may leave out the beginning of a path that it named before."""
    there = [f"/{name(path)}" for path in files()]
    named = [path.removeprefix("./") for path in NAMED_PATH.findall(text(page))]
    assert [path for path in named if not any(f"/{path}" in known for known in there)] == []


def test_the_code_map_shows_every_package_and_no_other() -> None:
    mapped = set(ON_THE_MAP.findall(text("ARCHITECTURE.md").partition("## Code map")[2]))
    packages = {f"app/{path.parent.name}" for path in (ROOT / "app").glob("*/__init__.py")}
    assert {place for place in mapped if place.startswith("app/")} == packages
    assert [place for place in mapped if not (ROOT / place).is_dir()] == []
