"""What is doubtful about a reference typed by hand, before the register has the last word."""

import re
from collections.abc import Iterable

from app.model.office import ReferencePattern


def _same(reference: str) -> str:
    return "".join(reference.split()).casefold()


def is_taken(reference: str, taken: Iterable[str]) -> bool:
    """Return whether the reference was given before, whatever its case and spaces."""
    return _same(reference) in {_same(other) for other in taken}


def fits(reference: str, pattern: ReferencePattern) -> bool:
    """Return whether the reference looks as the office's own: `WPCC 2026-031`."""
    digits = {
        "year": r"\d{4}",
        "yy": r"\d{2}",
        "years": r"\d{4}/\d{2}",
        "number": rf"\d{{{pattern.width},}}",
    }
    parts = re.split(r"\{(year|yy|years|number)\}", pattern.pattern)
    shape = "".join(digits[part] if place % 2 else re.escape(part) for place, part in enumerate(parts))
    return re.fullmatch(shape, reference.strip()) is not None


def looks_like(pattern: ReferencePattern) -> str:
    """Return an example of the office's references."""
    example = {"year": "2026", "yy": "26", "years": "2026/27", "number": "31".zfill(pattern.width)}
    return pattern.pattern.format_map(example)
