"""A document ready to be printed: form, office, answers, stamp and numbers joined."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from app.model.answers import Answers
from app.model.form import FormDefinition, NumberingScheme
from app.model.office import Office
from app.model.prose import Prose
from app.model.signature import Slot
from app.model.values import FieldId, Frozen, Reference


class SectionKind(StrEnum):
    """What a heading of the page begins."""

    SECTION = "section"
    PART = "part"
    """A lettered part of the section before it."""
    SCHEDULE = "schedule"
    """The title of a schedule; its sections follow."""
    SCHEDULE_SECTION = "schedule section"


class NumberedSection(NamedTuple):
    """One heading of the page.

    `paragraphs` are the numbers of the top-level paragraphs of `body`, in order; `items` those of the
    counted items under them, where these are numbered as clauses (3.6.1).
    """

    number: str
    heading: str
    field: FieldId
    body: Prose
    paragraphs: tuple[str, ...]
    kind: SectionKind = SectionKind.SECTION
    items: tuple[str, ...] = ()
    anchor: str = ""
    """The name by which cross-references point to the heading."""
    within: str = ""
    """The schedule it is a section of: `Schedule A`; empty in the body."""


class Stamp(Frozen):
    """What stands at the foot of every page."""

    reference: Reference
    version: str
    """`version 2`, `draft 3`"""
    fingerprint: str
    marking: str


Labels = Mapping[str, str]
"""What cross-references print by what they point to: `para:total` → `3.4`, `appendix:plan` → `Appendix A`."""

NO_LABELS: Labels = MappingProxyType({})


class Document(NamedTuple):
    """Everything a renderer needs; it asks nobody else."""

    form: FormDefinition
    office: Office
    answers: Answers
    title: str
    stamp: Stamp
    outline: tuple[NumberedSection, ...]
    gaps_marked: bool = False
    """Whether required fields without an answer are printed as visible gaps (drafts), or left out."""
    scheme: NumberingScheme | None = None
    slots: tuple[Slot, ...] = ()
    """The places to sign, in page order, with the names printed there."""
    labels: Labels = NO_LABELS
    wording: Mapping[str, str] = MappingProxyType({})
    """The sentences of the form, with the facts of the office and the answers filled in."""
    schedules: Labels = NO_LABELS
    """In which schedule a target stands that stands in one: `para:roles` → `Schedule A`."""

    def label(self, target: str, within: str = "") -> str:
        """Return what a cross-reference prints that stands within a schedule, or in the body; else nothing.

        Numbers begin again in every schedule: one that is cited from elsewhere names its schedule.
        """
        label, schedule = self.labels.get(target, ""), self.schedules.get(target, "")
        return f"{label} of {schedule}" if label and schedule not in ("", within) else label
