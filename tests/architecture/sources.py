"""The project's own files: all but those that .gitignore names."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
IGNORED = {line.strip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()} | {".git"}


@cache
def files() -> tuple[Path, ...]:
    """Return every file that is committed, or would be if all that is not ignored were."""
    return tuple(sorted(_files_in(ROOT)))


def _files_in(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name in IGNORED:
            continue
        if path.is_dir():
            yield from _files_in(path)
        else:
            yield path


def python_files(*, below: str = "") -> Iterator[Path]:
    """Yield the Python files in one of the project's folders."""
    return (path for path in files() if path.suffix == ".py" and path.is_relative_to(ROOT / below))


def tree(path: Path) -> ast.Module:
    """Return a Python file as Python reads it."""
    return ast.parse(path.read_text("utf-8"), str(path))


def name(path: Path) -> str:
    """Return a path as messages show it."""
    return path.relative_to(ROOT).as_posix()
