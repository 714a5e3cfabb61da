"""The sections of a pasted report, each where its form asks for it."""

from typing import NamedTuple, cast

from app.forms.pasting.parting import Parted
from app.model.answers import Answer, Answers, Section
from app.model.field import Kind
from app.model.form import FormDefinition
from app.model.markdown import read_prose
from app.model.prose import Block, Paragraph, Prose
from app.model.prose_writing import write_prose
from app.model.values import FieldId

_BLANK = Section(heading="")
_MOST_SAID = 8


class PastedReport(NamedTuple):
    """A report that was pasted into the part of a field that stands at `place`."""

    report: Parted
    place: int


def spread(form: FormDefinition, answers: Answers, field: FieldId, pasted: PastedReport) -> Answers:
    """Return answers with the sections of a report after the one it was pasted into.

    A section whose heading is that of another question answers that question, if nothing does yet; one
    that says what the other question says already is printed there. No words are lost otherwise.
    """
    before = cast("tuple[Section, ...]", answers.get(field) or ())
    kept: list[Section] = []
    for section in pasted.report.sections:
        elsewhere = _elsewhere(form, field, section)
        present = answers.get(elsewhere[0]) if elsewhere else None
        if not elsewhere or (present and present != elsewhere[1]):
            kept.append(section)
        else:
            answers = answers.but(*elsewhere)
    here = pasted.place + (before[pasted.place : pasted.place + 1] != (_BLANK,))
    after = before[pasted.place + 1 :]
    sections = (*before[:here], *kept, *after)
    return answers.but(field, sections) if sections else answers


def left_out_sentence(report: Parted) -> tuple[str, str]:
    """Return a sentence about the lines of a report that are in none of its sections, and what to do."""
    lines = ", ".join(f"“{line}”" for line in report.left_out[:_MOST_SAID])
    more = " and more" if len(report.left_out) > _MOST_SAID else ""
    return (
        f"The report’s sections were pasted; what stood above and below them was left out: {lines}{more}.",
        "Title, addressees, dates and contacts are questions of their own.",
    )


def _elsewhere(form: FormDefinition, field: FieldId, section: Section) -> tuple[FieldId, Answer] | None:
    """Return the other question that a section answers by its heading, and the answer."""
    heading = section.heading.casefold().strip(" :.")
    for entry in form.outline:
        if entry.field and entry.field != field and entry.heading.casefold() == heading and section.body:
            kind = next((each.kind for each in form.fields if each.id == entry.field), None)
            if kind is Kind.PROSE:
                return entry.field, section.body
            if kind is Kind.LIMBS:
                return entry.field, _limbs(section.body)
    return None


def _limbs(body: str) -> tuple[str, ...]:
    """Return each paragraph, with the list or table that belongs to it, as a limb."""
    prose = read_prose(body)
    if prose.footnotes:
        return (body,)
    limbs: list[list[Block]] = []
    for block in prose.blocks:
        if isinstance(block, Paragraph) or not limbs:
            limbs.append([])
        limbs[-1].append(block)
    return tuple(write_prose(Prose(tuple(limb))) for limb in limbs)
