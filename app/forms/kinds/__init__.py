"""The kinds of answer, one file each: what is accepted, what counts as empty, how it is kept.

A kind knows nothing of widgets, Word or SQL. `ui/desk/editors` has a file of the same name for each.
"""

from collections.abc import Mapping
from types import MappingProxyType

from app.forms.kinds import (
    choice,
    date,
    limbs,
    money,
    papers,
    people,
    person,
    prose,
    record,
    sections,
    statements,
    table,
    text,
    yes_no,
)
from app.forms.kinds.kind import AnswerKind
from app.model.field import Kind

_KINDS = {
    Kind.TEXT: text.KIND,
    Kind.PROSE: prose.KIND,
    Kind.LIMBS: limbs.KIND,
    Kind.SECTIONS: sections.KIND,
    Kind.DATE: date.KIND,
    Kind.PERSON: person.KIND,
    Kind.PEOPLE: people.KIND,
    Kind.PAPERS: papers.KIND,
    Kind.CHOICE: choice.KIND,
    Kind.YES_NO: yes_no.KIND,
    Kind.MONEY: money.KIND,
    Kind.STATEMENTS: statements.KIND,
}


def _with_parts(kinds: dict[Kind, AnswerKind]) -> Mapping[Kind, AnswerKind]:
    """Return kinds together with those whose parts are of any of them."""
    kinds |= {Kind.RECORD: record.kind(kinds), Kind.TABLE: table.kind(kinds)}
    return MappingProxyType(kinds)


KINDS = _with_parts({**_KINDS})

WRITTEN_KINDS = _with_parts({**_KINDS, Kind.DATE: date.WRITTEN, Kind.PAPERS: papers.WRITTEN})
"""The kinds as people write them in a case file, where a date is a date and never text."""
