"""LNG-07: statements of one case that cannot both be true, as far as their words give them away."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.model.reading import Pack, Passage, PassageKind
from app.proofing.bundles import bundles_of
from app.proofing.knowledge import Knowledge
from app.proofing.rule import Fault, warning

_READ = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.CELL})
_RELEASED_UNLESS = re.compile(
    r"\b(?:released|exit|withdraw|terminate|leave|end|cancel)\w*\b[^.;]{0,60}\bunless\b[^.;]{0,60}\b(?:improve|deliver|perform|succeed|meet)s?\b",
    re.IGNORECASE,
)


class Opposite(NamedTuple):
    """Two statements that contradict each other."""

    one: re.Pattern[str]
    other: re.Pattern[str]
    says: str


def _contradictions(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    pairs = _opposites(knowledge)
    for bundle in bundles_of(pack, knowledge):
        read = [
            (paper, at, passage.text)
            for paper in bundle
            for at, passage in enumerate(pack[paper].passages)
            if passage.kind in _READ
        ]
        for pair in pairs:
            yield from _of_pair(read, pair)


def _of_pair(read: list[tuple[int, int, str]], pair: Opposite) -> Iterator[Fault]:
    ones = [(paper, at, found) for paper, at, text in read if (found := pair.one.search(text))]
    if not ones:
        return
    others = [(paper, at) for paper, at, text in read if pair.other.search(text)]
    for paper, at, found in ones:
        beside = tuple(place for place in others if place != (paper, at))
        if beside:
            yield Fault(pair.says, at, found.start(), found.end(), paper=paper, beside=beside[:3])


def _upside_down(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    for paper, reading in enumerate(pack):
        for at, passage in enumerate(reading.passages):
            for found in _RELEASED_UNLESS.finditer(passage.text):
                says = "“unless” turns this round: probably “if it does not” is meant, or “until”."
                yield Fault(says, at, found.start(), found.end(), paper=paper)


def _opposites(knowledge: Knowledge) -> tuple[Opposite, ...]:
    kept = knowledge.kept.get("opposites")
    if kept is None:
        kept = tuple(
            Opposite(
                re.compile(one["one"], re.IGNORECASE), re.compile(one["other"], re.IGNORECASE), one["says"]
            )
            for one in knowledge.table("opposites")["opposite"]
        )
        knowledge.kept["opposites"] = kept
    return kept


def _both(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    yield from _contradictions(pack, knowledge)
    yield from _upside_down(pack, knowledge)


def _stated(passage: Passage, knowledge: Knowledge) -> object:
    """Return where a passage states one of two opposites, or what is turned round."""
    patterns = [pattern for pair in _opposites(knowledge) for pattern in (pair.one, pair.other)]
    found = [pattern.search(passage.text) for pattern in (*patterns, _RELEASED_UNLESS)]
    return passage.kind, [one and one.span() for one in found]


RULES = (warning("LNG-07", "Whoever decides relies on one of the two.", pack=_both, reads=_stated),)
