"""The one place where sections and paragraphs get their numbers.

Word counts natively with the same patterns; a test proves that both agree.
"""

from collections.abc import Iterable
from typing import cast, get_args

from app.model.answers import Answers, Section
from app.model.document import NumberedSection
from app.model.form import FormDefinition, Kind, NumberingScheme, OutlineEntry
from app.model.markdown import read_prose
from app.model.prose import Paragraph, Prose
from app.model.values import FieldId

SCHEMES: dict[NumberingScheme, tuple[str, str]] = {
    "1.0/1.1": ("{0}.0", "{0}.{1}"),
    "1./1.1": ("{0}.", "{0}.{1}"),
}
"""Patterns of a section's and a paragraph's number."""

FIRST_SCHEME: NumberingScheme = "1.0/1.1"


def scheme_of(form: FormDefinition, answers: Answers) -> NumberingScheme | None:
    """Return the scheme a document is numbered by, None where its form has no numbers."""
    if form.numbering is None or form.numbering in get_args(NumberingScheme):
        return cast("NumberingScheme | None", form.numbering)
    chosen = answers.get(FieldId(form.numbering))
    return cast("NumberingScheme", chosen) if chosen in SCHEMES else FIRST_SCHEME


def outline(form: FormDefinition, answers: Answers) -> tuple[NumberedSection, ...]:
    """Return the numbered headings of the page with the numbers of their paragraphs."""
    scheme = scheme_of(form, answers)
    if scheme is None:
        return ()
    sections = [part for entry in form.outline for part in _parts(form, answers, entry)]
    return tuple(_numbered(part, place, scheme) for place, part in enumerate(sections, start=1))


def joined(limbs: Iterable[str]) -> Prose:
    """Return several limbs as one prose, each limb's paragraphs after the other's."""
    return read_prose("\n\n".join(limbs))


def _parts(form: FormDefinition, answers: Answers, entry: OutlineEntry) -> list[tuple[FieldId, str, Prose]]:
    field = form.field(entry.field)
    answer = answers.get(entry.field)
    if field is not None and field.kind is Kind.SECTIONS:
        unwritten = (Section(heading=""),) if field.required else ()
        sections = cast("tuple[Section, ...]", answer or unwritten)
        return [(entry.field, section.heading, read_prose(section.body)) for section in sections]
    if field is not None and field.kind is Kind.LIMBS:
        return [(entry.field, entry.heading, joined(cast("tuple[str, ...]", answer or ())))]
    return [(entry.field, entry.heading, read_prose(cast("str", answer or "")))]


def _numbered(part: tuple[FieldId, str, Prose], place: int, scheme: NumberingScheme) -> NumberedSection:
    field, heading, body = part
    of_section, of_paragraph = SCHEMES[scheme]
    count = sum(isinstance(block, Paragraph) for block in body.blocks)
    numbers = tuple(of_paragraph.format(place, number) for number in range(1, count + 1))
    return NumberedSection(of_section.format(place), heading, field, body, numbers)
