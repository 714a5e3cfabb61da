"""DAT-11, DAT-12: plans whose time is over, decisions that rest on papers of long ago."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from app.model.finding import Severity
from app.model.reading import Pack, Reading
from app.proofing.bundles import bundles_of
from app.proofing.days import paper_day, signing_date
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.dates import dates_in
from app.proofing.rule import Fault, warning
from app.proofing.sorts import Sort, sort_of

_PERIOD = r"(?:\s+for)?\s*[(,:]?\s*(?P<first>20\d\d)\s?(?P<sign>[-–—/]|to)\s?(?P<last>(?:20)?\d\d)(?![\d/])"
_RESTS_ON = re.compile(
    r"\b(?:meeting|board|report|paper|minutes|business case|review|advice)\b[^.]{0,60}$", re.IGNORECASE
)
_PAPER = re.compile(r"^[^.]{0,25}\b(?:paper|report|minutes|agenda|meeting)\b", re.IGNORECASE)
_TOO_OLD = timedelta(days=366)


def _ended(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    table = knowledge.table("time")["plans"]
    named, past = _patterns(knowledge, table["named"], table["past"])
    for bundle in bundles_of(pack, knowledge):
        days = [day for paper in bundle if (day := paper_day(pack[paper]))]
        for paper in bundle:
            day = max(days, default=knowledge.today)
            for fault in _periods(pack[paper], day, named, past):
                yield fault._replace(paper=paper)


def _periods(reading: Reading, day: date, named: re.Pattern[str], past: re.Pattern[str]) -> Iterator[Fault]:
    for at, passage in enumerate(reading.passages):
        for found in named.finditer(passage.text):
            first, last = int(found["first"]), _full(found["last"])
            is_financial = found["sign"] == "/"
            ends = date(last, 3, 31) if is_financial else date(last, 12, 31)
            around = passage.text[max(found.start() - 60, 0) : found.end() + 40]
            if last <= first or past.search(around):
                continue
            if ends < day:
                says = f"Its period ended before {day.day}/{day.month}/{day.year}, the day of this paper."
                yield Fault(says, at, found.start(), found.end())
            elif ends.year == day.year and not is_financial:
                says = "Its period ends in the year of this paper: is there a new one?"
                yield Fault(says, at, found.start(), found.end(), severity=Severity.HINT)


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _patterns(knowledge: Knowledge, named: str, past: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    kept = knowledge.kept.get("plans")
    if kept is None:
        kept = (re.compile(rf"\b{named}{_PERIOD}"), re.compile(past, re.IGNORECASE))
        knowledge.kept["plans"] = kept
    return kept


def _rests_on_old(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    """Find a decision whose youngest meeting or paper is more than a year older than its signature."""
    signing = signing_date(reading)
    if signing is None or signing[1].exact is None or sort_of(reading, knowledge) is not Sort.DECISION:
        return
    cited = [
        (one.exact, at, one.start, one.end)
        for at, passage in enumerate(reading.passages[: signing[0]])
        for one in dates_in(passage.text)
        if one.exact and _is_cited(passage.text, one.start, one.end)
    ]
    if cited and signing[1].exact - max(cited)[0] > _TOO_OLD:
        day, at, start, end = max(cited)
        years = (signing[1].exact - day).days // 365
        says = f"The youngest paper named here is {years} year{'s' * (years > 1)} older than the decision."
        yield Fault(says, at, start, end, beside=((0, signing[0]),))


def _is_cited(text: str, start: int, end: int) -> bool:
    return bool(_RESTS_ON.search(text[:start]) or _PAPER.search(text[end:]))


RULES = (
    warning("DAT-11", "What was planned then may no longer be wanted.", pack=_ended),
    warning("DAT-12", "Much may have changed since; nobody has looked at it again.", paper=_rests_on_old),
)
