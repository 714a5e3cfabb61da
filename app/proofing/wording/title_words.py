"""TXT-03: a word of the title that stands nowhere else, where the papers have one nearly like it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.names import distance
from app.proofing.remembering import remembered
from app.proofing.rule import Fault

_ASKS = frozenset({"title", "subject", "report title", "title and reference", "decision title"})
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
_SHORTEST = 4
_ENDINGS = ("s", "es", "’s", "'s", "ed", "d", "ing", "al", "ly", "r", "er", "n", "ion", "y", "e")
_HEAD = 10
_FEWEST_IN_LINE = 4

_Word = tuple[str, int, int]


@remembered
def _words(text: str) -> Iterator[_Word]:
    for found in _WORD.finditer(text):
        yield found[0].casefold(), found.start(), found.end()


@lru_cache(maxsize=8192)
def _vocabulary(text: str) -> frozenset[str]:
    return frozenset(word for word, *_ in _words(text))


def slips_in_titles(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    """Find the words of titles that are a letter or two away from the word usual beside their neighbour."""
    titles = [(paper, at) for paper, reading in enumerate(pack) for at in _titles(reading)]
    heads = set(titles)
    body = [
        (paper, at, passage.text)
        for paper, reading in enumerate(pack if titles else ())
        for at, passage in enumerate(reading.passages)
        if (paper, at) not in heads
    ]
    known = frozenset[str]().union(*(_vocabulary(text) for *_at, text in body))
    for paper, at in titles:
        words = _words(pack[paper].passages[at].value)
        for place, (word, _start, _end) in enumerate(words):
            is_usual = len(word) < _SHORTEST or word in known
            like = None if is_usual else _like(words, place, body)
            if like:
                right, other, other_at = like
                text = pack[paper].passages[at].text
                start = text.casefold().index(word)
                wrong = text[start : start + len(word)]
                right = right.capitalize() if wrong[0].isupper() else right
                says = f"“{wrong}” ought to be “{right}”, as elsewhere in these papers."
                yield Fault(
                    says, at, start, start + len(word), right, paper=paper, beside=((other, other_at),)
                )


def _titles(reading: Reading) -> Iterator[int]:
    """Yield the titles of a paper: what is called so, else the longer lines at its head."""
    named = [at for at, passage in enumerate(reading.passages) if _is_title(passage)]
    if named or reading.document is not None:
        yield from named
        return
    for at, passage in enumerate(reading.passages[:_HEAD]):
        if passage.number:
            return
        if passage.kind is PassageKind.HEADING and len(passage.text.split()) >= _FEWEST_IN_LINE:
            yield at


def _is_title(passage: Passage) -> bool:
    return passage.kind is PassageKind.TITLE or (passage.kind is PassageKind.CELL and passage.asks in _ASKS)


def _like(
    words: tuple[_Word, ...], place: int, body: list[tuple[int, int, str]]
) -> tuple[str, int, int] | None:
    """Return the word that is meant, and a passage in which it stands beside the same neighbour."""
    word = words[place][0]
    near = {one for *_at, text in body for one in _near(word, text)}
    for right in sorted(near):
        for paper, at, text in body:
            if right in _vocabulary(text) and _is_beside(words, place, right, _words(text)):
                return right, paper, at
    return None


@lru_cache(maxsize=16384)
def _near(word: str, text: str) -> tuple[str, ...]:
    """Return the words of a text that one word may be a slip of."""
    return tuple(one for one in _vocabulary(text) if _is_slip(word, one))


def _is_slip(wrong: str, right: str) -> bool:
    if abs(len(wrong) - len(right)) > 1 or wrong[0] != right[0] or len(right) < _SHORTEST:
        return False
    longer, shorter = (wrong, right) if len(wrong) > len(right) else (right, wrong)
    if any(longer == shorter + ending for ending in _ENDINGS):
        return False
    return distance(wrong, right) <= (1 if len(right) < 8 else 2)


def _is_beside(words: tuple[_Word, ...], place: int, right: str, others: tuple[_Word, ...]) -> bool:
    """Return whether a word has elsewhere the neighbour it has in the title: one, or two small ones."""
    plain = [word for word, *_ in others]
    before = words[place - 1][0] if place else ""
    after = [word for word, *_ in words[place + 1 : place + 3]]
    for at, word in enumerate(plain):
        if word != right:
            continue
        is_same_before = len(before) > 3 and at > 0 and plain[at - 1] == before
        is_same_after = bool(after) and plain[at + 1 : at + 2] == after[:1] and len(after[0]) > 3
        if is_same_before or is_same_after or (len(after) == 2 and plain[at + 1 : at + 3] == after):
            return True
    return False
