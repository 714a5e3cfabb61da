"""One editor for each kind of answer, in a file of the kind's name."""

from collections.abc import Mapping
from types import MappingProxyType

from app.model.field import FieldDefinition, Kind
from app.ui.desk.editor import Editor, Today
from app.ui.desk.editors import choice, date, limbs, papers, people, person, prose, sections, text

EDITORS: Mapping[Kind, type[Editor]] = MappingProxyType(
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
    }
)


def editor_for(field: FieldDefinition, today: Today) -> Editor:
    """Return a fresh editor for that field."""
    return EDITORS[field.kind](field, today)
