"""The law a text mentions: Acts, Orders and Regulations by title and year, and the sections of them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.proofing.remembering import remembered

_SMALL = r"(?:and|AND|of|OF|in|etc\.?|for|the|to|with|&)"
_NAME = rf"[A-Z][\w’'-]*,?(?:\s(?:{_SMALL}|\((?:[A-Z][\w\s,’'&-]*)\)|[A-Z][\w’'-]*,?))*?"
_STATUTE = re.compile(
    rf"\b(?P<title>{_NAME}\s(?:Act|ACT|Order|ORDER|Regulations|REGULATIONS|Measure|Rules)|DPA|RIPA|FOIA|PRSRA)\s(?P<year>(?:19|20)\d\d)\b"
)
_LEADING = re.compile(
    r"^(?:The|Under|In|By|And|Of|With|This|That|See|Section|Schedule|Part|Paragraph|Article)\s", re.IGNORECASE
)
_SECTION = re.compile(
    r"(?<![\w/])(?P<word>[Ss]ections?|SECTIONS?|[Ss]ect\.?|[Ss]ecs?\.?|SEC\.?|[Ss]{1,2}\.?)\s?(?P<number>\d{1,3}[A-Z]{0,2})\b(?![./]?\d)(?!\.[A-Za-z])"
    r"(?P<below>(?:\s?\(\w{1,4}\))*)"
)
_BETWEEN = re.compile(
    r"^[\s,]*(?:(?:and|or|to|–|-|,|&)\s*\d{1,3}[A-Z]{0,2}(?:\s?\(\w{1,4}\))*\s*)*(?:of|under|to|in)?\s*(?:the\s)?$"
)
_SCHEDULE = re.compile(r"\bSchedule\s(?P<number>\d{1,2}[A-Z]?)\b")


class StatuteMention(NamedTuple):
    """An Act, Order or other law: its title with the year."""

    start: int
    end: int
    title: str
    name: str
    year: int


class SectionMention(NamedTuple):
    """A section of a law: `Section 22A`, `s.22`, `Sec22A`; `of` is the law, where it is named beside it."""

    start: int
    end: int
    word: str
    number: str
    of: str
    text: str


@remembered
def statutes_in(text: str) -> Iterator[StatuteMention]:
    """Return the laws a text names with their years."""
    for found in _STATUTE.finditer(text):
        title = found["title"]
        start = found.start()
        while leading := _LEADING.match(title):
            start += leading.end()
            title = title[leading.end() :]
        if " " in title or title.isupper():
            yield StatuteMention(start, found.end(), f"{title} {found['year']}", title, int(found["year"]))


@remembered
def law_sections_in(text: str) -> Iterator[SectionMention]:
    """Return the sections of laws a text mentions, with the law where it stands beside them."""
    laws = statutes_in(text)
    for found in _SECTION.finditer(text):
        end = found.end("below") if found["below"] else found.end("number")
        following = next((law for law in laws if law.start >= end), None)
        beside = following is not None and bool(_BETWEEN.match(text[end : following.start]))
        law = following.title if following and beside else ""
        yield SectionMention(
            found.start(), found.end("number"), found["word"], found["number"], law, found[0]
        )


@remembered
def schedules_in(text: str) -> Iterator[tuple[int, int, int, str]]:
    """Return the schedules of laws a text mentions: where, their number, and the law."""
    for found in _SCHEDULE.finditer(text):
        following = next((law for law in statutes_in(text) if law.start >= found.end()), None)
        if following and re.match(
            r"^[^.;]{0,40}\b(?:of|to|in)\s(?:the\s)?$", text[found.end() : following.start]
        ):
            number = int("".join(filter(str.isdecimal, found["number"])))
            yield found.start(), found.end(), number, following.title
