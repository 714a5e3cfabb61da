"""Several people."""

from typing import cast

from pydantic import JsonValue

from app.forms.kinds.kind import AnswerKind, read_list
from app.forms.kinds.person import person_gap, plain_person, read_person
from app.model.answers import Answer, Person
from app.model.field import FieldDefinition


def _read(value: object, _: FieldDefinition) -> Answer:
    return cast("tuple[Person, ...]", read_list(value, read_person, "an array of people"))


def _plain(answer: Answer, _: FieldDefinition) -> JsonValue:
    return [plain_person(person) for person in cast("tuple[Person, ...]", answer)]


def _gap(answer: Answer, _: FieldDefinition) -> str:
    for number, person in enumerate(cast("tuple[Person, ...]", answer), start=1):
        if gap := person_gap(person):
            return f"person {number} {gap}"
    return ""


KIND = AnswerKind(_read, _plain, _gap)
