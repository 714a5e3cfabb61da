"""Paragraphs, lists, emphasis: Markdown as it was typed."""

from typing import cast

from pydantic import JsonValue

from app.forms.kinds.kind import AnswerKind, clean_text
from app.model.answers import Answer
from app.model.field import FieldDefinition


def _read(value: object, _: FieldDefinition) -> Answer:
    return clean_text(value)


def _plain(answer: Answer, _: FieldDefinition) -> JsonValue:
    return cast("str", answer)


def _gap(answer: Answer, _: FieldDefinition) -> str:
    return "" if cast("str", answer).strip() else "is empty"


KIND = AnswerKind(_read, _plain, _gap)
