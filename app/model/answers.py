"""What a clerk answered: one checked value per field.

Prose stays the Markdown that was typed; `model.markdown.read_prose` turns it into blocks.
A field that is absent was not answered; an empty tuple of papers says "there are none".
"""

import datetime
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from pydantic import JsonValue, RootModel

from app.model.values import FieldId, Frozen

_MARK = re.compile(r"^(.*?)\s*\{#([A-Za-z][\w-]{0,39})\}\s*$")


def unmarked(line: str) -> tuple[str, str]:
    """Return a line without the mark `{#name}` at its end, and the name cross-references call it by."""
    found = _MARK.match(line)
    return (found[1], found[2]) if found else (line, "")


class Person(Frozen):
    """Somebody named on a paper, with the post they hold."""

    name: str = ""
    post: str = ""
    organisation: str = ""
    telephone: str = ""
    email: str = ""


class CitedPaper(Frozen):
    """A paper that is cited, and how a reader gets it: address, attachment, or why not."""

    title: str = ""
    date: datetime.date | None = None
    url: str = ""
    attached_as: str = ""
    withheld: str = ""

    @property
    def named(self) -> tuple[str, str]:
        """The title as printed, and the name `[[appendix:name]]` points to: `{#name}` at its end."""
        return unmarked(self.title)


class Section(Frozen):
    """A heading of the clerk's own and the prose under it."""

    heading: str = ""
    body: str = ""

    @property
    def named(self) -> tuple[str, str]:
        """The heading as printed, and the name `[[para:name]]` points to: `{#name}` at its end."""
        return unmarked(self.heading)


class Money(Frozen):
    """An amount in one currency."""

    amount: Decimal
    currency: str = "GBP"


class Answers(RootModel[dict[FieldId, Any]]):
    """Answers by field id: of a document, of a record, of one row of a table; `Answer`s made by their kinds.

    Never changed in place: `but` and `without` return a new one.
    """

    def get(self, field: FieldId) -> "Answer | None":
        """Return the answer, or None where the field was not answered."""
        return self.root.get(field)

    def but(self, field: FieldId, answer: "Answer") -> "Answers":
        """Return answers that differ only in one field."""
        return Answers.model_construct(root={**self.root, field: answer})

    def without(self, field: FieldId) -> "Answers":
        """Return answers in which `field` was not answered."""
        return Answers.model_construct(root={k: v for k, v in self.root.items() if k != field})


Answer = (
    str
    | bool
    | datetime.date
    | Money
    | Person
    | Answers
    | tuple[Person, ...]
    | tuple[CitedPaper, ...]
    | tuple[Section, ...]
    | tuple[Answers, ...]
    | tuple[str, ...]
)


def texts_in(answer: object) -> Iterator[str]:
    """Yield every text in an answer as it was entered, however deep it is."""
    match answer:
        case str():
            yield answer
        case Answers():
            yield from (text for part in answer.root.values() for text in texts_in(part))
        case Frozen():
            yield from (text for _, part in answer for text in texts_in(part))
        case tuple():
            yield from (text for part in answer for text in texts_in(part))
        case _:
            return


PlainAnswers = dict[str, JsonValue]
"""Answers as JSON holds them: what registers and fingerprints keep. Dates are ISO strings."""

Unread = Mapping[str, str]
"""What is typed where a date or an amount is asked and cannot be read, by the way there: `papers/0/date`."""
