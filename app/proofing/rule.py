"""What a rule is: an id of the catalogue, how grave it is, why it matters, and how it is checked."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from app.model.finding import Severity
from app.model.reading import Pack, Passage, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.neighbours import Neighbours


class Fault(NamedTuple):
    """One thing that is wrong: where in the paper, in one sentence what, and the words to put there instead.

    `at` is the passage, `start` and `end` the letters of its text that are quoted; else its beginning is.
    `paper` is the place of the paper in its pack, for the rules that read a whole pack.
    """

    says: str
    at: int = 0
    start: int = 0
    end: int = 0
    fix: str | None = None
    severity: Severity | None = None
    """Another severity than the rule's, where it is less sure of this."""
    paper: int = 0
    beside: tuple[tuple[int, int], ...] = ()
    """The passages it is to be compared with: the place of the paper in its pack, and the passage."""

    def within(self, paper: int) -> "Fault":
        """Return a fault found in one paper as one of the pack in which the paper has that place."""
        return self._replace(paper=paper, beside=tuple((paper, at) for _, at in self.beside))


PassageCheck = Callable[[Passage, Knowledge], Iterable[Fault]]
"""Checks one passage; what it finds is remembered for equal passages, so it may look at nothing else."""

PaperCheck = Callable[[Reading, Knowledge], Iterable[Fault]]
"""Checks one paper; the faults name their passages by `at`, and compare with passages of the same paper."""

PackCheck = Callable[[Pack, Knowledge], Iterable[Fault]]
"""Checks papers that belong together; the faults name paper and passage."""

NeighbourCheck = Callable[[Pack, Neighbours, Knowledge], Iterable[Fault]]
"""Checks papers against the other decisions of the register; asked every time, so it has to be quick."""


Reads = Callable[[Passage, Knowledge], object]
"""All that the checks of paper and pack take from a passage, where that is little and seldom changes.

While a passage is typed of which it stays the same, what the rule has found holds still, and it is not
asked again. Rules that take the whole text have none.
"""


class Rule(NamedTuple):
    """One rule of the catalogue; it has one of the four checks, or several."""

    id: str
    severity: Severity
    why: str
    """One sentence: what comes of it where nobody mends it."""
    passage: PassageCheck | None = None
    paper: PaperCheck | None = None
    pack: PackCheck | None = None
    beside: NeighbourCheck | None = None
    reads: Reads | None = None


def error(rule: str, why: str, **checks: Callable[..., Any]) -> Rule:
    """Return a rule whose findings keep a paper from being issued."""
    return Rule(rule, Severity.ERROR, why, **checks)


def warning(rule: str, why: str, **checks: Callable[..., Any]) -> Rule:
    """Return a rule whose findings ought to be looked at."""
    return Rule(rule, Severity.WARNING, why, **checks)


def hint(rule: str, why: str, **checks: Callable[..., Any]) -> Rule:
    """Return a rule whose findings are worth knowing."""
    return Rule(rule, Severity.HINT, why, **checks)
