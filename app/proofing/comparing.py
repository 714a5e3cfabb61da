"""Which passages say nearly the same, and in which words they differ."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple, TypeVar

from app.model.reading import Pack, Passage, PassageKind
from app.proofing.remembering import remembered

_WORD = re.compile(r"£?\w+(?:[’'./:,-]\w+)*[%)]?|[^\w\s]")
_ALIKE = {"–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'"}
_FEWEST_WORDS = 8
_SHINGLE = 4
_COMMONEST = 12
"""What so many passages say is a phrase of the trade, and no sign that one was copied."""
_LEAST = 0.8
_KEPT_PAPERS = 64
K = TypeVar("K")
V = TypeVar("V")
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
    """Return the passages of different papers that say nearly the same; `least` is 0.8 or more."""
    found: list[Twin] = []
    for paper in range(1, len(pack)):
        best: dict[int, Twin] = {}
        for other in range(paper):
            for one_at, at, share in _twins_of(pack[other].passages, pack[paper].passages):
                twin = Twin((other, one_at), (paper, at), share)
                if at not in best or share > best[at].share:
                    best[at] = twin
        found += [best[at] for at in sorted(best) if best[at].share >= least]
    return tuple(found)


_Passages = tuple[Passage, ...]
_Shared = tuple[tuple[int, int, float], ...]


def _twins_of(one: _Passages, other: _Passages) -> _Shared:
    """Return which passages of two papers say nearly the same; of the same two, it is worked out once."""
    key = (id(one), id(other))
    kept = _kept_twins.get(key)
    if kept is not None and kept[0] is one and kept[1] is other:
        return kept[2]
    found = tuple(_near_in(_index(one), one, other))
    _keep(_kept_twins, key, (one, other, found))
    return found


def _near_in(
    index: dict[int, list[int]], one: _Passages, other: _Passages
) -> Iterator[tuple[int, int, float]]:
    for at, passage in enumerate(other):
        if passage.kind not in _COMPARED or index.keys().isdisjoint(_shingles(passage.text)):
            continue
        counts = Counter(place for shingle in _shingles(passage.text) for place in index.get(shingle, ()))
        for place, _ in counts.most_common(1):
            share = share_of(one[place].text, passage.text)
            if share >= _LEAST and one[place].text != passage.text:
                yield place, at, share


def _index(passages: _Passages) -> dict[int, list[int]]:
    """Return in which passages each run of words stands; phrases of the trade stand in too many."""
    kept = _kept_indexes.get(id(passages))
    if kept is not None and kept[0] is passages:
        return kept[1]
    index: dict[int, list[int]] = defaultdict(list)
    for at, passage in enumerate(passages):
        for shingle in _shingles(passage.text) if passage.kind in _COMPARED else ():
            index[shingle].append(at)
    index = {shingle: places for shingle, places in index.items() if len(places) <= _COMMONEST}
    _keep(_kept_indexes, id(passages), (passages, index))
    return index


_kept_twins: dict[tuple[int, int], tuple[_Passages, _Passages, _Shared]] = {}
_kept_indexes: dict[int, tuple[_Passages, dict[int, list[int]]]] = {}


def _keep(kept: dict[K, V], key: K, value: V) -> None:
    """Keep what was worked out last for some papers; the passages are kept too, so that ids stay theirs."""
    if len(kept) >= _KEPT_PAPERS:
        del kept[next(iter(kept))]
    kept[key] = value


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
