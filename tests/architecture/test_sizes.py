"""Rule 12: files and functions stay small enough to be read at once."""

import ast

from tests.architecture.sources import name, python_files, tree

MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 40


def test_files_are_short() -> None:
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in python_files()}
    assert {path: lines for path, lines in lengths.items() if lines > MOST_LINES_OF_A_FILE} == {}


def test_functions_are_short() -> None:
    long = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path in python_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    ]
    assert long == []
