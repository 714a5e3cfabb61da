import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from app.model.prose import Run
from app.ui.desk.prose.document import ProseDocument
from app.ui.desk.prose.line import Grid, Line, Row, joined
from app.ui.desk.prose.reading_back import read_rows
from app.ui.desk.prose.rows import spaced
from tests.ui.desk.prose.test_arranging import PATHS

CHARACTERS = st.sampled_from(["a", "bc ", "déf", "😀", "ŵ", " ", "1. "])
RUNS = (
    st.builds(
        Run,
        CHARACTERS,
        st.booleans(),
        st.booleans(),
        st.sampled_from(["", "", "https://a.b"]),
        footnote=st.none(),
        target=st.just(""),
    )
    | st.builds(
        Run, st.just(""), st.booleans(), st.booleans(), footnote=st.integers(0, 2), target=st.just("")
    )
    | st.builds(Run, st.just(""), st.booleans(), footnote=st.none(), target=st.just("para:a"))
)
WORDS = st.lists(RUNS, max_size=3).map(lambda runs: joined(tuple(runs)))
LINES = st.builds(Line, WORDS, PATHS, st.booleans(), st.sampled_from(["", "a"]))


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    width = draw(st.integers(1, 2))
    cells = draw(st.lists(st.tuples(*[WORDS] * width), min_size=1, max_size=3))
    return Grid(tuple(cells), draw(PATHS))


ROWS = st.lists(LINES | LINES | grids(), max_size=5)


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Documents take their fonts from the application."""


def begun() -> ProseDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    return ProseDocument(document)


def read(document: ProseDocument) -> tuple[Row, ...]:
    found = read_rows(document.document, 0, document.document.blockCount(), document.looks)
    assert found.mendings == []
    return tuple(found.rows)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROWS, min_size=1, max_size=4))
def test_a_document_shows_the_rows_it_is_given(texts: list[list[Row]]) -> None:
    shown = begun()
    edits: list[None] = []
    shown.edited.connect(lambda: edits.append(None))
    for rows in texts:
        shown.show(rows)
        assert read(shown) == shown.rows == spaced(rows)
    assert edits == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ROWS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9), st.sampled_from("x😀\n\0")), max_size=6)
)
def test_whatever_is_edited_is_known_at_once(rows: list[Row], edits: list[tuple[int, int, str]]) -> None:
    shown = begun()
    shown.show(rows)
    for start, size, sign in edits:
        cursor = QTextCursor(shown.document)
        last = shown.document.characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(start + size, last), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if sign != "\0":
            cursor.insertText(sign)
        assert read(shown) == shown.rows == spaced(shown.rows)
