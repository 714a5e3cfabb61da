"""Form and page side by side: the mark of the cursor, words that have just changed, what is missing."""

from app.model.values import FieldId
from app.ui.desk.page.printed_words import areas_of
from app.ui.desk.prose.text import ProseText
from app.ui.shots.stage import Scene, Stage
from app.ui.shots.waiting import until

_REPORT, _GAPS = "WPCC 2026-030", "WPCC 2026-031"
_SECTION = 3
_PARAGRAPH = 2
_WORDS = 7


def _page_follows(stage: Stage) -> None:
    """Put the cursor into a paragraph in the middle of the report."""
    stage.open(_REPORT)
    stage.choose_document(1)
    _wake(stage)
    text = _texts(stage, "sections")[_SECTION]
    text.setFocus()
    text.show_paragraph(_PARAGRAPH)
    preview = stage.desk.view.preview
    place = ("sections", str(_SECTION))
    until(lambda: preview.places.place is not None and preview.places.place.path == place, "the mark")
    until(lambda: preview.places.is_in_sight and preview.is_drawn, "the page")


def _words_changed(stage: Stage) -> None:
    """Mark the first words of that paragraph as if they had just been typed."""
    _page_follows(stage)
    preview = stage.desk.view.preview
    pages, place = preview.pages, preview.places.place
    assert pages is not None  # the mark stands on one of them
    assert place is not None
    preview.places.marks.flash(areas_of(pages, place, 0, _WORDS))


def _gaps(stage: Stage) -> None:
    """Show several answers that are missing, the cursor where one of them is given."""
    stage.open(_GAPS)
    _wake(stage)
    _texts(stage, "decision_summary")[0].setFocus()
    places = stage.desk.view.preview.places
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
