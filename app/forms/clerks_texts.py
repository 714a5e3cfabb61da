"""Every text of a document that a clerk wrote in paragraphs or as a heading, read or changed in one go."""

from typing import Protocol, cast

from app.forms.outlined import schedules_in
from app.model.answers import Answer, Answers, Section
from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition


class TextChange(Protocol):
    """What is done to the texts of a document, one after the other."""

    def prose(self, text: str) -> str:
        """Return a text of paragraphs changed."""
        ...

    def title(self, text: str) -> str:
        """Return a heading, or the title of a schedule, changed."""
        ...


class _Reading:
    """Changes nothing, and notes what there is."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def prose(self, text: str) -> str:
        self.texts.append(text)
        return text

    title = prose


class _ReadingProse(_Reading):
    """Notes paragraphs only."""

    def title(self, text: str) -> str:
        return text


def texts(form: FormDefinition, answers: Answers) -> list[str]:
    """Return all texts, in the order of the form."""
    reading = _Reading()
    with_texts(form, answers, reading)
    return reading.texts


def prose_in(field: FieldDefinition, answer: Answer | None) -> list[str]:
    """Return the texts of paragraphs in one answer, however deep they are."""
    reading = _ReadingProse()
    if answer is not None:
        _changed(field, answer, reading)
    return reading.texts


def with_texts(form: FormDefinition, answers: Answers, change: TextChange) -> Answers:
    """Return answers in which every text is changed, however deep it is, in the order of the form."""
    return _changed_parts(form.fields, answers, change)


def _changed_parts(fields: tuple[FieldDefinition, ...], answers: Answers, change: TextChange) -> Answers:
    changed = answers
    for field in fields:
        answer = answers.get(field.id)
        if answer is not None and (other := _changed(field, answer, change)) != answer:
            changed = changed.but(field.id, other)
    return changed


def _changed(field: FieldDefinition, answer: Answer, change: TextChange) -> Answer:
    """Return an answer with every prose text and heading in it changed, however deep it is."""
    match field.kind:
        case Kind.PROSE:
            return change.prose(cast("str", answer))
        case Kind.LIMBS:
            return tuple(map(change.prose, cast("tuple[str, ...]", answer)))
        case Kind.SECTIONS:
            sections = cast("tuple[Section, ...]", answer)
            return tuple(
                section.but(heading=change.title(section.heading), body=change.prose(section.body))
                for section in sections
            )
        case Kind.RECORD:
            return _changed_parts(field.fields, cast("Answers", answer), change)
        case Kind.TABLE:
            rows = cast("tuple[Answers, ...]", answer)
            return tuple(_changed_row(field, row, change) for row in rows)
        case _:
            return answer


def _changed_row(field: FieldDefinition, row: Answers, change: TextChange) -> Answers:
    """Return a row of a table; of a schedule, the title can be pointed to as well."""
    columns = schedules_in(field)
    if columns and (title := row.get(columns[0].id)):
        row = row.but(columns[0].id, change.title(cast("str", title)))
    return _changed_parts(field.fields, row, change)
