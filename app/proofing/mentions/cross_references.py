"""What a text points to: paragraphs and clauses by number, appendices and schedules by letter."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.proofing.remembering import remembered

_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,4}(?:\([a-z0-9]{1,4}\))*"
_POINTS = re.compile(
    rf"\b(?P<what>paragraph|paras?\.?|clause|cl\.|section|sub-?paragraph|item|point)s?\s+(?P<numbers>{_NUMBER}"
    rf"(?:\s?(?:,|and|or|to|–|-|&)\s?{_NUMBER})*)(?![\w%/]|\.\d)(?=(?P<after>[^.;]*))",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"^\s*(?:\(\w+\))?\s*,?\s*(?:(?:and|or)\s\d+\S*\s)?(?:of|to|in|under|from)\s+(?!this\b)"
    r"(?:the|that|its|an?|our|their|schedule|appendix|annex|[A-Z])",
    re.IGNORECASE,
)
_OF_THIS = re.compile(
    r"^\s*(?:of|to|in|under)\s+(?:the\s+)?(?:above|below|this|(?:introduction|background|section)\b)",
    re.IGNORECASE,
)
_WHERE = re.compile(r"^\s*,?\s*(?:\([^)]*\)\s*)?(above|below|earlier|overleaf|hereof)\b", re.IGNORECASE)
_ATTACHED = re.compile(
    r"\b(?P<what>Appendix|Appendices|Annexe?|Annexes|Enclosure|Attachment|Schedules?|APPENDIX|ANNEX|SCHEDULE)\s+"
    r"(?P<label>[A-Z]\b(?:\d{1,2})?|\d{1,2}\b|[IVX]{1,4}\b)(?=(?P<after>[^.;]{0,80}))"
)
_OF_ANOTHER = re.compile(
    r"^\s*(?:,?\s*(?:Part|Paragraph|paragraph|para)\s*\S+\s*)?,?\s*(?:\([^)]*\)\s*)?(?:of|to|in|under)\s+"
    r"(?!this\b|it\b)(?:the\s|that\s|its\s|an?\s)?\s*(?P<named>[A-Za-z]\w*)"
)
_ITS = re.compile(r"(?:\b(?:its|their|that|Act[’']s)\s|\bof\s)$")
_OUR_PAPERS = frozenset({"report", "paper", "pack", "document", "form", "notice", "record"})


class PointsTo(NamedTuple):
    """A number that is pointed to: `paragraph 1.7`, `clause 3.6 above`; `where` is above or below."""

    start: int
    end: int
    what: str
    number: str
    where: str
    elsewhere: bool
    """Whether it is a number of another paper or of a law."""
    of_this: bool
    """Whether the text says that it is one of this paper."""


class Attached(NamedTuple):
    """An appendix or schedule that is pointed to: `Appendix A`."""

    start: int
    end: int
    label: str
    """`appendix a`, whatever the capitals; annexes and enclosures by their own names."""
    elsewhere: bool
    """Whether it belongs to another paper or a law: `Schedule 3 to the Act`."""


@remembered
def pointed_to(text: str) -> Iterator[PointsTo]:
    """Return the numbers a text points to; of several, each."""
    for found in _POINTS.finditer(text):
        after = found["after"]
        where = _WHERE.match(after)
        of_this = bool(_OF_THIS.match(after)) or where is not None
        elsewhere = not of_this and bool(_ELSEWHERE.match(after))
        for number in re.finditer(_NUMBER, found["numbers"]):
            start = found.start() if number.start() == 0 else found.start("numbers") + number.start()
            what = found["what"].lower().rstrip(".")
            yield PointsTo(
                start,
                found.start("numbers") + number.end(),
                "paragraph" if what.startswith("para") else "clause" if what == "cl" else what,
                number[0],
                where[1].lower() if where else "",
                elsewhere,
                of_this,
            )


@remembered
def attached_in(text: str) -> Iterator[Attached]:
    """Return the appendices and schedules a text points to."""
    for found in _ATTACHED.finditer(text):
        what = found["what"].lower()
        kind = {"appendices": "appendix", "annexe": "annex", "annexes": "annex", "schedules": "schedule"}.get(
            what, what
        )
        other = _OF_ANOTHER.match(found["after"])
        is_its = kind == "schedule" and bool(_ITS.search(text[: found.start()]))
        elsewhere = is_its or (other is not None and other["named"].lower() not in _OUR_PAPERS)
        yield Attached(found.start(), found.end("label"), f"{kind} {found['label'].lower()}", elsewhere)
