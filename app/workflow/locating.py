"""Find the line of a case file where words of an answer stand."""

import re
from collections.abc import Mapping

from app.model.finding import Finding

_WORDS = 6


def located(finding: Finding, texts: Mapping[str, str]) -> Finding:
    """Return a finding with its line in the case file it is about; as it is where that cannot be told."""
    text = texts.get(finding.place.file)
    if text is None or finding.place.line:
        return finding
    line = _line_of(finding.quotation, finding.place.text, text)
    return finding.but(place=finding.place.but(line=line)) if line else finding


def _line_of(quotation: str, passage: str, text: str) -> int:
    """Return the line of a quotation in the passage that begins so, 0 where there is none."""
    begins = _found(passage.removesuffix("…"), text, 0)
    stands = _found(quotation, text, max(begins, 0))
    at = stands if stands >= 0 else begins
    return text.count("\n", 0, at) + 1 if at >= 0 else 0


def _found(words: str, text: str, start: int) -> int:
    """Return where words stand in a text whose lines may be broken anywhere and whose words may be marked."""
    pieces = [re.escape(piece) for piece in words.split()[:_WORDS]]
    if not pieces:
        return -1
    found = re.compile(r"[\s*>]+".join(pieces)).search(text, start)
    return found.start() if found else -1
