"""A document ready to be printed: form, office, answers, stamp and numbers joined."""

from typing import NamedTuple

from app.model.answers import Answers
from app.model.form import FormDefinition
from app.model.office import Office
from app.model.prose import Prose
from app.model.values import FieldId, Frozen, Reference


class NumberedSection(NamedTuple):
    """One numbered heading of the page.

    `paragraphs` are the numbers of the top-level paragraphs of `body`, in order.
    """

    number: str
    heading: str
    field: FieldId
    body: Prose
    paragraphs: tuple[str, ...]


class Stamp(Frozen):
    """What stands at the foot of every page."""

    reference: Reference
    version: str
    """`version 2`, `draft 3`"""
    fingerprint: str
    marking: str


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
