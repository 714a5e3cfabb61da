"""Read a day as people write it on paper: `2 November 2026`, `2nd Nov 26`, `2/11/2026`; day before month."""

import re
from datetime import date, timedelta

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_NUMBERS = re.compile(r"(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{2}|\d{4}))?\.?")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]?([a-z]{3,9})\.?(?:[ -]?,?[ ]?(\d{2}|\d{4}))?\.?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_CENTURY = 2000


def read_day(text: str, today: date) -> date | None:
    """Return the day that is meant, or None; the day comes before the month, a missing year is this one."""
    words = " ".join(text.lower().split())
    if words in _NEAR:
        return today + timedelta(days=_NEAR[words])
    if found := _ISO.fullmatch(words):
        return _day(found[3], int(found[2]), found[1], today)
    if found := _NUMBERS.fullmatch(words):
        return _day(found[1], int(found[2]), found[3], today)
    if found := _WORDS.fullmatch(words):
        return _day(found[1], _month(found[2]), found[3], today)
    return None


def write_day(day: date) -> str:
    """Return `2 November 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}"


_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}


def _month(word: str) -> int:
    """Return the number of a month by its name or the beginning of it; 0 where there is none."""
    return next((number for number, name in enumerate(_MONTHS, start=1) if name.startswith(word)), 0)


def _day(day: str, month: int, year: str | None, today: date) -> date | None:
    number = today.year if year is None else int(year)
    try:
        return date(number + _CENTURY if number < 100 else number, month, int(day))
    except ValueError:
        return None
