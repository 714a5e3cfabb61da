"""LNG-07: statements of one case that cannot both be true, as far as their words give them away."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from app.model.reading import Pack, Passage, PassageKind
from app.proofing.bundles import bundles_of
from app.proofing.knowledge import Knowledge
from app.proofing.language.sums import wrong_sums
from app.proofing.remembering import remembered, remembered_search
from app.proofing.rule import Fault, warning

_READ = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.CELL})
_RELEASED_UNLESS = remembered_search(
    re.compile(
        r"\b(?:released|exit|withdraw|terminate|leave|end|cancel)\w*\b[^.;]{0,60}\bunless\b[^.;]{0,60}\b(?:improve|deliver|perform|succeed|meet)s?\b",
        re.IGNORECASE,
    )
)


class Hit(NamedTuple):
    """One half of a pair of statements that exclude each other: which pair, which half, where."""

    pair: int
    is_first: bool
    start: int
    end: int


def _contradictions(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    hits = _reader(knowledge)
    says = [row["says"] for row in knowledge.table("opposites")["opposite"]]
    for bundle in bundles_of(pack, knowledge):
        read = [
            (paper, at, hit)
            for paper in bundle
            for at, passage in enumerate(pack[paper].passages)
            if passage.kind in _READ
            for hit in hits(passage.text)
        ]
        for paper, at, one in read:
            places = [(p, a) for p, a, other in read if other.pair == one.pair and not other.is_first]
            beside = tuple(place for place in places if place != (paper, at))
            if one.is_first and beside:
                yield Fault(says[one.pair], at, one.start, one.end, paper=paper, beside=beside[:3])


def _reader(knowledge: Knowledge) -> Callable[[str], tuple[Hit, ...]]:
    """Return what finds the halves of all pairs in a text, each text once."""
    kept = knowledge.kept.get("opposites")
    if kept is None:
        pairs = [
            (place, half == "one", re.compile(row[half], re.IGNORECASE))
            for place, row in enumerate(knowledge.table("opposites")["opposite"])
            for half in ("one", "other")
        ]

        def hits(text: str) -> Iterator[Hit]:
            for place, is_first, pattern in pairs:
                found = pattern.search(text)
                if found:
                    yield Hit(place, is_first, found.start(), found.end())

        kept = remembered(hits)
        knowledge.kept["opposites"] = kept
    return kept


def _upside_down(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    for paper, reading in enumerate(pack):
        for at, passage in enumerate(reading.passages):
            found = _RELEASED_UNLESS(passage.text)
            if found:
                says = "“unless” turns this round: probably “if it does not” is meant, or “until”."
                yield Fault(says, at, found.start(), found.end(), paper=paper)


def _both(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    yield from _contradictions(pack, knowledge)
    yield from _upside_down(pack, knowledge)


def _stated(passage: Passage, knowledge: Knowledge) -> object:
    """Return where a passage states one of two opposites, or what is turned round."""
    released = _RELEASED_UNLESS(passage.text)
    row = passage.row and (passage.row, passage.column, passage.text)
    return passage.kind, _reader(knowledge)(passage.text), released and released.span(), row


RULES = (
    warning(
        "LNG-07", "Whoever decides relies on one of the two.", paper=wrong_sums, pack=_both, reads=_stated
    ),
)
