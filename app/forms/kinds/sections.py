"""Sections with headings of the clerk's own."""

from typing import cast

from pydantic import JsonValue

from app.forms.kinds.kind import AnswerKind, clean_line, clean_text, make, read_list, read_record
from app.model.answers import Answer, Section
from app.model.field import FieldDefinition

_SHAPE = {"heading": clean_line, "body": clean_text}


def _read_section(value: object) -> Section:
    return make(Section, read_record(value, _SHAPE, "a table with heading and body"))


def _read(value: object, _: FieldDefinition) -> Answer:
    return cast("tuple[Section, ...]", read_list(value, _read_section, "an array of sections"))


def _plain(answer: Answer, _: FieldDefinition) -> JsonValue:
    return [section.model_dump() for section in cast("tuple[Section, ...]", answer)]


def _gap(answer: Answer, _: FieldDefinition) -> str:
    sections = cast("tuple[Section, ...]", answer)
    if not sections:
        return "has no section"
    for number, section in enumerate(sections, start=1):
        if not section.heading:
            return f"section {number} has no heading"
        if not section.body.strip():
            return f"section {number}, “{section.heading}”, is empty"
    return ""


KIND = AnswerKind(_read, _plain, _gap)
