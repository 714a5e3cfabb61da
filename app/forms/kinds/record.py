"""Named parts, each with a question of its own: a declaration, a row of considerations."""

from collections.abc import Mapping
from typing import cast

from pydantic import JsonValue

from app.errors import AnswerError
from app.forms.kinds.kind import NOTHING_THERE, AnswerKind, kind_word
from app.model.answers import Answer, Answers
from app.model.asking import asked
from app.model.condition import holds
from app.model.field import FieldDefinition, Kind

Kinds = Mapping[Kind, AnswerKind]


def read_parts(value: object, field: FieldDefinition, kinds: Kinds) -> Answers:
    """Return the checked parts of a table `{ name = … }`; a fault names its part. Raises AnswerError."""
    if not isinstance(value, dict):
        known = ", ".join(part.id for part in field.fields)
        raise AnswerError(f"must be a table with {known}, not {kind_word(value)}")
    return Answers.model_construct(
        root={name: _read_part(name, entry, field, kinds) for name, entry in value.items()}
    )


def plain_parts(answers: Answers, field: FieldDefinition, kinds: Kinds) -> JsonValue:
    """Return the parts as JSON holds them, in the order of the form."""
    return {
        part.id: kinds[part.kind].plain(answer, part)
        for part in field.fields
        if (answer := answers.get(part.id)) is not None
    }


def gap_of_parts(answers: Answers, field: FieldDefinition, kinds: Kinds) -> str:
    """Return what the first unfinished part lacks, named by its label; empty where nothing does."""
    kept = asked(field.fields, answers)
    for part in field.fields:
        if holds(part.when, kept) and (gap := gap_in(part, kept.get(part.id), kinds)):
            return f"“{part.label}” {gap}"
    return ""


def gap_in(field: FieldDefinition, answer: Answer | None, kinds: Kinds) -> str:
    """Return what an answer lacks, in words that follow the field's label; empty where nothing."""
    if answer is None:
        return "is missing" if field.required else ""
    gap = kinds[field.kind].gap(answer, field)
    return "" if gap in NOTHING_THERE and not field.required else gap


def _gap(answers: Answers, field: FieldDefinition, kinds: Kinds) -> str:
    if not field.required and _is_blank(answers):
        return "is empty"
    return gap_of_parts(answers, field, kinds)


def _is_blank(answer: Answer) -> bool:
    """Return whether nothing was filled in, at any depth."""
    if isinstance(answer, Answers):
        return all(map(_is_blank, answer.root.values()))
    return answer in ("", ())


def _read_part(name: str, value: object, field: FieldDefinition, kinds: Kinds) -> Answer:
    part = field.part(name)
    if part is None:
        known = ", ".join(one.id for one in field.fields)
        raise AnswerError(f"has an unknown entry “{name}”", hint=f"Possible are: {known}.")
    try:
        return kinds[part.kind].read(value, part)
    except AnswerError as error:
        raise AnswerError(f"“{name}” {error}", hint=error.hint) from error


def kind(kinds: Kinds) -> AnswerKind:
    """Return the kind, whose parts are of any of `kinds`."""
    return AnswerKind(
        lambda value, field: read_parts(value, field, kinds),
        lambda answer, field: plain_parts(cast("Answers", answer), field, kinds),
        lambda answer, field: _gap(cast("Answers", answer), field, kinds),
    )
