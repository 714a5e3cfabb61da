"""Compare two states of a document answer by answer, word by word."""

from collections.abc import Iterable

from app.forms.differences import differences
from app.forms.word_changes import word_changes
from app.model.answers import PlainAnswers
from app.model.comparison import Change, ComparedAnswer, Stretch
from app.model.field import FieldDefinition
from app.model.values import FieldId


def compared(
    fields: Iterable[FieldDefinition], before: PlainAnswers, after: PlainAnswers
) -> tuple[ComparedAnswer, ...]:
    """Return each answer that differs, in the order of the form, with what became of its words."""
    return tuple(
        ComparedAnswer(FieldId(one.field), one.label, word_changes(one.before or "", one.after or ""))
        for one in differences(fields, before, after)
    )


def one_side(stretches: tuple[Stretch, ...], change: Change) -> tuple[Stretch, ...]:
    """Return one of the two texts: the older with what was deleted, or the newer with what was inserted."""
    return tuple(one for one in stretches if one.change in (Change.KEPT, Change.FOLDED, change))
