"""The kinds of answer, one file each: what is accepted, what counts as empty, how it is kept.

A kind knows nothing of widgets, Word or SQL. `ui/desk/editors` has a file of the same name for each.
"""

from collections.abc import Mapping
from types import MappingProxyType

from app.forms.kinds import choice, date, limbs, papers, people, person, prose, sections, text
from app.forms.kinds.kind import AnswerKind
from app.model.form import Kind

KINDS: Mapping[Kind, AnswerKind] = MappingProxyType(
    {
        Kind.TEXT: text.KIND,
        Kind.PROSE: prose.KIND,
        Kind.LIMBS: limbs.KIND,
        Kind.SECTIONS: sections.KIND,
        Kind.DATE: date.KIND,
        Kind.PERSON: person.KIND,
        Kind.PEOPLE: people.KIND,
        Kind.PAPERS: papers.KIND,
        Kind.CHOICE: choice.KIND,
    }
)
