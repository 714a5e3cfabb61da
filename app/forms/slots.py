"""The places to sign of one document: as its form says, or one for each row of a table."""

from collections.abc import Iterator
from typing import cast

from app.forms.wording import worded
from app.model.answers import Answers, Person
from app.model.condition import holds
from app.model.form import FormDefinition, SlotDefinition
from app.model.office import Office
from app.model.signature import Slot
from app.model.values import FieldId


def slots_of(form: FormDefinition, office: Office, answers: Answers) -> tuple[Slot, ...]:
    """Return the places to sign in page order, each with the name that is printed there, if any."""
    return tuple(
        slot
        for definition in form.slots
        if holds(definition.when, answers)
        for slot in (
            _each(definition, form, office, answers)
            if definition.each
            else (_one(definition, form, office, answers),)
        )
    )


def _one(slot: SlotDefinition, form: FormDefinition, office: Office, answers: Answers) -> Slot:
    post = office.post(slot.post) if slot.post else None
    signatory = answers.get(slot.signatory) if slot.signatory else None
    person = signatory if isinstance(signatory, Person) else Person()
    title = post.title if post else slot.title or person.post
    return Slot(
        id=slot.id,
        post=slot.post or "",
        post_title=title,
        holder=person.name,
        capacity=person.post or title,
        declaration=worded(slot.declaration, form, office, answers),
        signatory=slot.signatory,
        beside=slot.beside,
    )


def _each(slot: SlotDefinition, form: FormDefinition, office: Office, answers: Answers) -> Iterator[Slot]:
    """Yield a slot for each row whose part names an office: `parties.chief_officer`."""
    table, _, part = slot.each.partition(".")
    for place, row in enumerate(cast("tuple[Answers, ...]", answers.get(FieldId(table)) or ()), start=1):
        named = row.get(FieldId(part))
        if not isinstance(named, Answers) or not named.get(FieldId("office")):
            continue
        title = str(named.get(FieldId("office")))
        yield Slot(
            id=f"{slot.id}_{place}",
            post=f"{slot.id}_{place}",
            post_title=title,
            holder=str(named.get(FieldId("holder")) or ""),
            capacity=title,
            declaration=worded(slot.declaration, form, office, answers),
            group=str(next((value for value in row.root.values() if isinstance(value, str)), "")),
            beside=slot.beside,
        )
