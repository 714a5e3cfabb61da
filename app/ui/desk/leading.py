"""Leads to words in the form: the input that holds them gets the cursor, and they are selected."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.forms.written.places import written
from app.model.answers import Answers
from app.model.form import FormDefinition
from app.model.markdown import read_prose, words_of
from app.model.values import FieldId
from app.proofing.locating import Located, text_at, texts_of
from app.ui.desk.form_column import FormColumn
from app.ui.desk.prose.text import ProseText
from app.ui.widgets.positions import to_qt

_SIGN = "\ue000"
"""A letter nobody types, put where words begin to see what is read before them."""


def lead_to_words(
    column: FormColumn, form: FormDefinition, answers: Answers, place: Located, words: str
) -> None:
    """Put the cursor where words of an answer stand, and select them; what is closed there is opened."""
    text = text_at(answers, place.path)
    target = _input_of(column, form, answers, place)
    target.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(target, ProseText):
        target.select_words(words, _times_before(text, place.start, words))
    elif isinstance(target, QLineEdit):
        shown = target.text()
        start = to_qt(shown, place.start)
        target.setSelection(start, to_qt(shown, place.end) - start)
    column.bring_into_reach(target)


def _input_of(column: FormColumn, form: FormDefinition, answers: Answers, place: Located) -> QWidget:
    """Return the input of a text; of several that say the same, the one that stands as far down."""
    field, text = FieldId(str(place.path[0])), text_at(answers, place.path)
    editor = column.question(field).editor
    same = [path for path, other in texts_of(answers.get(field), (field,)) if other == text]
    known = [one.place for one in written(form, answers) if one.place.field == field and one.text == text]
    at = same.index(place.path)
    if at < len(known):
        return editor.input_at(known[at].path)
    lines = (one for one in editor.inputs() if isinstance(one, QLineEdit) and one.text() == text)
    return next(lines, editor.inputs()[0])


def _times_before(text: str, start: int, words: str) -> int:
    """Return how often words are read in a text before a place of it."""
    read = words_of(read_prose(text[:start] + _SIGN + text[start:]))
    before = read.partition(_SIGN)[0]
    return sum(before.startswith(words, at) for at in range(len(before)))
