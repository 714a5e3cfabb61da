"""LAY: sentences and lists that the foot of a page, a running head or a footnote has cut in two."""

import re
from collections.abc import Iterator
from itertools import pairwise

from app.model.reading import Passage, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.rule import Fault, hint

_ASIDE = frozenset({PassageKind.FURNITURE, PassageKind.NOTE})
_ENDED = re.compile(r"[.:;?!…][)\]”’\"'*_]*$|[”’\"']$")
_FEWEST = 5


def _cut(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    """Find paragraphs that end in the middle of a sentence and go on in the next one."""
    if reading.document is not None:
        return
    body = [at for at, one in enumerate(reading.passages) if one.kind not in _ASIDE]
    for at, following in pairwise(body):
        one, rest = reading.passages[at], reading.passages[following]
        if _is_open(one) and _is_rest(rest) and not _is_line_of_title(reading.passages, at):
            start = one.text.rfind(" ", 0, max(len(one.text) - 40, 0)) + 1
            says = "The sentence is cut here and goes on in another paragraph."
            yield Fault(says, at, start, len(one.text), beside=((0, following),))


def _is_open(passage: Passage) -> bool:
    is_text = passage.kind in {PassageKind.PARAGRAPH, PassageKind.ITEM} and not passage.row
    text = passage.text.rstrip()
    return is_text and len(text.split()) >= _FEWEST and not _ENDED.search(text) and not _is_stem(text)


def _is_line_of_title(passages: tuple[Passage, ...], at: int) -> bool:
    """Return whether a line is the second of a title: “for a shared dog school” under “AGREEMENT”."""
    is_under = at > 0 and passages[at - 1].kind in {PassageKind.HEADING, PassageKind.TITLE}
    return is_under and passages[at].text[:1].islower()


def _is_stem(text: str) -> bool:
    return text.endswith((" to", " that", " are", " will", " by"))


def _is_rest(passage: Passage) -> bool:
    """Return whether a passage is the end of a sentence: no number, a small letter."""
    is_text = passage.kind is PassageKind.PARAGRAPH and not passage.number and not passage.row
    return is_text and passage.text.lstrip("*_ ")[:1].islower() and len(passage.text.split()) >= 3


RULES = (hint("LAY-01", "Readers take the first half for the whole sentence.", paper=_cut),)
