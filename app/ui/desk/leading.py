"""Leads to words in the form: the input that holds them gets the cursor, and they are selected."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.model.markdown import read_prose, words_of
from app.model.values import FieldId
from app.proofing.locating import Located
from app.ui.desk.editor import Editor
from app.ui.desk.form_column import FormColumn
from app.ui.desk.prose.text import ProseText
from app.ui.widgets.positions import to_qt

_SIGN = "\ue000"
"""A letter nobody types, put where words begin to see what is read before them."""


def lead_to_words(column: FormColumn, place: Located, words: str, text: str) -> None:
    """Put the cursor where words of an answer stand; `text` is the part of the answer that holds them."""
    target = _input_of(column.question(FieldId(str(place.path[0]))).editor, text, words)
    target.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(target, ProseText):
        target.select_words(words, _times_before(text, place.start, words))
    elif isinstance(target, QLineEdit):
        shown = target.text()
        start = to_qt(shown, place.start)
        target.setSelection(start, to_qt(shown, place.end) - start)
    column.bring_into_reach(target)


def _input_of(editor: Editor, text: str, words: str) -> QWidget:
    """Return the input that holds a text; where it is closed, whatever there is."""
    inputs = editor.inputs()
    same = (one for one in inputs if _text_of(one) == text)
    holding = (one for one in inputs if words in _text_of(one))
    return next(same, None) or next(holding, inputs[0])


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, ProseText):
        return widget.text
    return widget.text() if isinstance(widget, QLineEdit) else ""


def _times_before(text: str, start: int, words: str) -> int:
    """Return how often words are read in a text before a place of it."""
    read = words_of(read_prose(text[:start] + _SIGN + text[start:]))
    before = read.partition(_SIGN)[0]
    return sum(before.startswith(words, at) for at in range(len(before)))
