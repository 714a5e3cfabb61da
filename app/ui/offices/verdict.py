"""What the doctor says of a form, in a word, a shape and a colour."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from app.model.finding import Finding, Severity
from app.ui.widgets.shapes import Shape


class Sign(NamedTuple):
    """A word with its shape and the token of its colour."""

    words: str
    shape: Shape
    colour: str


NOT_CHECKED = Sign("Not checked yet", Shape.EMPTY, "secondary")
CHECKING = Sign("Being checked …", Shape.HALF, "link")
_CLEAN = Sign("No faults", Shape.CHECK, "success")
_SIGNS = {
    Severity.ERROR: Sign("Fault", Shape.CROSS, "error"),
    Severity.WARNING: Sign("Warning", Shape.WARNING, "warning"),
    Severity.HINT: Sign("Hint", Shape.INFO, "link"),
}


def sign_of(severity: Severity) -> Sign:
    """Return the sign of one finding."""
    return _SIGNS[severity]


def verdict(findings: Sequence[Finding]) -> Sign:
    """Return the sign of all findings together: that of the worst, in words that count each."""
    counted = Counter(finding.severity for finding in findings)
    told = [severity for severity in Severity if counted[severity]]
    if not told:
        return _CLEAN
    words = ", ".join(_many(counted[severity], _SIGNS[severity].words.lower()) for severity in told)
    return _SIGNS[told[0]]._replace(words=words)


def _many(count: int, word: str) -> str:
    return f"1 {word}" if count == 1 else f"{count} {word}s"
