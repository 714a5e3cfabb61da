"""One editor for each kind of answer, in a file of the kind's name."""

from collections.abc import Mapping
from types import MappingProxyType

from app.model.field import FieldDefinition, Kind
from app.ui.desk.editor import Editor, MakeEditor, Today
from app.ui.desk.editors import (
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


def editor_for(field: FieldDefinition, today: Today) -> Editor:
    """Return a fresh editor for that field."""
    return EDITORS[field.kind](field, today)


def _record(field: FieldDefinition, today: Today) -> Editor:
    return record.record_editor(field, today, editor_for)


def _table(field: FieldDefinition, today: Today) -> Editor:
    return table.TableEditor(field, today, editor_for)


EDITORS: Mapping[Kind, MakeEditor] = MappingProxyType(
    {
        Kind.TEXT: text.TextEditor,
        Kind.PROSE: prose.ProseEditor,
        Kind.LIMBS: limbs.LimbsEditor,
        Kind.SECTIONS: sections.SectionsEditor,
        Kind.DATE: date.DateEditor,
        Kind.PERSON: person.PersonEditor,
        Kind.PEOPLE: people.PeopleEditor,
        Kind.PAPERS: papers.PapersEditor,
        Kind.CHOICE: choice.ChoiceEditor,
        Kind.YES_NO: yes_no.YesNoEditor,
        Kind.MONEY: money.MoneyEditor,
        Kind.STATEMENTS: statements.StatementsEditor,
        Kind.RECORD: _record,
        Kind.TABLE: _table,
    }
)
