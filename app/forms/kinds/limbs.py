"""The limbs of a recommendation or decision, each of them prose."""

from typing import cast

from pydantic import JsonValue

from app.forms.kinds.kind import AnswerKind, clean_text, read_list
from app.model.answers import Answer
from app.model.field import FieldDefinition


def _read(value: object, _: FieldDefinition) -> Answer:
    return cast("tuple[str, ...]", read_list(value, clean_text, "an array of texts, one for each limb"))


def _plain(answer: Answer, _: FieldDefinition) -> JsonValue:
    return list(cast("tuple[str, ...]", answer))


def _gap(answer: Answer, _: FieldDefinition) -> str:
    limbs = cast("tuple[str, ...]", answer)
    if not limbs:
        return "has no limb"
    empty = next((number for number, limb in enumerate(limbs, start=1) if not limb.strip()), None)
    return f"limb {empty} is empty" if empty else ""


KIND = AnswerKind(_read, _plain, _gap)
