"""A finding of the proof-reader as the desk shows it: its words, and where on the page it stands."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from app.model.finding import Severity
from app.ui.widgets.shapes import Shape
from app.workflow.proofread_decision import Sighting

_LONGEST = 160
_LONGEST_FIX = 40
_LONGEST_HEADING = 40


class Weight(Enum):
    """How much a finding matters: its word, the word for several, its shape and the token of its colour."""

    ERROR = ("Error", "Errors", Shape.WARNING, "error")
    WARNING = ("Warning", "Warnings", Shape.ATTENTION, "warning")
    HINT = ("Hint", "Hints", Shape.INFO, "secondary")

    def __init__(self, word: str, several: str, shape: Shape, colour: str) -> None:
        self.word = word
        self.several = several
        self.shape = shape
        self.colour = colour


_WEIGHTS = {Severity.ERROR: Weight.ERROR, Severity.WARNING: Weight.WARNING, Severity.HINT: Weight.HINT}


class Remark(NamedTuple):
    """One finding; `document` is empty where the decision has only one."""

    sighting: Sighting
    document: str = ""
    question: str = ""
    """The label of the question it answers."""
    cure: Sighting | None = None
    """A lesser finding about the very same words, whose fix mends this one as well."""

    @property
    def weight(self) -> Weight:
        """How much it matters."""
        return _WEIGHTS[self.sighting.finding.severity]

    @property
    def key(self) -> tuple[object, ...]:
        """What stays the same while words elsewhere change: one card stays one card."""
        finding = self.sighting.finding
        said = (finding.rule, finding.place.field, finding.quotation, finding.message, self.fix)
        return (*said, self.document, self.where, self.sighting.aside)

    @property
    def where(self) -> str:
        """Where a reader finds it: document, heading, number."""
        number = self.sighting.number.rstrip(".")
        heading = _cut(self.sighting.heading or self.question, _LONGEST_HEADING)
        return ", ".join(part for part in (self.document, heading, number) if part)

    @property
    def quotation(self) -> str:
        """The words that are meant, cut where they are very long."""
        return _cut(self.sighting.finding.quotation, _LONGEST)

    @property
    def fixed_by(self) -> Sighting:
        """The finding whose fix is offered."""
        return self.cure or self.sighting

    @property
    def fix(self) -> str:
        """What the button says that fixes it; empty where there is no certain fix."""
        fix = self.fixed_by.finding.fix
        if fix is None:
            return ""
        if not fix.strip():
            return "Fix: leave it out"
        return f"Fix: “{_cut(fix, _LONGEST_FIX)}”"

    @property
    def sentence(self) -> str:
        """All of it in one line, for whoever hears it."""
        return f"{self.weight.word}: “{self.quotation}”, {self.sighting.finding.message} {self.where}"


def together(remarks: Sequence[Remark]) -> tuple[Remark, ...]:
    """Return findings without the hints about words of which something graver is said; their fixes stay."""
    hints = {_words(one): one for one in remarks if one.weight is Weight.HINT}
    graver = {_words(one) for one in remarks if one.weight is not Weight.HINT}
    return tuple(
        _cured(one, hints.get(_words(one)))
        for one in remarks
        if one.weight is not Weight.HINT or _words(one) not in graver
    )


def _cured(one: Remark, hint: Remark | None) -> Remark:
    return one if hint is None or one.fix or one.weight is Weight.HINT else one._replace(cure=hint.sighting)


def _words(one: Remark) -> tuple[object, ...]:
    """Return which words of which passage are meant, and whether they are still a problem."""
    sighting = one.sighting
    return sighting.document, sighting.at, sighting.finding.span, sighting.aside is None


def _cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else f"{words[:longest].rstrip()}…"
