"""The texts of the decision on the desk, in the order of reading, and the way to each of them."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.forms.written.lines import line_of_call, lines_of
from app.forms.written.places import Place, Written, rewritten, written
from app.forms.written.searching import Hit, is_too_long, replaced
from app.model.answers import Answers
from app.model.values import FieldId
from app.ui.desk.open_decision import OpenDecision
from app.ui.desk.prose.text import ProseText
from app.ui.desk.trail import trail_of
from app.ui.desk.writing import Writing
from app.ui.widgets.positions import to_qt

Order = tuple[int, int, int, int]
"""Document, text, line and place in it, as one reads."""


class Spot(NamedTuple):
    """A stretch of words in a text of the decision."""

    order: Order
    document: int
    text: Written
    hit: Hit

    @property
    def words(self) -> str:
        """The words that stand there."""
        return lines_of(self.text.text, is_prose=self.text.is_prose)[self.hit.line][
            self.hit.start : self.hit.end
        ]


Look = Callable[[Written], tuple[Hit, ...]]


def texts_of(opened: OpenDecision) -> Iterator[tuple[int, Written]]:
    """Yield every text of every document, with the document's id."""
    for document in opened.kept.documents:
        for text in written(opened.form(document.id), opened.answers(document.id)):
            yield document.id, text


def spots_in(opened: OpenDecision, look: Look) -> list[Spot]:
    """Return the stretches of words that somebody looks for, in the order of reading."""
    places = {document.id: place for place, document in enumerate(opened.kept.documents)}
    return [
        Spot((places[document], number, hit.line, hit.start), document, text, hit)
        for number, (document, text) in enumerate(texts_of(opened))
        for hit in look(text)
    ]


def cursor_order(writing: Writing) -> Order | None:
    """Return where the cursor is in the form; None where it is elsewhere."""
    opened, focused = writing.opened, QApplication.focusWidget()
    field = writing.column.field if opened is not None else None
    if opened is None or field is None or focused is None:
        return None
    document = [document.id for document in opened.kept.documents].index(writing.document)
    trail = trail_of(focused, writing.column.question(field).editor)
    here = [
        (number, text)
        for number, (its, text) in enumerate(texts_of(opened))
        if its == writing.document and text.place.field == field
    ]
    near = [one for one in here if tuple(map(str, one[1].place.path))[: len(trail)] == trail]
    is_prose = isinstance(focused, ProseText)
    for number, text in near:
        if text.is_prose == is_prose:
            return document, number, *_place_in(focused)
    return (document, here[0][0], 0, 0) if here else None


def _place_in(widget: QWidget) -> tuple[int, int]:
    """Return the paragraph with the cursor; in a line, the place."""
    if isinstance(widget, QLineEdit):
        at = widget.selectionStart()
        return 0, at if at >= 0 else widget.cursorPosition()
    return (widget.paragraph_index() if isinstance(widget, ProseText) else 0), 0


def where(opened: OpenDecision, spot: Spot) -> str:
    """Return the question a spot belongs to, and its document where there are several."""
    field = opened.form(spot.document).field(spot.text.place.field)
    is_note = spot.text.is_prose and line_of_call(spot.text.text, spot.hit.line) is not None
    title = opened.titles()[spot.document] if len(opened.kept.documents) > 1 else ""
    parts = (field.label if field else "", "in a footnote" if is_note else "", title)
    return ", ".join(part for part in parts if part)


class Rewriting(NamedTuple):
    """What replacing would make of the decision, and how many texts had no room for it."""

    changes: Mapping[int, tuple[FieldId, Answers]]
    done: int
    refused: int


def rewriting(opened: OpenDecision, spots: list[Spot], by: str) -> Rewriting:
    """Return the answers with other words at these spots."""
    texts: dict[int, dict[Place, str]] = {}
    count = refused = 0
    grouped: dict[tuple[int, Written], list[Hit]] = {}
    for spot in spots:
        grouped.setdefault((spot.document, spot.text), []).append(spot.hit)
    for (document, text), hits in grouped.items():
        other = replaced(text.text, hits, by, is_prose=text.is_prose)
        if is_too_long(other, is_prose=text.is_prose):
            refused += 1
        elif other != text.text:
            texts.setdefault(document, {})[text.place] = other
            count += len(hits)
    return Rewriting(
        {
            document: (next(iter(own)).field, rewritten(opened.form(document), opened.answers(document), own))
            for document, own in texts.items()
        },
        count,
        refused,
    )


def show_spot(writing: Writing, spot: Spot) -> QWidget:
    """Bring a spot into sight with its words selected; the cursor stays in whatever has it."""
    if spot.document != writing.document:
        writing.choose(spot.document)
    column = writing.column
    _deselect(column)
    widget = column.question(spot.text.place.field).editor.input_at(spot.text.place.path)
    if isinstance(widget, ProseText):
        call = line_of_call(spot.text.text, spot.hit.line)
        if call is not None or not widget.select_words(spot.words, _nth(spot)):
            widget.show_paragraph(spot.hit.line if call is None else call)
    elif isinstance(widget, QLineEdit):
        text = widget.text()
        start = to_qt(text, spot.hit.start)
        widget.setSelection(start, to_qt(text, spot.hit.end) - start)
    column.bring_into_reach(widget)
    QTimer.singleShot(0, widget, partial(column.bring_into_reach, widget))  # a bar may take some of the room
    return widget


def _deselect(column: QWidget) -> None:
    """Let nothing be selected but what is going to be."""
    for line in column.findChildren(QLineEdit):
        if line.hasSelectedText():
            line.deselect()
    for text in column.findChildren(ProseText):
        cursor = text.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            text.setTextCursor(cursor)


def _nth(spot: Spot) -> int:
    """Return how often the same words stand before a spot, in the spelling they have there."""
    words = spot.words
    lines = lines_of(spot.text.text, is_prose=True)
    before = [*lines[: spot.hit.line], lines[spot.hit.line][: spot.hit.start + len(words) - 1]]
    return sum(_count(line, words) for line in before)


def _count(line: str, words: str) -> int:
    count, at = 0, line.find(words)
    while at >= 0:
        count, at = count + 1, line.find(words, at + 1)
    return count
