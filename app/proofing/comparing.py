"""Which passages say nearly the same, and in which words they differ."""

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from app.model.reading import Pack, PassageKind
from app.proofing.remembering import remembered

_WORD = re.compile(r"£?\w+(?:[’'./:,-]\w+)*[%)]?|[^\w\s]")
_ALIKE = {"–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'"}
_FEWEST_WORDS = 8
_SHINGLE = 4
_COMMONEST = 12
"""What so many passages say is a phrase of the trade, and no sign that one was copied."""
_COMPARED = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.CELL})


class Word(NamedTuple):
    """A word or sign of a text, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        """The word as it is compared: typographic signs and straight ones are alike."""
        return _ALIKE.get(self.text) or self.text.replace("’", "'")


class Difference(NamedTuple):
    """Words of one text that stand where another has others; either may be none."""

    here: tuple[Word, ...]
    there: tuple[Word, ...]
    start: int
    end: int

    @property
    def words_here(self) -> str:
        """The words of the first text."""
        return _joined(self.here)

    @property
    def words_there(self) -> str:
        """The words of the other."""
        return _joined(self.there)


class Twin(NamedTuple):
    """Two passages that say nearly the same: paper and passage of each, the earlier first."""

    one: tuple[int, int]
    other: tuple[int, int]
    share: float


@remembered
def words_in(text: str) -> Iterator[Word]:
    """Return the words and signs of a text."""
    for found in _WORD.finditer(text):
        yield Word(found[0], found.start(), found.end())


@lru_cache(maxsize=8192)
def share_of(one: str, other: str) -> float:
    """Return how much of two texts is the same, in the same order, from 0 to 1."""
    matcher = SequenceMatcher(None, _plain(one), _plain(other), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() > 0.5 else 0.0


@lru_cache(maxsize=4096)
def differences(one: str, other: str, around: int = 1) -> tuple[Difference, ...]:
    """Return where two texts differ; `around` is how many words on either side must be the same."""
    here, there = words_in(one), words_in(other)
    matcher = SequenceMatcher(None, _plain(one), _plain(other), autojunk=False)
    found: list[Difference] = []
    codes = matcher.get_opcodes()
    for at, (tag, a, b, c, d) in enumerate(codes):
        before = codes[at - 1][2] - codes[at - 1][1] if at else 0
        after = codes[at + 1][2] - codes[at + 1][1] if at + 1 < len(codes) else 0
        if tag != "equal" and max(before, after) >= around and (min(before, after) >= around or around == 1):
            start, end = _span(here, a, b, len(one))
            found.append(Difference(here[a:b], there[c:d], start, end))
    return tuple(found)


def twins_in(pack: Pack, least: float) -> tuple[Twin, ...]:
    """Return the passages of different papers that say nearly, but not quite, the same."""
    return tuple(_twins(pack, least))


def _twins(pack: Pack, least: float) -> Iterator[Twin]:
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for paper, reading in enumerate(pack):
        for at, passage in enumerate(reading.passages):
            near = _near(passage.text, places) if passage.kind in _COMPARED else {}
            best = max(near, key=lambda place: near[place], default=None)
            if best and best[0] != paper:
                other = pack[best[0]].passages[best[1]].text
                share = share_of(other, passage.text)
                if share >= least and other != passage.text:
                    yield Twin(best, (paper, at), share)
        for at, passage in enumerate(reading.passages):
            for shingle in _shingles(passage.text) if passage.kind in _COMPARED else ():
                places[shingle].append((paper, at))


def _near(text: str, places: dict[int, list[tuple[int, int]]]) -> dict[tuple[int, int], int]:
    """Return the passages that have runs of words in common with a text, and how many."""
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for shingle in _shingles(text):
        found = places.get(shingle, ())
        if len(found) <= _COMMONEST:
            for place in found:
                counts[place] += 1
    return counts


@remembered
def _shingles(text: str) -> Iterator[int]:
    plain = [word.casefold() for word in _plain(text)]
    if len(plain) >= _FEWEST_WORDS:
        yield from {hash(tuple(plain[at : at + _SHINGLE])) for at in range(len(plain) - _SHINGLE + 1)}


@lru_cache(maxsize=8192)
def _plain(text: str) -> tuple[str, ...]:
    return tuple(word.plain for word in words_in(text))


def _span(words: tuple[Word, ...], first: int, after: int, length: int) -> tuple[int, int]:
    """Return the letters of some words; of none, those of their neighbours, so that something is quoted."""
    if first < after:
        return words[first].start, words[after - 1].end
    return (
        words[max(first - 1, 0)].start if words else 0,
        words[min(first, len(words) - 1)].end if words else length,
    )


def _joined(words: tuple[Word, ...]) -> str:
    text = ""
    for before, word in zip((None, *words), words, strict=False):
        text += (" " * (before is not None and word.start > before.end)) + word.text
    return text
