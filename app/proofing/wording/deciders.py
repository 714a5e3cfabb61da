"""TXT-06: one and the same person or board is asked to decide, wherever the papers say so."""

import re
from collections.abc import Iterator
from itertools import pairwise

from app.model.reading import Pack, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.limbs import Asked, asked_in, recommendations_of
from app.proofing.rule import Fault, error
from app.proofing.sections import Section, sections_of
from app.proofing.signing_places import SigningPlace, signing_places
from app.proofing.sorts import Sort, sort_of

_SUMMARY = re.compile(
    r"(?:executive |decision )?summary|purpose(?: of (?:the |this )?(?:report|paper))?|introduction"
)
_OFFICE = re.compile(r"\b(?:Commissioner|Mayor|Constable|Chief Executive|Board|Panel|Committee|Group)\b")
_SHORT = 90
_ABOVE = 8
_OF_ANOTHER_RANK = ("deputy", "acting", "assistant", "vice", "interim", "temporary")


def _who_decides(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    """Find a report that asks somebody else to decide than the decision it belongs to."""
    for paper, reading in enumerate(pack):
        if sort_of(reading, knowledge) is not Sort.DECISION:
            continue
        deciding = asked_in(reading)
        for other, report in enumerate(pack[paper + 1 :], start=paper + 1):
            asked = asked_in(report)
            if not deciding or sort_of(report, knowledge) is Sort.DECISION:
                break
            names = {one.who.casefold() for one in deciding}
            if asked and not names & {one.who.casefold() for one in asked}:
                for one in asked:
                    says = f"The decision is asked of “{deciding[0].who}”, this of “{one.who}”."
                    beside = ((paper, deciding[0].at),)
                    yield Fault(says, one.at, one.start, one.end, paper=other, beside=beside)


def _in_one_paper(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    """Find a paper whose summary, or whose second recommendation, asks somebody else than the first one."""
    asked = [_asked_within(reading, (one.heading, *one.inside)) for one in recommendations_of(reading)]
    asked = [group for group in asked if group]
    summaries = (one.inside for one in sections_of(reading) if _is_summary(one))
    told = [group for inside in summaries if (group := _asked_within(reading, inside))]
    for first, later in (*pairwise(asked), *((asked[0], group) for group in told if asked)):
        if not any(_is_same(one.who, other.who) for one in first for other in later):
            says = f"This is asked of “{later[0].who}”, the decision of “{first[0].who}”."
            yield Fault(says, later[0].at, later[0].start, later[0].end, beside=((0, first[0].at),))
    if asked and reading.document is None and sort_of(reading, knowledge) is Sort.DECISION:
        yield from _nobody_signs(reading, asked[0])


def _asked_within(reading: Reading, places: tuple[int, ...]) -> list[Asked]:
    first, last = min(places), max(places)
    return [one for one in asked_in(reading) if first <= one.at <= last]


def _is_summary(section: Section) -> bool:
    return bool(_SUMMARY.fullmatch(section.heading.strip(" :.*").casefold()))


def _nobody_signs(reading: Reading, asked: list[Asked]) -> Iterator[Fault]:
    """Find a form that asks somebody to decide for whom it has no place to sign."""
    offices = [line for place in signing_places(reading) for line in _offices(reading, place)]
    if offices and not any(_is_named(one.who, line) for one in asked for line in offices):
        one = asked[0]
        says = f"“{one.who}” is asked to decide, but somebody else signs."
        yield Fault(says, one.at, one.start, one.end)


def _offices(reading: Reading, place: SigningPlace) -> Iterator[str]:
    """Yield the short lines around a place to sign that name an office, up to the signature before it."""
    for at in range(place.at, max(place.at - _ABOVE, -1), -1):
        passage = reading.passages[at]
        if at < place.at and (passage.asks.startswith("date") or (passage.number and not passage.row)):
            return
        if len(passage.text) <= _SHORT and _OFFICE.search(passage.text):
            yield passage.text
        if passage.kind is PassageKind.HEADING and _OFFICE.search(passage.text):
            return


def _is_named(who: str, line: str) -> bool:
    """Return whether a line names an office that is asked, or one of several that are."""
    offices = [_bare(one) for one in re.split(r",\s|\sand (?=the [A-Z])", who)]
    text = f" {_bare(line)} "
    return any(re.search(rf"(?<!deputy )(?<!acting )\b{re.escape(_core(one))}\b", text) for one in offices)


def _core(office: str) -> str:
    """Return by what an office is known: “commissioner” of the Police and Crime Commissioner."""
    return "commissioner" if office.endswith("commissioner") else office


def _is_same(one: str, other: str) -> bool:
    """Return whether two names are of one office: the Board, and the Business Coordination Board."""
    parts, others = (re.split(r",\s|\sand the\s", _bare(name)) for name in (one, other))
    return any(_is_one(part, another) for part in parts for another in others)


def _is_one(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if longer.startswith(shorter):
        return True
    before = longer.removesuffix(shorter).strip() if longer.endswith(shorter) else None
    return before is not None and before.rpartition(" ")[2] not in _OF_ANOTHER_RANK


def _bare(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").split())


RULES = (error("TXT-06", "It must be plain who takes the decision.", paper=_in_one_paper, pack=_who_decides),)
