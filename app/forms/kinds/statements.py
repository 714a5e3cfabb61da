"""Statements that are confirmed: some of those offered, or in words of the clerk's own."""

from typing import cast

from pydantic import JsonValue

from app.forms.kinds.kind import AnswerKind, clean_line, read_list
from app.model.answers import Answer
from app.model.field import FieldDefinition


def _read(value: object, _: FieldDefinition) -> Answer:
    return cast("tuple[str, ...]", read_list(value, clean_line, "an array of texts, one for each statement"))


def _plain(answer: Answer, _: FieldDefinition) -> JsonValue:
    return list(cast("tuple[str, ...]", answer))


def _gap(answer: Answer, _: FieldDefinition) -> str:
    statements = cast("tuple[str, ...]", answer)
    if not statements:
        return "has no statement"
    empty = next((number for number, text in enumerate(statements, start=1) if not text), None)
    return f"statement {empty} is empty" if empty else ""


KIND = AnswerKind(_read, _plain, _gap)
