"""A day; registers keep it as an ISO string, a case file has it without quotation marks."""

import datetime
from typing import cast

from pydantic import JsonValue

from app.errors import AnswerError
from app.forms.kinds.kind import AnswerKind, kind_word
from app.model.answers import Answer
from app.model.field import FieldDefinition


def _read_kept(value: object, field: FieldDefinition) -> Answer:
    return _from_iso(value) if isinstance(value, str) else _read(value, field)


def _read(value: object, _: FieldDefinition) -> Answer:
    if isinstance(value, str):
        raise AnswerError(f"must be a date like 2019-07-02, without quotation marks, not “{value[:40]}”")
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    raise AnswerError(f"must be a date like 2019-07-02, not {kind_word(value)}")


def _from_iso(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise AnswerError(f"must be a date like 2019-07-02, not “{text[:40]}”") from error


def _plain(answer: Answer, _: FieldDefinition) -> JsonValue:
    return cast("datetime.date", answer).isoformat()


def _gap(_answer: Answer, _: FieldDefinition) -> str:
    return ""


KIND = AnswerKind(_read_kept, _plain, _gap)
WRITTEN = AnswerKind(_read, _plain, _gap)
"""The kind as people write it in a case file: never text."""
