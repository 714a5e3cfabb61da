"""Form and page side by side: the mark of the cursor, words that have just changed, what is missing."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.model.values import FieldId
from app.ui.desk.prose.text import ProseText
from app.ui.shots.stage import Scene, Stage
from app.ui.shots.waiting import until

_REPORT, _GAPS = "WPCC 2026-030", "WPCC 2026-031"
_SECTION = 3
_PARAGRAPH = 2


def _page_follows(stage: Stage) -> None:
    """Put the cursor into a paragraph in the middle of the report."""
    stage.open(_REPORT)
    stage.choose_document(1)
    _wake(stage)
    text = _texts(stage, "sections")[_SECTION]
    text.setFocus()
    text.show_paragraph(_PARAGRAPH)
    places = stage.desk.view.preview.places
    until(lambda: places.place is not None and places.place.path == ("sections", str(_SECTION)), "the mark")


def _words_changed(stage: Stage) -> None:
    """Type words into that paragraph, and look at once."""
    _page_follows(stage)
    QTest.keyClicks(_texts(stage, "sections")[_SECTION], "as the Board asked in July ")
    marks = stage.desk.view.preview.places.marks
    until(lambda: bool(marks.flashing), "the changed words")


def _gaps(stage: Stage) -> None:
    """Leave several answers open, the cursor in one of them."""
    stage.open(_GAPS)
    places = stage.desk.view.preview.places
    line = stage.desk.writing.column.question(FieldId("subject")).editor.inputs()[0]
    assert isinstance(line, QLineEdit)
    _wake(stage)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "\b")
    until(lambda: places.place is not None and places.place.is_gap, "the gap")


def _wake(stage: Stage) -> None:
    """Let the window have the cursor, as it has where there is a screen."""
    stage.window.activateWindow()
    until(stage.window.isActiveWindow, "the window")


def _texts(stage: Stage, field: str) -> list[ProseText]:
    inputs = stage.desk.writing.column.question(FieldId(field)).editor.inputs()
    return [widget for widget in inputs if isinstance(widget, ProseText)]


BESIDE: dict[str, Scene] = {
    "desk-page-follows": _page_follows,
    "desk-words-changed": _words_changed,
    "desk-gaps": _gaps,
}

MAIN_BESIDE = {"desk-page-follows": _page_follows}
"""Taken in every size."""
