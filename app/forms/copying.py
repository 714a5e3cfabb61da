"""What a new decision takes from an old one: standing data as they are, prose with a mark, facts never."""

import hashlib
from collections.abc import Iterator
from typing import cast

from app.model.answers import Answer, Answers, Section
from app.model.asking import asked
from app.model.copied import Copied
from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition
from app.model.values import FieldId, Reference

_NARRATIVE = frozenset({Kind.PROSE, Kind.LIMBS, Kind.SECTIONS})
_CONTACTS = frozenset({Kind.PERSON, Kind.PEOPLE})
_DIGITS = 16


def taken_over(form: FormDefinition, old: Answers) -> Answers:
    """Return what a new document keeps of an old one of the same form."""
    pairs = ((field.id, _kept(field, old.get(field.id))) for field in form.fields)
    return _made_of(pairs)


def copied_from(source: Reference, form: FormDefinition, answers: Answers) -> Copied | None:
    """Return the marks of narrative that has just been copied; None where there is no narrative."""
    pieces = {field.id: _digests(field, answers) for field in form.fields if _digests(field, answers)}
    return Copied(source=source, pieces=pieces) if pieces else None


def still_copied(form: FormDefinition, answers: Answers, copied: Copied | None) -> dict[FieldId, str]:
    """Return what is still as it was copied, by field, in words that follow its label."""
    if copied is None:
        return {}
    answers = asked(form.fields, answers)
    found: dict[FieldId, str] = {}
    for field in form.fields:
        now, then = _digests(field, answers), copied.pieces.get(field.id, ())
        untouched = [piece for piece in now if piece in then]
        if untouched:
            part = "" if len(untouched) == len(now) else "in part "
            found[field.id] = f"is {part}copied from {copied.source}"
    return found


def _kept(field: FieldDefinition, answer: Answer | None) -> Answer | None:
    """Return what of an answer is kept; whoever holds a post today is asked of the register instead."""
    if answer is None or field.holder_of:
        return None
    if field.standing or field.kind in _NARRATIVE or field.kind in _CONTACTS:
        return answer
    match field.kind:
        case Kind.RECORD:
            return _parts(field, cast("Answers", answer)) or None
        case Kind.TABLE:
            rows = (_parts(field, row) for row in cast("tuple[Answers, ...]", answer))
            return tuple(row for row in rows if row) or None
        case _:
            return None


def _parts(field: FieldDefinition, row: Answers) -> Answers | None:
    kept = _made_of((part.id, _kept(part, row.get(part.id))) for part in field.fields)
    return kept if kept.root else None


def _made_of(pairs: Iterator[tuple[FieldId, Answer | None]]) -> Answers:
    return Answers.model_construct(root={name: answer for name, answer in pairs if answer is not None})


def _digests(field: FieldDefinition, answers: Answers) -> tuple[str, ...]:
    """Return a digest of each piece of narrative in an answer, at any depth."""
    answer = answers.get(field.id)
    if answer is None or field.standing:
        return ()
    return tuple(_digest(text) for text in _texts(field, answer) if text.strip())


def _texts(field: FieldDefinition, answer: Answer) -> Iterator[str]:
    match field.kind:
        case Kind.PROSE:
            yield cast("str", answer)
        case Kind.LIMBS:
            yield from cast("tuple[str, ...]", answer)
        case Kind.SECTIONS:
            for section in cast("tuple[Section, ...]", answer):
                yield f"{section.heading}\n{section.body}"
        case Kind.RECORD | Kind.TABLE:
            rows = (answer,) if isinstance(answer, Answers) else cast("tuple[Answers, ...]", answer)
            for row in rows:
                yield from _texts_of_parts(field, row)
        case _:
            return


def _texts_of_parts(field: FieldDefinition, row: Answers) -> Iterator[str]:
    for part in field.fields:
        answer = row.get(part.id)
        if answer is not None and not part.standing:
            yield from _texts(part, answer)


def _digest(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:_DIGITS]
