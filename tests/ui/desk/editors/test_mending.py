"""A problem leads to the very input in which something is wrong or missing, in whichever item that is."""

import pytest

from app.model.answers import Answer, CitedPaper, Person, Section
from app.model.field import Kind
from tests.ui.desk.editors.tried import TryOut

WHOLE = Section(heading="Costs", body="They are met.")
PUGH = Person(name="Siân Pugh", post="Chief Executive")


@pytest.mark.parametrize(
    ("kind", "answer", "place", "name"),
    [
        (Kind.SECTIONS, (WHOLE, Section(heading="", body="Text."), WHOLE), 1, "Heading of the section"),
        (Kind.SECTIONS, (WHOLE, WHOLE, Section(heading="Risks")), 2, "Text of the section"),
        (Kind.SECTIONS, (WHOLE, WHOLE), 0, "Heading of the section"),
        (Kind.LIMBS, ("To approve it.", " "), 1, "Field"),
        (Kind.PEOPLE, (PUGH, Person(name="Hannah Brook")), 1, "Post"),
        (Kind.PEOPLE, (PUGH, Person(post="Director")), 1, "Name"),
        (Kind.PEOPLE, None, 0, "Add person"),
        (Kind.PERSON, Person(name="Hannah Brook"), 0, "Post"),
        (Kind.PAPERS, (CitedPaper(title="Plan"), CitedPaper(title="", url="https://a.example")), 1, "Title"),
        (Kind.STATEMENTS, ("It is lawful.", ""), 1, "in other words"),
    ],
)
def test_mending_begins_where_something_is_missing(
    kind: Kind, answer: Answer | None, place: int, name: str, try_out: TryOut
) -> None:
    tried = try_out(kind, answer)
    target = tried.editor.to_mend()
    assert target.accessibleName().endswith(name)
    alike = [one for one in tried.editor.inputs() if one.accessibleName() == target.accessibleName()]
    assert alike.index(target) == place
