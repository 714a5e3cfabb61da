"""The forms of one decision: a shared one is printed for its office, a Part 2 signed like its Part 1."""

from collections.abc import Iterable

from app.model.form import FormDefinition, SlotDefinition
from app.model.values import OfficeId

SHARED = OfficeId("shared")
"""The pack whose forms belong to every office."""


def together(forms: Iterable[FormDefinition], office: OfficeId | None = None) -> tuple[FormDefinition, ...]:
    """Return the forms of one decision, in order, as they are asked and printed there.

    Without an office the decision is of the first one that a form belongs to. Forms that follow Part 1
    are completed from the first signed document.
    """
    forms = tuple(forms)
    its = office or next((form.office for form in forms if form.office != SHARED), SHARED)
    part_1 = next((form for form in forms if form.slots and not form.follows_part_1), None)
    return tuple(_belonging(_completed(form, part_1), its) for form in forms)


def _belonging(form: FormDefinition, office: OfficeId) -> FormDefinition:
    return form.but(decided_by=office) if form.office == SHARED != office else form


def _completed(form: FormDefinition, part_1: FormDefinition | None) -> FormDefinition:
    if part_1 is None or not form.follows_part_1:
        return form
    own = {field.id for field in form.fields}
    taken = tuple(field for field in part_1.fields if field.also_in_part_2 and field.id not in own)
    fields = (*form.fields, *taken)
    slots = tuple(_kept(slot, {field.id for field in fields}) for slot in part_1.slots if not slot.each)
    return form.but(fields=fields, slots=slots or form.slots)


def _kept(slot: SlotDefinition, fields: set[str]) -> SlotDefinition:
    """Return a slot without what refers to answers the other form does not ask for."""
    signatory = slot.signatory if slot.signatory in fields else None
    when = slot.when if slot.when and slot.when.field in fields else None
    return slot.but(signatory=signatory, when=when)
