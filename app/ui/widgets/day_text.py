"""Read a day as people write it: `2 November 2026`, `2nd Nov 26`, `2/11/2026`, `Tuesday`, `+3 wd`."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from app.model.working_days import working_days_from

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}
_NUMBERS = re.compile(r"(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{2}|\d{4}))?\.?", re.ASCII)
_WORDS = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[ -]?([a-z]{3,9})\.?(?:[ -]?,?[ ]?(\d{2}|\d{4}))?\.?", re.ASCII
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_AWAY = re.compile(r"([+−-]) ?(\d{1,4}) ?([a-z][a-z ]*)?\.?", re.ASCII)
_WEEKDAY = re.compile(r"([a-z]{3,9})\.?(?:,? (.+))?")
_CENTURY = 2000


def read_day(text: str, today: date) -> date | None:
    """Return the day that is meant, or None where the text is no day, or names a weekday it is not.

    The day comes before the month, a missing year is this one, a weekday alone is the next to come.
    `+3` is three days on, `+3 wd` three working days of England and Wales, `-1w` a week ago.
    """
    words = " ".join(text.lower().split())
    if found := _AWAY.fullmatch(words):
        return _away(-int(found[2]) if found[1] != "+" else int(found[2]), found[3] or "days", today)
    if (found := _WEEKDAY.fullmatch(words)) and (weekday := _place(found[1], _WEEKDAYS)) is not None:
        return _on_weekday(weekday, found[2], today)
    return _plain_day(words, today)


def write_day(day: date) -> str:
    """Return `2 November 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}"


def weekday_of(day: date) -> str:
    """Return `Monday`."""
    return _WEEKDAYS[day.weekday()].capitalize()


def understood(text: str, day: date | None) -> str:
    """Return what to say beside a text that was read as a day: `Monday`, or the whole of it."""
    if day is None:
        return ""
    return weekday_of(day) if text.strip() == write_day(day) else f"{weekday_of(day)} {write_day(day)}"


def _plain_day(words: str, today: date) -> date | None:
    if words in _NEAR:
        return today + timedelta(days=_NEAR[words])
    if found := _ISO.fullmatch(words):
        return _day(found[3], int(found[2]), found[1], today)
    if found := _NUMBERS.fullmatch(words):
        return _day(found[1], int(found[2]), found[3], today)
    if (found := _WORDS.fullmatch(words)) and (month := _place(found[2], _MONTHS)) is not None:
        return _day(found[1], month + 1, found[3], today)
    return None


def _on_weekday(weekday: int, rest: str | None, today: date) -> date | None:
    """Return the next such weekday, never today; the day that follows it in the text, if it is one."""
    if rest is None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    day = _plain_day(rest, today)
    return day if day is not None and day.weekday() == weekday else None


def _away(count: int, unit: str, today: date) -> date | None:
    """Return a day by its distance; None for a distance in anything else, or beyond the calendar."""
    go = next((go for names, go in _UNITS if unit in names), None)
    try:
        return go(today, count) if go else None
    except (OverflowError, ValueError):
        return None


def _months_from(day: date, count: int) -> date:
    """Return the same day of another month; its last one where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


_Go = Callable[[date, int], date | None]
_UNITS: tuple[tuple[frozenset[str], _Go], ...] = (
    (frozenset(("d", "day", "days")), lambda day, count: day + timedelta(days=count)),
    (frozenset(("wd", "working day", "working days")), working_days_from),
    (frozenset(("w", "week", "weeks")), lambda day, count: day + timedelta(weeks=count)),
    (frozenset(("m", "month", "months")), _months_from),
    (frozenset(("y", "year", "years")), lambda day, count: _months_from(day, 12 * count)),
)


def _place(word: str, names: tuple[str, ...]) -> int | None:
    """Return the place of a name by its first letters, three at the least; None where there is none."""
    return next((place for place, name in enumerate(names) if len(word) >= 3 and name.startswith(word)), None)


def _day(day: str, month: int, year: str | None, today: date) -> date | None:
    number = today.year if year is None else int(year)
    try:
        return date(number + _CENTURY if number < 100 else number, month, int(day))
    except ValueError:
        return None
