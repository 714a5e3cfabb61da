"""The dates a text mentions, in every form: `4th April 2019`, `02.07.19`, `Feb 2020`, `14th June`."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from app.proofing.remembering import remembered

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b"
)
_WEEKDAY = r"(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b,?\s+(?:the\s+)?)?"
_DAY = r"(?P<day>[0-3]?\d)(?P<ordinal>\s?(?:st|nd|rd|th)\b)?"
_YEAR = r"(?:[.,]?\s+(?P<year>(?:19|20)\d\d)\b(?![/\d]))"
_WORDS = re.compile(rf"{_WEEKDAY}(?<![\d.,£$€/-])\b{_DAY}\s+(?:of\s+)?(?:day of\s+)?{_MONTH}{_YEAR}?")
_MONTH_FIRST = re.compile(rf"{_WEEKDAY}\b{_MONTH}\s+{_DAY}(?!\s*[%/\d]){_YEAR}")
_MONTH_ONLY = re.compile(
    rf"\b{_MONTH}(?:{_YEAR}|\s+['’]?(?P<short>\d\d)\b(?![:.,/]?\d|\s?(?:st|nd|rd|th)\b))"
)
_FIGURES = re.compile(
    r"(?<![\w./-])(?P<day>[0-3]?\d)(?P<sign>[./-])(?P<month>[01]?\d)(?P=sign)(?P<year>(?:19|20)?\d\d)(?![\w/-]|\.\d)"
)
_ISO = re.compile(r"(?<![\w./-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w/-])")


class DateMention(NamedTuple):
    """A date as it is written; what is not said is 0."""

    start: int
    end: int
    text: str
    day: int
    month: int
    year: int
    weekday: str = ""
    style: str = "words"
    """`words` 4 April 2019, `figures` 4/4/19, `iso` 2019-04-04."""
    is_short: bool = False
    """Whether the year is written with two figures."""

    @property
    def exact(self) -> date | None:
        """The day that is meant, None where it is not wholly said or there is no such day."""
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def last_day(self) -> date | None:
        """The last day it may mean: of “March 2019”, the 31st; None without a year."""
        if self.day or not self.year:
            return self.exact
        following = (self.year + 1, 1) if self.month == 12 else (self.year, self.month + 1)
        return date.fromordinal(date(*following, 1).toordinal() - 1)


@remembered
def dates_in(text: str) -> Iterator[DateMention]:
    """Return the dates a text mentions, in order; what is within another date is not one of its own."""
    found: list[DateMention] = []
    for pattern, style in ((_ISO, "iso"), (_FIGURES, "figures"), (_WORDS, "words"), (_MONTH_FIRST, "words")):
        found += [_mention(one, style) for one in pattern.finditer(text)]
    found += [_mention(one, "words") for one in _MONTH_ONLY.finditer(text)]
    end = 0
    for one in sorted(filter(_is_possible, found), key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one
            end = one.end


def _mention(found: re.Match[str], style: str) -> DateMention:
    parts = found.groupdict()
    month = parts["month"]
    year = parts.get("year") or parts.get("short") or ""
    return DateMention(
        found.start(),
        found.end(),
        found[0],
        int(parts.get("day") or 0),
        int(month) if month.isdecimal() else month_of(month),
        _full(year) if year else 0,
        (parts.get("weekday") or "").capitalize(),
        style,
        len(year) == 2,
    )


def month_name(month: int) -> str:
    """Return the name of a month by its number."""
    return MONTHS[month - 1].capitalize()


def month_of(name: str) -> int:
    """Return the number of a month by its name or the first letters of it, 0 where it is none."""
    begins = name.casefold().rstrip(".")[:3]
    return next((at for at, month in enumerate(MONTHS, start=1) if month.startswith(begins)), 0)


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _is_possible(one: DateMention) -> bool:
    if one.style == "words" and not one.day:
        return one.month > 0 and one.year > 0
    return 1 <= one.day <= 31 and 1 <= one.month <= 12
