"""The numbers of decisions: how an office prints them, which come next, which are the same.

A series needs no counter of its own: the next number is one more than the highest ever given, and what
was given once stays in the register.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from app.model.office import ReferencePattern, Reset
from app.model.values import Reference

_FINANCIAL_YEAR_STARTS = (4, 1)  # 1 April
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_PLACEHOLDER = re.compile(r"\{(year|yy|years|number)\}")


class Place(NamedTuple):
    """Where a reference stands in its series; `year` is 0 where none is printed."""

    year: int
    number: int


def key(text: str) -> str:
    """Return what makes two references the same: case, spaces and the kind of dash do not count."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_DASHES)
    return "".join(sign for sign in folded if unicodedata.category(sign)[0] not in "CZ")


def place_of(reference_key: str, pattern: ReferencePattern) -> Place | None:
    """Return where a reference with that key stands in the pattern's series; None if it fits no series."""
    found = _shape(pattern.pattern).fullmatch(reference_key)
    if found is None:
        return None
    named = found.groupdict()
    return Place(_year_in(named), int(named["number"]))


def following(pattern: ReferencePattern, on: date, taken_keys: Iterable[str]) -> Reference:
    """Return the reference after the highest of the series; gaps below it stay gaps."""
    year = year_of(pattern, on)
    places = (place_of(taken, pattern) for taken in taken_keys)
    numbers = (
        place.number for place in places if place and (pattern.reset is Reset.NEVER or place.year == year)
    )
    return printed(pattern, Place(year, max(numbers, default=0) + 1))


def printed(pattern: ReferencePattern, place: Place) -> Reference:
    """Return the reference as the office prints it."""
    values = {
        "year": f"{place.year:04}",
        "yy": f"{place.year % 100:02}",
        "years": f"{place.year:04}/{(place.year + 1) % 100:02}",
        "number": f"{place.number:0{pattern.width}}",
    }
    return Reference(_PLACEHOLDER.sub(lambda found: values[found[1]], pattern.pattern))


def year_of(pattern: ReferencePattern, on: date) -> int:
    """Return the year that is printed on that day; a financial year is called by the year it starts in."""
    if pattern.reset is Reset.FINANCIAL_YEAR and (on.month, on.day) < _FINANCIAL_YEAR_STARTS:
        return on.year - 1
    return on.year


def _year_in(named: dict[str, str]) -> int:
    """Return the year a reference names; two digits are of this century, 0 stands for none."""
    if "yy" in named:
        return 2000 + int(named["yy"])
    return int((named.get("years") or named.get("year") or "0")[:4])


@lru_cache(maxsize=64)
def _shape(pattern: str) -> re.Pattern[str]:
    digits = {"year": "[0-9]{4}", "yy": "[0-9]{2}", "years": "[0-9]{4}/[0-9]{2}", "number": "[0-9]{1,18}"}
    parts = _PLACEHOLDER.split(pattern)
    literals = (re.escape(key(part)) for part in parts[::2])
    groups = (f"(?P<{name}>{digits[name]})" for name in parts[1::2])
    return re.compile("".join(part for pair in zip(literals, (*groups, ""), strict=True) for part in pair))
