"""SIG-06: of a force that is a party to an agreement of ours, both offices are."""

from collections.abc import Iterator
from typing import cast

from app.model.answers import Answers
from app.model.field import FieldDefinition
from app.model.finding import Severity
from app.model.form import FormDefinition
from app.model.reading import Reading
from app.model.values import FieldId
from app.proofing.knowledge import Knowledge
from app.proofing.rule import Fault
from app.proofing.sorts import Sort, sort_of

_OFFICE = FieldId("office")
_LAW = "section 22A of the Police Act 1996"


def one_office_alone(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    """Yield a warning for each party of which one office signs and the other is not named, or none is."""
    document = reading.document
    if document is None or sort_of(reading, knowledge) is not Sort.AGREEMENT:
        return
    for table in document.form.fields:
        pair = _signing_parts(document.form, table)
        rows = cast("tuple[Answers, ...]", document.answers.get(table.id) or ()) if len(pair) == 2 else ()
        for row in rows:
            yield from _alone(reading, table, pair, row)


def _signing_parts(form: FormDefinition, table: FieldDefinition) -> tuple[FieldDefinition, ...]:
    """Return the parts of a table whose offices have a place to sign in each row."""
    signing = {slot.each for slot in form.slots}
    return tuple(part for part in table.fields if f"{table.id}.{part.id}" in signing)


def _alone(
    reading: Reading, table: FieldDefinition, pair: tuple[FieldDefinition, ...], row: Answers
) -> Iterator[Fault]:
    offices = [_office_in(row, part) for part in pair]
    party = next((value for value in row.root.values() if isinstance(value, str)), "")
    named = next(filter(None, offices), party)
    if all(offices) or not named:
        return
    absent = " and the ".join(
        part.label.lower() for part, office in zip(pair, offices, strict=True) if not office
    )
    whose = f" of {party}" if party else ""
    says = (
        f"“{named}” is a party, but the {absent}{whose} {'is' if any(offices) else 'are'} not: "
        f"where forces work together under {_LAW}, both offices of each have to be."
    )
    passages = enumerate(reading.passages)
    at = next((at for at, one in passages if (one.field, one.text) == (table.id, named)), 0)
    yield Fault(says, at, 0, len(reading.passages[at].text), severity=Severity.WARNING)


def _office_in(row: Answers, part: FieldDefinition) -> str:
    named = row.get(part.id)
    return str(named.get(_OFFICE) or "") if isinstance(named, Answers) else ""
