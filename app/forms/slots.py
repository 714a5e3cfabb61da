"""The places to sign of one document: as its form says, or for each row of a table."""

from collections.abc import Iterator
from itertools import groupby
from typing import cast

from app.forms.wording import worded
from app.model.answers import Answers, Person
from app.model.condition import holds
from app.model.form import FormDefinition, SlotDefinition
from app.model.office import Office
from app.model.signature import Slot
from app.model.values import FieldId

OFFICE = FieldId("office")
HOLDER = FieldId("holder")


def slots_of(form: FormDefinition, office: Office, answers: Answers) -> tuple[Slot, ...]:
    """Return the places to sign in page order, each with the name that is printed there, if any.

    Definitions one after the other that are for the rows of one table are gone through row by row, so
    that the offices of one party stay together.
    """
    return tuple(_Slots(form, office, answers).all())


def with_titles(form: FormDefinition, office: Office | None) -> FormDefinition:
    """Return a form whose slots say by themselves what is printed once their posts exist no more."""
    posts = {post.id: post.title for post in office.posts} if office else {}
    slots = tuple(
        slot if slot.title else slot.but(title=posts.get(slot.post or "", "")) for slot in form.slots
    )
    return form if slots == form.slots else form.but(slots=slots)


class _Slots:
    """The places to sign of one document."""

    def __init__(self, form: FormDefinition, office: Office, answers: Answers) -> None:
        self._form = form
        self._office = office
        self._answers = answers

    def all(self) -> Iterator[Slot]:
        needed = [slot for slot in self._form.slots if holds(slot.when, self._answers)]
        for table, definitions in groupby(needed, key=lambda slot: slot.each.partition(".")[0]):
            if table:
                yield from self._in_rows(table, tuple(definitions))
            else:
                yield from map(self._of_post, definitions)

    def _of_post(self, slot: SlotDefinition) -> Slot:
        post = self._office.post(slot.post) if slot.post else None
        signatory = self._answers.get(slot.signatory) if slot.signatory else None
        person = signatory if isinstance(signatory, Person) else Person()
        title = post.title if post else slot.title or person.post
        return Slot(
            id=slot.id,
            post=slot.post or "",
            post_title=title,
            holder=person.name,
            capacity=person.post or title,
            declaration=worded(slot.declaration, self._form, self._office, self._answers),
            signatory=slot.signatory,
            beside=slot.beside,
        )

    def _in_rows(self, table: str, definitions: tuple[SlotDefinition, ...]) -> Iterator[Slot]:
        """Yield a slot for each row and each of its parts that names an office, or for the row itself."""
        for place, row in enumerate(cast("tuple[Answers, ...]", self._answers.get(FieldId(table)) or ()), 1):
            has_neighbour = False
            for definition in definitions:
                part = definition.each.partition(".")[2]
                named = row.get(FieldId(part)) if part else _itself(row, signed=has_neighbour)
                if isinstance(named, Answers) and named.get(OFFICE):
                    yield self._of_row(definition, place, row, named).but(
                        beside=definition.beside and has_neighbour
                    )
                    has_neighbour = True

    def _of_row(self, slot: SlotDefinition, place: int, row: Answers, named: Answers) -> Slot:
        title = str(named.get(OFFICE))
        return Slot(
            id=f"{slot.id}_{place}",
            post=f"{slot.id}_{place}",
            post_title=title,
            holder=str(named.get(HOLDER) or ""),
            capacity=title,
            declaration=worded(slot.declaration, self._form, self._office, self._answers, named),
            group=_name_of(row),
        )


def _name_of(row: Answers) -> str:
    """Return the first text of a row, which says whose row it is."""
    return next((value for value in row.root.values() if isinstance(value, str)), "")


def _itself(row: Answers, *, signed: bool) -> Answers | None:
    """Return a row as the office that signs for it, where no part of it has been signed for."""
    return None if signed else Answers({OFFICE: _name_of(row)})
