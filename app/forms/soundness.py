"""What a form says of itself must fit together: fields, outline, slots, numbering."""

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from app.model.form import FieldDefinition, FormDefinition, Kind, NumberingScheme
from app.model.office import Office

RESERVED = frozenset({"office", "document", "slots", "outline"})
"""Names templates use for other things than answers."""

_NUMBERED_KINDS = frozenset({Kind.PROSE, Kind.LIMBS, Kind.SECTIONS})


def faults_of(form: FormDefinition, office: Office | None) -> tuple[str, ...]:
    """Return every contradiction within a form as a sentence."""
    return (
        *_field_faults(form),
        *_holder_faults(form, office),
        *_outline_faults(form),
        *_numbering_faults(form),
        *_slot_faults(form, office),
    )


def _field_faults(form: FormDefinition) -> Iterator[str]:
    for name, count in Counter(field.id for field in form.fields).items():
        if count > 1:
            yield f"The field “{name}” is defined {count} times: keep one."
        if name in RESERVED:
            yield f"A field may not be called “{name}”, which templates use for something else: rename it."
    for key, name, kinds in (
        ("title_field", form.title_field, {Kind.TEXT}),
        ("reference_field", form.reference_field, {Kind.TEXT}),
    ):
        if name is not None and not _is(form.field(name), kinds):
            yield f"“{key}” names “{name}”, which is not a text field of this form."


def _holder_faults(form: FormDefinition, office: Office | None) -> Iterator[str]:
    for field in form.fields:
        if field.holder_of and (office is None or office.post(field.holder_of) is None):
            yield f"“{field.id}” starts with the post “{field.holder_of}”, which office.toml does not have."


def _outline_faults(form: FormDefinition) -> Iterator[str]:
    for place, entry in enumerate(form.outline, start=1):
        field = form.field(entry.field)
        if not _is(field, _NUMBERED_KINDS):
            yield f"outline[{place}] names “{entry.field}”, which is not a prose, limbs or sections field."
        elif field is not None and (field.kind is Kind.SECTIONS) == bool(entry.heading):
            yield f"outline[{place}] needs a heading unless its field brings its own, and none where it does."


def _numbering_faults(form: FormDefinition) -> Iterator[str]:
    schemes = set(get_args(NumberingScheme))
    if form.numbering is None or form.numbering in schemes:
        return
    field = form.field(form.numbering)
    if field is None or field.kind is not Kind.CHOICE or not set(field.choices) <= schemes:
        known = " and ".join(sorted(schemes))
        yield f"“numbering” names “{form.numbering}”, which is not a choice between {known}."


def _slot_faults(form: FormDefinition, office: Office | None) -> Iterator[str]:
    for slot in form.slots:
        if office is None:
            yield f"The slot “{slot.id}” needs the post “{slot.post}”, but the pack has no sound office.toml."
        elif office.post(slot.post) is None:
            yield f"The slot “{slot.id}” needs the post “{slot.post}”, which office.toml does not have."
        if slot.signatory is not None and not _is(form.field(slot.signatory), {Kind.PERSON}):
            yield f"The slot “{slot.id}” names “{slot.signatory}”, which is not a person field."


def _is(field: FieldDefinition | None, kinds: set[Kind] | frozenset[Kind]) -> bool:
    return field is not None and field.kind in kinds
