"""Every package says what belongs in it, and a kind of answer is two files of one name."""

import ast
from pathlib import Path

from app.model.field import Kind
from tests.architecture.sources import ROOT, name, python_files, tree

FORBIDDEN_NAMES = {"utils", "misc", "common", "helpers", "manager", "core"}


def test_every_package_says_in_one_to_five_lines_what_belongs_in_it() -> None:
    wrong = {}
    for path in python_files(below="app"):
        if path.name == "__init__.py":
            lines = (ast.get_docstring(tree(path)) or "").splitlines()
            if not 1 <= len(lines) <= 5:
                wrong[name(path)] = len(lines)
    assert wrong == {}


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {path.parent for top in ("app", "tests") for path in python_files(below=top)}
    assert [name(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


def test_every_kind_of_answer_is_two_files_of_its_name() -> None:
    kinds = {kind.value for kind in Kind}
    assert modules(ROOT / "app/forms/kinds") - {"kind"} == kinds  # kind.py is what they all promise
    assert modules(ROOT / "app/ui/desk/editors") == kinds


def test_names_say_what_is_inside() -> None:
    vague = [name(path) for path in python_files() if FORBIDDEN_NAMES & {path.stem, path.parent.name}]
    assert vague == []


def modules(folder: Path) -> set[str]:
    """Return the names of the modules in a folder."""
    return {path.stem for path in folder.glob("*.py")} - {"__init__"}
