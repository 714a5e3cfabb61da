"""Yes or no."""

from typing import cast

from pydantic import JsonValue

from app.errors import AnswerError
from app.forms.kinds.kind import AnswerKind, kind_word
from app.model.answers import Answer
from app.model.field import FieldDefinition


def _read(value: object, _: FieldDefinition) -> Answer:
    if not isinstance(value, bool):
        raise AnswerError(f"must be true or false, not {kind_word(value)}")
    return value


def _plain(answer: Answer, _: FieldDefinition) -> JsonValue:
    return cast("bool", answer)


def _gap(_answer: Answer, _: FieldDefinition) -> str:
    return ""


KIND = AnswerKind(_read, _plain, _gap)
