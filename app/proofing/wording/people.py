"""TXT-13: a person has one post, one rank and one way of writing honours."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.model.reading import Pack, Passage
from app.proofing.knowledge import Knowledge
from app.proofing.remembering import remembered
from app.proofing.rule import Fault, warning

_RANK = (
    r"(?:CC|DCC|ACC|ACO|DCO|Chief Constable|Deputy Chief Constable|Assistant Chief Constable"
    r"|Chief Supt|Supt"
    r"|Chief Superintendent|Superintendent|Chief Inspector|Insp|Inspector|DCI|DI|Commander|Commissioner)"
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
    for part in ("honours", "post", "rank"):
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
    """Return whether two posts are not one: Head of Fleet, Transport Manager."""
    if first.strip("()") == other.strip("()"):
        return first != other
    if first in _RANKS or other in _RANKS:
        return _RANKS.get(first, first) != _RANKS.get(other, other)
    shorter, longer = sorted((first.casefold(), other.casefold()), key=len)
    if longer.startswith(shorter):
        return longer[len(shorter) :].strip() in {"officer", "and monitoring officer"}
    return shorter not in longer and not _may_be_both(shorter, longer)


def _may_be_both(one: str, other: str) -> bool:
    """Return whether somebody may well hold two offices, or one of the two is no office."""
    offices = [_POST.search(post) for post in (one, other)]
    if not all(offices):
        return True
    statutory = any(_STATUTORY.search(post) for post in (one, other))
    is_capacity = bool(_CAPACITY.match(one)) or bool(_CAPACITY.match(other))
    return statutory or is_capacity


_POST = re.compile(
    r"\b(?:head|director|manager|officer|chief|commissioner|constable|treasurer|solicitor|adviser|lead|secretary|clerk)\b"
)
_STATUTORY = re.compile(
    r"\b(?:monitoring officer|section 151|s\.?151|treasurer|senior responsible|chair|member|deputy chief)\b"
)
_CAPACITY = re.compile(r"(?:acting|interim|temporary|deputy)\b")
_RANKS = {
    "CC": "Chief Constable",
    "DCC": "Deputy Chief Constable",
    "ACC": "Assistant Chief Constable",
    "Supt": "Superintendent",
    "Chief Supt": "Chief Superintendent",
    "Insp": "Inspector",
    "DCI": "Chief Inspector",
    "DI": "Inspector",
    "Superintendent": "Superintendent",
    "Inspector": "Inspector",
    "Chief Inspector": "Chief Inspector",
    "Chief Superintendent": "Chief Superintendent",
    "Commander": "Commander",
    "Chief Constable": "Chief Constable",
    "Deputy Chief Constable": "Deputy Chief Constable",
    "Assistant Chief Constable": "Assistant Chief Constable",
}


def _people(passage: Passage, _: Knowledge) -> object:
    return people_in(passage.text)


RULES = (warning("TXT-13", "Readers wonder which of the two is right.", pack=_varies, reads=_people),)
