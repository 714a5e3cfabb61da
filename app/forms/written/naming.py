"""Names that a decision may use without being misspelt: the office's, the form's, and those answered."""

import re
from collections.abc import Iterator

from app.forms.written.places import written
from app.model.answers import Answers, Person, texts_in
from app.model.field import COMPOSITE, Kind
from app.model.form import FormDefinition
from app.model.office import Office
from app.model.values import FieldId

_SOMEBODY = re.compile(r"(?:[^\W\d_a-z][\w’'-]+ ){1,2}[^\W\d_a-z][\w’'-]+")
"""An answer of two or three words with capitals, in a part that asks who has confirmed something."""


def known_names(office: Office, form: FormDefinition, answers: Answers) -> Iterator[str]:
    """Yield what the office and its form say, and who is named in the answers."""
    yield from texts_in(office)
    yield from texts_in(form)
    for person in _people_in(answers):
        yield from texts_in(person)
    for slot in form.slots:
        if slot.each:
            yield from _signing(slot.each, answers)
    parted = {field.id for field in form.fields if field.kind in COMPOSITE}
    for text in written(form, answers):
        is_part = text.place.field in parted and not text.is_prose and text.place.path[-1] != "heading"
        if is_part and _SOMEBODY.fullmatch(text.text):
            yield text.text


def probable_names(form: FormDefinition, answers: Answers) -> Iterator[str]:
    """Yield titles of papers, and the lines of tables: terms that are defined, parties, places."""
    tables = {field.id for field in form.fields if field.kind is Kind.TABLE}
    for text in written(form, answers):
        if text.is_name or (text.place.field in tables and not text.is_prose):
            yield text.text


def _signing(each: str, answers: Answers) -> Iterator[str]:
    """Yield who signs for each row: `parties.policing_body` has an office and its holder."""
    table, _, part = each.partition(".")
    rows = answers.get(FieldId(table))
    for row in rows if isinstance(rows, tuple) else ():
        if isinstance(row, Answers):
            yield from texts_in(row.get(FieldId(part)))


def _people_in(answer: object) -> Iterator[Person]:
    match answer:
        case Person():
            yield answer
        case Answers():
            for part in answer.root.values():
                yield from _people_in(part)
        case tuple():
            for part in answer:
                yield from _people_in(part)
        case _:
            return
