"""The command line refusing what it is given, and the places it can be given."""

import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from app.main import main
from app.system import paths

CASE = paths.SAMPLES / "body-worn-video.toml"

Refused = Callable[..., str]
MakeCase = Callable[..., Path]


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Refused:
    """Return a runner of command lines that are to be refused: the one sentence that was said."""

    def run(*arguments: object) -> str:
        assert main([str(argument) for argument in arguments]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert "Traceback" not in said.err
        assert said.err.count("\n") == 1, said.err
        assert said.err.endswith(".\n"), said.err
        return said.err

    return run


@pytest.fixture
def own_templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped templates that a test may spoil, and that the program uses."""
    folder = Path(shutil.copytree(paths.TEMPLATES, tmp_path / "templates"))
    monkeypatch.setattr(paths, "TEMPLATES", folder)
    return folder


@pytest.fixture
def make_case(tmp_path: Path) -> MakeCase:
    """Return a maker of complete case files: the sample with an answer of a document (0, 1) changed."""

    def make(place: int = 0, /, **changes: object) -> Path:
        documents = tomllib.loads(CASE.read_text("utf-8"))["document"]
        documents[place]["answers"] |= changes
        return write_case(tmp_path / "case.toml", documents)

    return make


def write_case(path: Path, documents: list[dict[str, object]]) -> Path:
    """Write documents as a case file."""
    lines = ["document = [", *(f"{_toml(document)}," for document in documents), "]"]
    path.write_text("\n".join(lines), "utf-8")
    return path


def _toml(value: object) -> str:
    """Return a value as TOML; everything a plain letter could mean is written as a code."""
    match value:
        case str():
            return '"' + "".join(s if s.isalnum() or s == " " else f"\\U{ord(s):08X}" for s in value) + '"'
        case list():
            return f"[{', '.join(map(_toml, value))}]"
        case dict():
            return f"{{ {', '.join(f'{key} = {_toml(entry)}' for key, entry in value.items())} }}"
        case bool():
            return "true" if value else "false"
        case _:
            return str(value)
