"""One line."""

from typing import cast

from pydantic import JsonValue

from app.forms.kinds.kind import AnswerKind, clean_line
from app.model.answers import Answer
from app.model.field import FieldDefinition


def _read(value: object, _: FieldDefinition) -> Answer:
    return clean_line(value)


def _plain(answer: Answer, _: FieldDefinition) -> JsonValue:
    return cast("str", answer)


def _gap(answer: Answer, _: FieldDefinition) -> str:
    return "" if answer else "is empty"


KIND = AnswerKind(_read, _plain, _gap)
