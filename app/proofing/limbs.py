"""The limbs of what is recommended or decided: where each paper says them, and who is asked."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.model.field import Kind
from app.model.reading import PassageKind, Reading
from app.proofing.remembering import remembered, remembered_of_paper
from app.proofing.sections import sections_of

_RECOMMENDATION = re.compile(
    r"recommendations?(?: made)?|recommended decision|decisions?(?: requested| required| sought)?"
)
_STEM = re.compile(r"(?:\bto|:)\W*$|^(?:it is recommended|that the)\b.{0,60}:$", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:^|\bthat\s|\.\s)(?P<who>(?:The|the)\s(?:[A-Z][\w’'-]*|and|for|of|&|,)(?:\s(?:[A-Z][\w’'-]*|and|for|of|the|&))*)\s"
    r"(?:is|are)\s(?:recommended|asked|invited|requested|being asked)\sto\b"
)
_REQUIRED = re.compile(
    r"\b[Dd]ecision\sis\s(?:required|needed|sought|requested)\sfrom\s(?P<who>(?:the|The)\s[A-Z][\w’'-]*(?:\s(?:[A-Z][\w’'-]*|and|for|of|&))*)"
)

_ASKS = re.compile(
    r"\b(?:asks?|invites?|requests?)\s(?P<who>the\s[A-Z][\w’'-]*(?:\s(?:[A-Z][\w’'-]*|and|for|of|&))*)\sto\s(?!note\b)"
)


class Limbs(NamedTuple):
    """What one section recommends: its heading, and the passages of its limbs."""

    heading: int
    inside: tuple[int, ...]


class Asked(NamedTuple):
    """Who is asked to decide: where, and by what name."""

    at: int
    start: int
    end: int
    who: str


@remembered_of_paper
def recommendations_of(reading: Reading) -> tuple[Limbs, ...]:
    """Return what a paper recommends or decides, once for each section that says so."""
    return tuple(_recommendations(reading))


def _recommendations(reading: Reading) -> Iterator[Limbs]:
    for section in sections_of(reading):
        heading = section.heading.strip(" :.*").casefold().rpartition(": ")[2]
        if _RECOMMENDATION.fullmatch(heading):
            inside = tuple(at for at in section.inside if _is_limb(reading, at))
            if inside:
                yield Limbs(section.at, inside)


def is_recommendation(reading: Reading, limbs: Limbs) -> bool:
    """Return whether limbs are recommended in so many words; a decision may be worded in another way."""
    passages = reading.passages[limbs.heading : limbs.inside[-1] + 1]
    field = reading.document.form.field(passages[0].field) if reading.document else None
    is_limbs = field is not None and field.kind is Kind.LIMBS
    return is_limbs or any("recommend" in (passage.text + passage.label).casefold() for passage in passages)


def _is_limb(reading: Reading, at: int) -> bool:
    passage = reading.passages[at]
    is_text = passage.kind in {PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.CELL}
    return is_text and len(passage.text.split()) > 4 and not _STEM.search(passage.text)


@remembered_of_paper
def asked_in(reading: Reading) -> tuple[Asked, ...]:
    """Return whom a paper asks to decide, wherever it says so."""
    return tuple(
        Asked(at, start, end, who)
        for at, passage in enumerate(reading.passages)
        for start, end, who in _asked(passage.text)
    )


@remembered
def _asked(text: str) -> Iterator[tuple[int, int, str]]:
    for pattern in (_ASKED, _REQUIRED, _ASKS):
        for found in pattern.finditer(text):
            yield found.start("who"), found.end("who"), found["who"]
