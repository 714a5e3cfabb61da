"""How far a document has come: its questions in groups, and what each group still lacks."""

from collections.abc import Container, Set
from enum import Enum
from typing import NamedTuple

from app.forms.checking import gap_in, problems
from app.model.answers import Answers
from app.model.copied import Copied
from app.model.field import FieldDefinition
from app.model.form import FormDefinition
from app.model.values import FieldId
from app.ui.widgets.shapes import Shape


class Progress(Enum):
    """Where a group of questions stands: its word, its shape and the token of its colour."""

    EMPTY = ("empty", Shape.EMPTY, "secondary")
    BEGUN = ("begun", Shape.HALF, "link")
    COPIED = ("copied", Shape.COPIED, "warning")
    COMPLETE = ("complete", Shape.CHECK, "success")
    PROBLEM = ("problem", Shape.WARNING, "error")

    def __init__(self, word: str, shape: Shape, colour: str) -> None:
        self.word = word
        self.shape = shape
        self.colour = colour


class Group(NamedTuple):
    """Questions that belong together, under one title."""

    title: str
    fields: tuple[FieldDefinition, ...]

    def progress(
        self, answers: Answers, problem_fields: Set[FieldId], copied: Container[FieldId] = ()
    ) -> Progress:
        """Return how far the group has come.

        `problem_fields` are shown to have a problem, `copied` are as they were in another decision.
        """
        if any(field.id in problem_fields for field in self.fields):
            return Progress.PROBLEM
        if not any(answers.get(field.id) is not None for field in self.fields):
            return Progress.EMPTY
        if any(gap_in(field, answers) for field in self.fields):
            return Progress.BEGUN
        is_copied = any(field.id in copied for field in self.fields)
        return Progress.COPIED if is_copied else Progress.COMPLETE


def groups_of(form: FormDefinition) -> tuple[Group, ...]:
    """Return the questions of a form in groups; a field without a section belongs to the one before."""
    groups: list[Group] = []
    for field in form.fields:
        if field.section or not groups:
            groups.append(Group(field.section or form.title, (field,)))
        else:
            groups[-1] = groups[-1]._replace(fields=(*groups[-1].fields, field))
    return tuple(groups)


def to_go(form: FormDefinition, answers: Answers, copied: Copied | None = None) -> int:
    """Return how many answers have to be given, mended or confirmed before the document can be issued."""
    return len(problems(form, answers, copied))
