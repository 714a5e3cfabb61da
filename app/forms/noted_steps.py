"""Undo steps as text: of each changed answer only the piece that differs, so that hundreds stay small."""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.errors import AnswerError
from app.forms.kinds import KINDS
from app.forms.session import Step
from app.model.answers import Answers
from app.model.field import FieldDefinition
from app.model.form import FormDefinition
from app.model.values import FieldId

_UNANSWERED = ""


class Patch(NamedTuple):
    """Where an answer's text differs, what stood there before, and what stands there after."""

    start: int
    before: str
    after: str


class NotedStep(NamedTuple):
    """A step: the field it belongs to, and the patch of every answer it changed."""

    field: FieldId
    patches: dict[FieldId, Patch]


def public_fields(form: FormDefinition) -> frozenset[FieldId]:
    """Return the fields that may be noted outside the register: all but those of Part 2."""
    if form.confidential:
        return frozenset()
    return frozenset(field.id for field in form.fields if not _is_confidential(field))


def noted(step: Step, form: FormDefinition) -> NotedStep | None:
    """Return a step as it is noted; None where all it changed is confidential."""
    public = public_fields(form)
    ids = [field for field in _changed(step) if field in public]
    patches = {
        field: _patch(_text(form, field, step.before), _text(form, field, step.after)) for field in ids
    }
    return NotedStep(step.field, patches) if patches else None


def steps_back(notes: Iterable[NotedStep], form: FormDefinition, answers: Answers) -> Iterator[Step]:
    """Yield the steps that led to these answers, the latest first, as far as they fit together."""
    for note in notes:
        before = _patched(note, form, answers, forward=False)
        if before is None:
            return
        yield Step(note.field, before, answers)
        answers = before


def steps_on(notes: Iterable[NotedStep], form: FormDefinition, answers: Answers) -> Iterator[Step]:
    """Yield the steps that lead on from these answers, the next first, as far as they fit together."""
    for note in notes:
        after = _patched(note, form, answers, forward=True)
        if after is None:
            return
        yield Step(note.field, answers, after)
        answers = after


def _changed(step: Step) -> list[FieldId]:
    before, after = step.before.root, step.after.root
    return [field for field in (before | after) if before.get(field) is not after.get(field)]


def _text(form: FormDefinition, field: FieldId, answers: Answers) -> str:
    answer, definition = answers.get(field), form.field(field)
    if answer is None or definition is None:
        return _UNANSWERED
    return json.dumps(KINDS[definition.kind].plain(answer, definition), ensure_ascii=False)


def _patch(before: str, after: str) -> Patch:
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    left = shorter - start
    same = next((back for back in range(left) if before[-1 - back] != after[-1 - back]), left)
    return Patch(start, before[start : len(before) - same], after[start : len(after) - same])


def _patched(note: NotedStep, form: FormDefinition, answers: Answers, *, forward: bool) -> Answers | None:
    """Return the answers with a step done or undone; None where it does not fit them."""
    try:
        for field, patch in note.patches.items():
            old, new = (patch.before, patch.after) if forward else (patch.after, patch.before)
            text = _text(form, field, answers)
            end = patch.start + len(old)
            if text[patch.start : end] != old:
                return None
            answers = _answered(form, field, text[: patch.start] + new + text[end:], answers)
    except (AnswerError, json.JSONDecodeError):
        return None
    return answers


def _answered(form: FormDefinition, field: FieldId, text: str, answers: Answers) -> Answers:
    definition = form.field(field)
    if text == _UNANSWERED or definition is None:
        return answers.without(field)
    return answers.but(field, KINDS[definition.kind].read(json.loads(text), definition))


def _is_confidential(field: FieldDefinition) -> bool:
    return field.confidential or any(_is_confidential(part) for part in field.fields)
