"""One of the listed answers."""

from typing import cast

from pydantic import JsonValue

from app.errors import AnswerError
from app.forms.kinds.kind import AnswerKind, clean_line
from app.model.answers import Answer
from app.model.field import FieldDefinition


def _read(value: object, field: FieldDefinition) -> Answer:
    text = clean_line(value)
    if text not in field.choices:
        raise AnswerError(f"must be one of {', '.join(field.choices)}, not “{text[:40]}”")
    return text


def _plain(answer: Answer, _: FieldDefinition) -> JsonValue:
    return cast("str", answer)


def _gap(answer: Answer, _: FieldDefinition) -> str:
    return "" if answer else "is empty"


KIND = AnswerKind(_read, _plain, _gap)
