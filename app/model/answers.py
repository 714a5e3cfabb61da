"""What a clerk answered: one checked value per field.

Prose stays the Markdown that was typed; `model.markdown.read_prose` turns it into blocks.
A field that is absent was not answered; an empty tuple of papers says "there are none".
"""

import datetime
from typing import Any

from pydantic import JsonValue, RootModel

from app.model.values import FieldId, Frozen


class Person(Frozen):
    """Somebody named on a paper, with the post they hold."""

    name: str = ""
    post: str = ""
    organisation: str = ""
    telephone: str = ""
    email: str = ""


class CitedPaper(Frozen):
    """A paper that is cited, and how a reader gets it: address, attachment, or why not."""

    title: str
    date: datetime.date | None = None
    url: str = ""
    attached_as: str = ""
    withheld: str = ""


class Section(Frozen):
    """A heading of the clerk's own and the prose under it."""

    heading: str
    body: str = ""


Answer = (
    str
    | datetime.date
    | Person
    | tuple[Person, ...]
    | tuple[CitedPaper, ...]
    | tuple[Section, ...]
    | tuple[str, ...]
)


class Answers(RootModel[dict[FieldId, Any]]):
    """The answers of one document by field id; the values are `Answer`s made by the field's kind.

    Never changed in place: `but` and `without` return a new one.
    """

    def get(self, field: FieldId) -> Answer | None:
        """Return the answer, or None where the field was not answered."""
        return self.root.get(field)

    def but(self, field: FieldId, answer: Answer) -> "Answers":
        """Return answers that differ only in one field."""
        return Answers.model_construct(root={**self.root, field: answer})

    def without(self, field: FieldId) -> "Answers":
        """Return answers in which `field` was not answered."""
        return Answers.model_construct(root={k: v for k, v in self.root.items() if k != field})


PlainAnswers = dict[str, JsonValue]
"""Answers as JSON holds them: what registers and fingerprints keep. Dates are ISO strings."""
