"""Which questions are asked at all, given the answers so far."""

from collections.abc import Iterable
from typing import cast

from app.model.answers import Answer, Answers
from app.model.condition import holds
from app.model.field import FieldDefinition, Kind
from app.model.values import FieldId


def asked(fields: Iterable[FieldDefinition], answers: Answers) -> Answers:
    """Return the answers without those to questions that are not asked, at every level.

    A question also goes unasked where the one it depends on does.
    """
    kept: dict[FieldId, Answer] = {}
    for field in fields:
        answer = answers.get(field.id)
        if answer is not None and holds(field.when, Answers.model_construct(root=kept)):
            kept[field.id] = _asked_inside(field, answer)
    return Answers.model_construct(root=kept)


def _asked_inside(field: FieldDefinition, answer: Answer) -> Answer:
    match field.kind:
        case Kind.RECORD:
            return asked(field.fields, cast("Answers", answer))
        case Kind.TABLE:
            return tuple(asked(field.fields, row) for row in cast("tuple[Answers, ...]", answer))
        case _:
            return answer


def questions(fields: Iterable[FieldDefinition], answers: Answers) -> tuple[FieldDefinition, ...]:
    """Return the questions that are asked, whether they are answered or not."""
    fields = tuple(fields)
    kept = asked(fields, answers)
    return tuple(field for field in fields if holds(field.when, kept))
