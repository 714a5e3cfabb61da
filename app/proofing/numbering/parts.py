"""NUM-06, NUM-07: Part 1 is what everybody may read and Part 2 is not; each is called by one name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.remembering import remembered
from app.proofing.rule import Fault, error, warning

_PART = re.compile(r"\b(?P<word>PART|Part|part)\s(?P<number>II?|[12]|one|two|One|Two|ONE|TWO)\b(?!\.\d)")
_OF_A_LAW = re.compile(
    r"^\s?(?:,|\(.{0,20}\))?\s?(?:of|to|in)\s(?:the\s)?(?:[A-Z][\w’']*|and|of|the|\s|\(|\)|,)*"
    r"(?:Act|Order|Regulations?|Rules|Code|Schedule|Directive|Bill|Constitution|Scheme|Plan|Standing)\b"
)
_WITHHELD = re.compile(
    r"\b(?:separate|exempt|confidential|not be (?:made available|published|included)|withheld"
    r"|non-?publication)\b",
    re.IGNORECASE,
)
_PART_TWO_HEADING = re.compile(r"part\s(?:ii|2|two)\b", re.IGNORECASE)
_TWO = re.compile(r"\bpart\s(?:ii|2|two)\b", re.IGNORECASE)


class PartMention(NamedTuple):
    """A part of the form, as it is called."""

    start: int
    end: int
    style: str
    """`I`, `1` or `one`"""


@remembered
def parts_in(text: str) -> Iterator[PartMention]:
    """Return where a text speaks of Part 1 or Part 2 of the form, not of an Act."""
    for found in _PART.finditer(text):
        if not _OF_A_LAW.match(text[found.end() :]):
            number = found["number"]
            style = "1" if number.isdecimal() else "I" if number in {"I", "II"} else "one"
            yield PartMention(found.start(), found.end(), style)


def _two_names(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    mentions = [
        (paper, at, mention)
        for paper, reading in enumerate(pack)
        for at, passage in enumerate(reading.passages)
        for mention in parts_in(passage.text)
    ]
    counts = {style: sum(one.style == style for *_, one in mentions) for style in ("1", "I", "one")}
    usual = max(counts, key=lambda style: counts[style])
    others = tuple((paper, at) for paper, at, one in mentions if one.style == usual)[:3]
    for paper, at, one in mentions:
        if one.style != usual:
            text = pack[paper].passages[at].text
            other = pack[others[0][0]].passages[others[0][1]].text
            named = next(
                text_[m.start : m.end] for text_ in (other,) for m in parts_in(other) if m.style == usual
            )
            says = f"“{text[one.start : one.end]}” is elsewhere written like “{named}”."
            yield Fault(says, at, one.start, one.end, paper=paper, beside=others)


def _public_part_two(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    """Find a heading “Part II” on a paper that says Part 2 is what may not be published."""
    if reading.document is not None and reading.document.form.confidential:
        return
    for at, passage in enumerate(reading.passages):
        if passage.kind is PassageKind.HEADING and _PART_TWO_HEADING.match(passage.text):
            withheld = [place for place, other in enumerate(reading.passages) if _withholds(other.text)]
            says = "This heads the public part, while the form says that Part 2 is not to be published."
            if withheld:
                yield Fault(says, at, beside=tuple((0, place) for place in withheld[:2]))


def _withholds(text: str) -> bool:
    return bool(_TWO.search(text)) and bool(_WITHHELD.search(text)) and len(text) > 60


def _named(passage: Passage, _: Knowledge) -> object:
    heads = passage.text if passage.kind is PassageKind.HEADING else ""
    return heads, parts_in(passage.text), bool(_TWO.search(passage.text)) and _withholds(passage.text)


RULES = (
    warning("NUM-06", "Two names for one part make readers look for a third.", pack=_two_names, reads=_named),
    error("NUM-07", "The wrong half could be published, or withheld.", paper=_public_part_two, reads=_named),
)
