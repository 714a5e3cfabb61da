"""DAT-01, DAT-03, DAT-04, DAT-10: days that do not exist, dates without a year, words for “soon”."""

import re
from calendar import monthrange
from collections.abc import Iterator

from app.model.reading import Passage, PassageKind
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.dates import DateMention, dates_in, month_name
from app.proofing.mentions.sentences import sentence_at
from app.proofing.rule import Fault, error, hint, warning

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = r"(?P<weekday>Mon|Tues?|Wed(?:s|nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_BEFORE = re.compile(rf"\b{_WEEKDAY}\.?,?\s+(?:the\s+)?$", re.IGNORECASE)
_AFTER = re.compile(
    rf"^\s*(?:\(\s*{_WEEKDAY}\b|,\s+a\s+{_WEEKDAY.replace('weekday', 'other')}\b)", re.IGNORECASE
)
_EVERY_YEAR = re.compile(
    r"\b(?:each|every|any|per|financial|same|that|following|previous|this|next|last) year\b|\bannual"
    r"|\byearly\b|\bfinancial years?\b|\bof the year\b",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(
    r"\b(?:early|late|[Mm]id)[ -](?:in )?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"\b(?!,? (?:of )?(?:19|20)\d\d)"
)
_Soon = tuple[re.Pattern[str], re.Pattern[str] | None, bool]
"""Words for a time, what may stand around them, and whether a date beside them explains them."""
_NO_DATE = re.compile(r"^\s*(?:Street|Road|Avenue|Way|Close|Lane|House|Society|Group|Committee)\b")
_SPLIT = re.compile(
    r"\b(?P<day>\d{1,2})(?P<gap>\s+)(?P<suffix>st|nd|rd|th)\b(?!\s+(?:Street|St\b|Floor|floor))"
)
_WRONG = re.compile(r"\b(?P<day>\d{1,2})(?P<gap>)(?P<suffix>st|nd|rd|th)\b")


def _weekday(passage: Passage, _: Knowledge) -> Iterator[Fault]:
    for one in dates_in(passage.text):
        if one.day and one.month and one.day > _days_of(one):
            name = month_name(one.month)
            year = f" in {one.year}" if one.month == 2 and one.year else ""
            says = f"There is no {one.day} {name}{year}."
            yield Fault(says, 0, one.start, one.end)
        elif one.exact:
            yield from _wrong_weekday(passage.text, one)


def _days_of(one: DateMention) -> int:
    return monthrange(one.year or 2024, one.month)[1]


def _wrong_weekday(text: str, one: DateMention) -> Iterator[Fault]:
    before = _BEFORE.search(text[: one.start])
    after = _AFTER.match(text[one.end :])
    said = one.weekday or (before["weekday"] if before else "")
    if not said and after:
        said = after["weekday"] or after["other"]
    right = _WEEKDAYS[one.exact.weekday()] if one.exact else ""
    if said and not right.startswith(said[:3].capitalize()):
        start = before.start() if before and not one.weekday else one.start
        end = one.end + (after.end() if after and not (before or one.weekday) else 0)
        plain = f"{one.day} {month_name(one.month)} {one.year}"
        yield Fault(f"{plain} falls on a {right}.", 0, start, end)


def _incomplete(passage: Passage, _: Knowledge) -> Iterator[Fault]:
    if passage.kind is PassageKind.FURNITURE:
        return
    yield from _months_alone(passage)
    mentions = dates_in(passage.text)
    for place, one in enumerate(mentions):
        if _NO_DATE.match(passage.text[one.end :]):
            continue
        if one.is_short and not one.day:
            says = f"“{one.text}” may be a day or a year: which is meant?"
            yield Fault(says, 0, one.start, one.end)
        elif one.day and not one.year and not _is_understood(passage.text, mentions, place):
            yield Fault(f"“{one.text}” has no year.", 0, one.start, one.end)
        elif not one.day and _is_cut_short(one) and not passage.row:
            fix = f"{month_name(one.month)} {one.year}"
            yield Fault(f"“{one.text}” is cut short.", 0, one.start, one.end, fix=fix)


def _months_alone(passage: Passage) -> Iterator[Fault]:
    """Yield “mid-May” and “early August” where no year is near."""
    for found in _MONTH_ALONE.finditer(passage.text):
        sentence = sentence_at(passage.text, found.start())
        is_dated = any(
            one.year and one.start < sentence.end and one.end > sentence.start
            for one in dates_in(passage.text)
        )
        if not is_dated and not _EVERY_YEAR.search(sentence.text):
            yield Fault(f"“{found[0]}” has no year.", 0, found.start(), found.end())


def _is_cut_short(one: DateMention) -> bool:
    return month_name(one.month) not in one.text and not one.text.isupper() and bool(one.year)


def _is_understood(text: str, mentions: tuple[DateMention, ...], place: int) -> bool:
    """Return whether the year of a day is said beside it: 3 and 14 June 2026, 3 June 2026 or 4 June."""
    one = mentions[place]
    sentence = sentence_at(text, one.start)
    if _EVERY_YEAR.search(sentence.text):
        return True
    if any(later.year and later.start < sentence.end for later in mentions[place + 1 :]):
        return True
    return any(earlier.exact for earlier in mentions[:place])


def _relative(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    if passage.kind in {PassageKind.FURNITURE, PassageKind.TITLE}:
        return
    for pattern, unless, needs_date in _words_for_soon(knowledge):
        for found in pattern.finditer(passage.text):
            around = passage.text[max(found.start() - 25, 0) : found.end() + 30]
            is_dated = needs_date and _has_date(passage.text, found.start())
            if not is_dated and not (unless and unless.search(around)):
                says = f"“{found[0]}” is understood only by those who know the day of this paper."
                yield Fault(says, 0, found.start(), found.end())


def _has_date(text: str, place: int) -> bool:
    """Return whether the sentence says which day is meant."""
    sentence = sentence_at(text, place)
    return any(one.start < sentence.end and one.end > sentence.start for one in dates_in(text))


def _words_for_soon(knowledge: Knowledge) -> tuple[_Soon, ...]:
    kept = knowledge.kept.get("relative time")
    if kept is None:
        kept = tuple(
            (
                re.compile(row["words"], re.IGNORECASE),
                re.compile(row["unless"], re.IGNORECASE) if "unless" in row else None,
                bool(row.get("needs_date", True)),
            )
            for row in knowledge.table("time")["relative"]
        )
        knowledge.kept["relative time"] = kept
    return kept


def _ordinals(passage: Passage, _: Knowledge) -> Iterator[Fault]:
    for found in _SPLIT.finditer(passage.text):
        fix = f"{found['day']}{_suffix(int(found['day']))}"
        yield Fault("The ending stands apart from its figure.", 0, found.start(), found.end(), fix=fix)
    for found in _WRONG.finditer(passage.text):
        right = _suffix(int(found["day"]))
        if found["suffix"] != right:
            fix = f"{found['day']}{right}"
            yield Fault(f"“{found[0]}” should be “{fix}”.", 0, found.start(), found.end(), fix=fix)


def _suffix(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


RULES = (
    error("DAT-01", "One of the two is wrong, and nobody can tell which.", passage=_weekday),
    warning("DAT-03", "Whoever reads it next year takes it for another day.", passage=_incomplete),
    warning("DAT-04", "The paper is read again when the day has passed.", passage=_relative),
    hint("DAT-10", "It comes from a conversion; without endings it cannot happen.", passage=_ordinals),
)
