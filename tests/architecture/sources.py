"""The project's own files, as Git knows them."""

import ast
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@cache
def files() -> tuple[Path, ...]:
    """Return every file that is committed, or would be by `git add`."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("cannot run: Git does not know which files belong to this folder")
    listed = subprocess.run(
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout.split("\0")
    found = (ROOT / name for name in listed if name)
    return tuple(sorted(path for path in found if path.is_file()))


def python_files(*, below: str = "") -> Iterator[Path]:
    """Yield the Python files in one of the project's folders."""
    return (path for path in files() if path.suffix == ".py" and path.is_relative_to(ROOT / below))


def tree(path: Path) -> ast.Module:
    """Return a Python file as Python reads it."""
    return ast.parse(path.read_text("utf-8"), str(path))


def name(path: Path) -> str:
    """Return a path as messages show it."""
    return path.relative_to(ROOT).as_posix()
