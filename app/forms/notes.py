"""What is noted of a document outside the register while it is typed: its public answers and undo steps."""

import hashlib
import json
from datetime import datetime
from types import MappingProxyType
from typing import Literal, NamedTuple

from pydantic import Field, ValidationError

from app.forms.checking import plain_answers, read_kept
from app.forms.noted_steps import NotedStep, noted, public_fields, steps_back, steps_on
from app.forms.session import History, Step
from app.model.answers import Answers, PlainAnswers, Unread
from app.model.form import FormDefinition
from app.model.values import FieldId, FormId, Frozen, Reference

_LONGEST_HISTORY = 1_000_000
"""Characters of text in the undo steps; the oldest are left out."""


class Typed(NamedTuple):
    """A document as it is typed at one moment; of two, the one with the higher number is newer."""

    form: FormDefinition
    answers: Answers
    history: History = History()
    number: int = 0
    unread: Unread = MappingProxyType({})
    """What is typed beside the answers and cannot be read as one."""


class Author(NamedTuple):
    """Whose notes they are: of which decision, typed by whom, and when."""

    reference: Reference
    who: str
    at: datetime


class Notes(Frozen):
    """A document's notes, as they lie in their file."""

    layout: Literal[1] = 1
    form: FormId
    reference: Reference
    who: str
    at: datetime
    register_has: tuple[str, ...]
    """The states the register had, or was about to have, when this was noted."""
    answers: PlainAnswers
    done: tuple[NotedStep, ...] = ()
    undone: tuple[NotedStep, ...] = ()
    unread: Unread = Field(default_factory=dict)


class NoteTaker:
    """Makes notes of one document; what it noted of a step once it does not work out again."""

    def __init__(self, form: FormDefinition) -> None:
        self._form = form
        self._known: dict[int, tuple[Step, NotedStep | None]] = {}

    def notes(self, typed: Typed, author: Author, register_has: tuple[str, ...]) -> Notes:
        """Return the notes of a document as it is typed; nothing confidential is among them."""
        history = typed.history
        noted_now = {id(step): (step, self._noted(step)) for step in (*history.done, *history.undone)}
        self._known = noted_now
        return Notes(
            form=self._form.id,
            reference=author.reference,
            who=author.who,
            at=author.at,
            register_has=register_has,
            answers=public_answers(self._form, typed.answers),
            unread=_public_unread(self._form, typed.unread),
            done=_newest(tuple(noted_now[id(step)][1] for step in history.done)),
            undone=_newest(tuple(noted_now[id(step)][1] for step in history.undone)),
        )

    def _noted(self, step: Step) -> NotedStep | None:
        known = self._known.get(id(step))
        return known[1] if known is not None and known[0] is step else noted(step, self._form)


def written(notes: Notes) -> bytes:
    """Return notes as their file holds them."""
    return json.dumps(notes.model_dump(mode="json"), separators=(",", ":")).encode("ascii")


def read_notes(content: bytes) -> Notes | None:
    """Return the notes in a file; None where they cannot be read, as after a fault of the disk."""
    try:
        return Notes.model_validate(json.loads(content))
    except (ValueError, ValidationError):
        return None


def public_answers(form: FormDefinition, answers: Answers) -> PlainAnswers:
    """Return the answers that may lie outside the register, as JSON holds them."""
    public = public_fields(form)
    return {field: value for field, value in plain_answers(form, answers).items() if field in public}


def _public_unread(form: FormDefinition, unread: Unread) -> dict[str, str]:
    public = public_fields(form)
    return {way: text for way, text in unread.items() if way.partition("/")[0] in public}


def state_of(form: FormDefinition, answers: Answers) -> str:
    """Return what tells one state of the public answers from every other."""
    text = json.dumps(public_answers(form, answers), sort_keys=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def noted_answers(notes: Notes, form: FormDefinition, kept: Answers) -> Answers:
    """Return the noted answers, with what the register kept of those that are never noted.

    Raises AnswerError where the form takes them no longer.
    """
    public = public_fields(form)
    others = {field: answer for field, answer in kept.root.items() if field not in public}
    return Answers.model_construct(root={**others, **read_kept(form, notes.answers).root})


def noted_history(notes: Notes, form: FormDefinition, answers: Answers) -> History:
    """Return the undo steps around the noted answers, as far as they can be put together again."""
    done = tuple(steps_back(reversed(notes.done), form, answers))
    undone = tuple(steps_on(reversed(notes.undone), form, answers))
    return History(done[::-1], undone[::-1])


def differing(form: FormDefinition, one: Answers, other: Answers) -> FieldId | None:
    """Return the first field that is answered differently; None where none is."""
    left, right = public_answers(form, one), public_answers(form, other)
    return next((field.id for field in form.fields if left.get(field.id) != right.get(field.id)), None)


def _newest(steps: tuple[NotedStep | None, ...]) -> tuple[NotedStep, ...]:
    """Return the steps that are noted, without the oldest where there is too much of them."""
    kept: list[NotedStep] = []
    room = _LONGEST_HISTORY
    for step in reversed([step for step in steps if step is not None]):
        room -= sum(len(patch.before) + len(patch.after) for patch in step.patches.values())
        if room < 0:
            break
        kept.append(step)
    return tuple(reversed(kept))
