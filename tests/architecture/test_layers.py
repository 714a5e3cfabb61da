"""Who may import whom: import-linter's contracts in pyproject.toml, and what they cannot say."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, name, python_files, tree

WINDOW = ("app/ui", "app/bench")  # the bench measures the window, against a bare one of Qt's

PEERS = "app/bench/peers"  # races them


def test_every_contract_is_kept() -> None:
    # A process of its own: import-linter silences every logger of the process it runs in.
    code = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True, no_logo=True))"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("library", "homes"),
    [
        ("PySide6", WINDOW),
        ("shiboken6", WINDOW),
        ("sqlalchemy", ("app/register",)),
        ("alembic", ("app/register",)),
        ("docx", ("app/rendering",)),
        ("docxtpl", ("app/rendering", PEERS)),
        ("jinja2", ("app/rendering", PEERS)),
        ("typst", ("app/rendering",)),
    ],
)
def test_a_library_has_its_home(library: str, homes: tuple[str, ...]) -> None:
    strangers = [
        name(path)
        for path in python_files(below="app")
        if library in imported(path) and not any(path.is_relative_to(ROOT / home) for home in homes)
    ]
    assert strangers == []


def imported(path: Path) -> set[str]:
    """Return the top-level names of what a file imports, wherever in the file it does."""
    return {module.partition(".")[0] for module in _modules(tree(path))}


def _modules(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
