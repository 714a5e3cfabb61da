"""The form's side of a place: where its cursor is, and how to put it where something is printed."""

from collections.abc import Iterator
from itertools import takewhile

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.model.printed_place import PrintedPlace
from app.model.values import FieldId
from app.ui.desk.editor import Editor
from app.ui.desk.form_column import FormColumn
from app.ui.desk.page.page_map import letters
from app.ui.desk.page.page_places import Followed
from app.ui.desk.page.printed_words import Pressed
from app.ui.desk.parts.answer_row import AnswerRow
from app.ui.desk.parts.row_item import RowItem
from app.ui.desk.prose.text import ProseText
from app.ui.desk.trail import trail_of

_ENOUGH = 24
_SIZES = (24, 12, 6, 3)
"""Letters beside a press that are looked for in a text, most first."""


def cursor_place(column: FormColumn) -> Followed | None:
    """Return where in a form the cursor is, None where it is not."""
    focused, field = QApplication.focusWidget(), column.field
    if focused is None or field is None:
        return None
    path = (str(field), *trail_of(focused, column.question(field).editor))
    if isinstance(focused, ProseText):
        return Followed(path, focused.paragraph(), focused.paragraph_index())
    return Followed(path, focused.text() if isinstance(focused, QLineEdit) else "")


def lead_to(column: FormColumn, place: PrintedPlace, pressed: Pressed) -> None:
    """Put the cursor into the input that holds what is printed at a place, at the letter that was pressed."""
    field = FieldId(place.path[0])
    if not column.has(field):
        return
    editor = column.question(field).editor
    target = editor.to_mend() if place.is_gap and len(place.path) == 1 else _input_at(editor, place)
    at = _letter_in(text_of(target), place, pressed)
    target.setFocus(Qt.FocusReason.OtherFocusReason)
    if at is not None:
        _put_cursor(target, at)
    column.bring_into_reach(target)


def text_of(widget: QWidget) -> str:
    """Return the text of an input as it is typed, nothing where it has none."""
    if isinstance(widget, QLineEdit):
        return widget.text()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit | QTextEdit) else ""


def _input_at(editor: Editor, place: PrintedPlace) -> QWidget:
    """Return the input of a place's part that holds its words; what is closed is opened."""
    best = _best(editor, place)
    for closed in _around(best, editor):
        if isinstance(closed, RowItem) and not closed.is_open:
            closed.open()
            return _input_at(editor, place)
        if isinstance(closed, AnswerRow):
            closed.show_input(best)
    return best


def _best(editor: Editor, place: PrintedPlace) -> QWidget:
    wanted, beginning = place.path[1:], letters(place.words)[:_ENOUGH]

    def fitness(widget: QWidget) -> tuple[int, bool]:
        steps = zip(trail_of(widget, editor), wanted, strict=False)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], steps))
        return shared, bool(beginning) and beginning in letters(text_of(widget))

    return max(editor.inputs_within(wanted), key=fitness)


def _around(widget: QWidget, top: QWidget) -> Iterator[QWidget]:
    at = widget.parentWidget()
    while at is not None and at is not top:
        yield at
        at = at.parentWidget()


def _letter_in(text: str, place: PrintedPlace, pressed: Pressed) -> int | None:
    """Return the place in a text of the letter that was pressed, or of the paragraph's beginning."""
    kept = [
        (at, letter)
        for at, sign in enumerate(text)
        if sign.isalnum()
        for letter in sign.casefold()
        if letter.isalnum()
    ]
    if not kept:
        return None
    folded = "".join(letter for _, letter in kept)
    start = max(0, folded.find(letters(place.words)[:_ENOUGH]))
    for before, after in _ways(pressed):
        found = folded.find(before + after, start)
        if before + after and found >= 0:
            at = found + len(before)
            return kept[at][0] if at < len(kept) else len(text)
    return kept[start][0]


def _ways(pressed: Pressed) -> Iterator[tuple[str, str]]:
    """Yield letters before and after a press, most first; at an edge, one side is of another paragraph."""
    for size in _SIZES:
        yield pressed.before[-size:], pressed.after[:size]
        yield "", pressed.after[:size]
        yield pressed.before[-size:], ""


def _put_cursor(widget: QWidget, at: int) -> None:
    if isinstance(widget, QLineEdit):
        widget.setCursorPosition(at)
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        cursor = QTextCursor(widget.document())
        cursor.setPosition(at)
        widget.setTextCursor(cursor)
