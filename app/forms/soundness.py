"""What a form says of itself must fit together: fields, conditions, outline, slots, numbering, wording."""

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from app.forms.outlined import schedules_in
from app.forms.plain_words import OUTLINE_ENTRY
from app.forms.speaking import unknown_questions
from app.forms.wording import unknown_placeholders
from app.model.condition import Condition
from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition, NumberingScheme, OutlineEntry, SlotDefinition
from app.model.office import Office

RESERVED = frozenset({"office", "document", "wording", "slots", "outline", "appendices", "declared"})
"""Names templates use for other things than answers."""

RESERVED_PARTS = frozenset({"entries", "none", *dir(dict)})
"""Names that parts of a record cannot have in a template."""

_AFTER = "“after” is for forms that are based on another: leave it out, here the file’s own order counts."
_HEADLESS = frozenset({Kind.SECTIONS})


def faults_of(form: FormDefinition, office: Office | None) -> tuple[str, ...]:
    """Return every contradiction within a form as a sentence."""
    return (
        *_field_faults(form),
        *_level_faults(form.fields, ""),
        *_holder_faults(form, office),
        *_outline_faults(form),
        *_numbering_faults(form),
        *(fault for slot in form.slots for fault in _slot_faults(slot, form, office)),
        *_wording_faults(form, office),
        *(f"“welsh.fields.{name}” is no question of this form." for name in unknown_questions(form)),
    )


def _field_faults(form: FormDefinition) -> Iterator[str]:
    for name in (field.id for field in form.fields):
        if name in RESERVED:
            yield f"A field may not be called “{name}”, which templates use for something else: rename it."
    for key, name, kind, word in (
        ("title_field", form.title_field, Kind.TEXT, "text"),
        ("reference_field", form.reference_field, Kind.TEXT, "text"),
        ("date_field", form.date_field, Kind.DATE, "date"),
    ):
        if name is not None and not _is(form.field(name), kind):
            yield f"“{key}” names “{name}”, which is not a {word} field of this form."


def _level_faults(fields: tuple[FieldDefinition, ...], path: str) -> Iterator[str]:
    """Yield what is wrong among the questions of one level, and below them."""
    for name, count in Counter(field.id for field in fields).items():
        if count > 1:
            yield f"The field “{path}{name}” is defined {count} times: keep one."
    for place, field in enumerate(fields):
        if path and field.id in RESERVED_PARTS:
            yield f"A part may not be called “{path}{field.id}”: rename it."
        if field.after is not None:
            yield f"The field “{path}{field.id}”: {_AFTER}"
        if field.when:
            yield from _condition_faults(field.when, fields[:place], f"The field “{path}{field.id}”")
        yield from _level_faults(field.fields, f"{path}{field.id}.")


def _condition_faults(when: Condition, fields: tuple[FieldDefinition, ...], who: str) -> Iterator[str]:
    """Yield why a condition can never decide anything."""
    asked = next((field for field in fields if field.id == when.field), None)
    if asked is None:
        yield f"{who} depends on “{when.field}”, which is not a field before it."
        return
    said = when.equals if when.differs is None else when.differs
    if said is None:
        return
    if (asked.kind is Kind.YES_NO) != isinstance(said, bool):
        yield f"{who} depends on “{when.field}” being “{said}”, which it never is."
    elif asked.kind is Kind.CHOICE and said not in asked.choices:
        yield f"{who} depends on “{when.field}” being “{said}”, which is not one of its choices."


def _holder_faults(form: FormDefinition, office: Office | None) -> Iterator[str]:
    for field in form.fields:
        if field.holder_of and (office is None or office.post(field.holder_of) is None):
            yield f"“{field.id}” starts with the post “{field.holder_of}”, which office.toml does not have."


def _outline_faults(form: FormDefinition) -> Iterator[str]:
    for place, entry in enumerate(form.outline, start=1):
        who = _called(entry, place)
        if entry.after is not None:
            yield f"{who}: {_AFTER}"
        if entry.when:
            yield from _condition_faults(entry.when, form.fields, who)
        field = form.field(entry.field) if entry.field else None
        if entry.field and field is None:
            yield f"{who} names “{entry.field}”, which is not a field of this form."
            continue
        brings_its_own = field is not None and (field.kind in _HEADLESS or schedules_in(field) is not None)
        if brings_its_own == bool(entry.heading):
            yield f"{who} needs a heading unless its field brings its own, and none where it does."
        if entry.level == 2 and form.numbering != "1./a.":
            yield f"{who} is a lettered part, which only the scheme 1./a. counts: give it level 1."


def _called(entry: OutlineEntry, place: int) -> str:
    name = entry.field or entry.heading
    return f"{OUTLINE_ENTRY} “{name}”" if name else f"outline[{place}]"


def _numbering_faults(form: FormDefinition) -> Iterator[str]:
    schemes = set(get_args(NumberingScheme))
    if form.numbering is None or form.numbering in schemes:
        return
    field = form.field(form.numbering)
    if field is None or field.kind is not Kind.CHOICE or not set(field.choices) <= schemes:
        known = ", ".join(sorted(schemes))
        yield f"“numbering” names “{form.numbering}”, which is not a choice between {known}."


def _slot_faults(slot: SlotDefinition, form: FormDefinition, office: Office | None) -> Iterator[str]:
    if bool(slot.post or slot.signatory) == bool(slot.each):
        yield f"The slot “{slot.id}” needs either a post, a signatory or “each”."
    elif slot.post and office is None:
        yield f"The slot “{slot.id}” needs the post “{slot.post}”, but the pack has no sound office.toml."
    elif slot.post and office and office.post(slot.post) is None and not slot.title:
        yield f"The slot “{slot.id}” needs the post “{slot.post}”, which office.toml does not have."
    elif slot.each and not _has_office(form, slot.each):
        yield f"The slot “{slot.id}” is for each “{slot.each}”, no table and no record with “office” in one."
    if slot.signatory is not None and not _is(form.field(slot.signatory), Kind.PERSON):
        yield f"The slot “{slot.id}” names “{slot.signatory}”, which is not a person field."
    if slot.when:
        yield from _condition_faults(slot.when, form.fields, f"The slot “{slot.id}”")


def lapses_of(form: FormDefinition, office: Office) -> Iterator[str]:
    """Yield each slot whose post ends one day with nobody to follow, as a sentence."""
    for slot in form.slots:
        times = [post for post in office.posts if post.id == slot.post]
        if times and all(post.until for post in times):
            last = max(post.until for post in times if post.until)
            yield (
                f"The slot “{slot.id}” is of the post “{slot.post}”, which ends on {last.isoformat()}: "
                "give its successor in office.toml the same id."
            )


def _has_office(form: FormDefinition, each: str) -> bool:
    table, _, part = each.partition(".")
    field = form.field(table)
    if not field or field.kind is not Kind.TABLE:
        return False
    named = field.part(part)
    return not part or (named is not None and named.part("office") is not None)


def _wording_faults(form: FormDefinition, office: Office | None) -> Iterator[str]:
    texts = [
        (_called(entry, place), text, False)
        for place, entry in enumerate(form.outline, 1)
        for text in (entry.heading, entry.text)
    ]
    texts += [(f"The slot “{slot.id}”", slot.declaration, bool(slot.each)) for slot in form.slots]
    texts += [(f"The wording “{name}”", text, False) for name, text in form.wording.items()]
    for who, text, is_each in texts:
        for name in unknown_placeholders(text, form, office, is_each=is_each):
            yield f"{who} prints “{{{name}}}”, which is neither an answer nor a fact of the office."


def _is(field: FieldDefinition | None, kind: Kind) -> bool:
    return field is not None and field.kind is kind
