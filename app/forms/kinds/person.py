"""Somebody named on the paper."""

from typing import cast

from pydantic import JsonValue

from app.forms.kinds.kind import AnswerKind, clean_line, make, read_record
from app.model.answers import Answer, Person
from app.model.field import FieldDefinition

_SHAPE = dict.fromkeys(Person.model_fields, clean_line)


def read_person(value: object) -> Person:
    """Return the person a table describes. Raises AnswerError."""
    return make(Person, read_record(value, _SHAPE, "a table with name and post"))


def plain_person(person: Person) -> JsonValue:
    """Return what was entered of a person, without the empty entries."""
    return {name: text for name, text in person.model_dump().items() if text}


def person_gap(person: Person) -> str:
    """Return what a person printed on a paper lacks: the name, or the post."""
    if not person.name:
        return "has no name" if person.post else "is empty"
    return "" if person.post else "has no post"


def _read(value: object, _: FieldDefinition) -> Answer:
    return read_person(value)


def _plain(answer: Answer, _: FieldDefinition) -> JsonValue:
    return plain_person(cast("Person", answer))


def _gap(answer: Answer, _: FieldDefinition) -> str:
    return person_gap(cast("Person", answer))


KIND = AnswerKind(_read, _plain, _gap)
