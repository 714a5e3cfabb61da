"""TXT-13: a person has one post, one rank and one way of writing honours."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.model.reading import Pack, Passage
from app.proofing.knowledge import Knowledge
from app.proofing.remembering import remembered
from app.proofing.rule import Fault, warning

_RANK = (
    r"(?:T/)?(?:CC|DCC|ACC|ACO|DCO|Chief Constable|Deputy Chief Constable|Assistant Chief Constable"
    r"|Chief Supt|Supt"
    r"|Chief Superintendent|Superintendent|Insp|Inspector|DCI|DI|Commander|Commissioner)"
)
_PERSON = r"[A-Z][a-z]+(?:[-’'][A-Z][a-z]+)?\s(?:[A-Z]\.?\s)?(?:Mc|Mac|O[’'])?[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
_RANKED = re.compile(rf"\b(?P<rank>{_RANK})\s(?P<name>{_PERSON})")
_HONOURS = re.compile(
    r"^,?\s(?P<open>\()?(?P<honours>(?:QPM|KPM|OBE|MBE|CBE|CVO|DL|KC|QC)\b(?:,?\s(?:QPM|KPM|OBE|MBE|CBE|DL|KC|QC)\b)*)\)?"
)
_IN_POST = re.compile(
    rf"\b(?P<name>{_PERSON}),\s(?P<post>(?:[A-Z][\w’'&-]*)(?:\s(?:of|and|for|to|the|&|[A-Z][\w’'&-]*))*)"
)


class PersonMention(NamedTuple):
    """Somebody who is named with a rank, a post or honours."""

    start: int
    end: int
    name: str
    rank: str = ""
    post: str = ""
    honours: str = ""


@remembered
def people_in(text: str) -> Iterator[PersonMention]:
    """Return the people a text names with what they are."""
    for found in _RANKED.finditer(text):
        honours = _HONOURS.match(text[found.end() :])
        end = found.end() + (honours.end() if honours else 0)
        written = (
            f"({honours['honours']})"
            if honours and honours["open"]
            else honours["honours"]
            if honours
            else ""
        )
        yield PersonMention(found.start(), end, found["name"], rank=found["rank"], honours=written)
    for found in _IN_POST.finditer(text):
        yield PersonMention(found.start(), found.end(), found["name"], post=found["post"])


def _varies(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    people: dict[str, list[tuple[int, int, PersonMention]]] = {}
    for paper, reading in enumerate(pack):
        for at, passage in enumerate(reading.passages):
            for one in people_in(passage.text):
                people.setdefault(one.name, []).append((paper, at, one))
    for mentions in people.values():
        yield from _unlike_the_first(pack, mentions)


def _unlike_the_first(pack: Pack, mentions: list[tuple[int, int, PersonMention]]) -> Iterator[Fault]:
    """Find the honours and posts of one person that differ from the first ones."""
    for part in ("honours", "post"):
        given = [(paper, at, one) for paper, at, one in mentions if getattr(one, part)]
        told: set[str] = set()
        for paper, at, one in given[1:]:
            first = getattr(given[0][2], part)
            other = getattr(one, part)
            if other not in told and _differ(first, other):
                told.add(other)
                says = f"{one.name} is elsewhere given as “{first}”, here as “{other}”."
                yield Fault(says, at, one.start, one.end, paper=paper, beside=(given[0][:2],))


def _differ(first: str, other: str) -> bool:
    """Return whether two posts are two ways of saying one: Chief Executive, Chief Executive Officer."""
    if first.strip("()") == other.strip("()"):
        return first != other
    shorter, longer = sorted((first.casefold(), other.casefold()), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :].strip() in {
        "officer",
        "and monitoring officer",
    }


def _people(passage: Passage, _: Knowledge) -> object:
    return people_in(passage.text)


RULES = (warning("TXT-13", "Readers wonder which of the two is right.", pack=_varies, reads=_people),)
