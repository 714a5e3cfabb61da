"""What the register knows that one decision can be held against: the others, as far as they matter here."""

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import Any, NamedTuple

_FEWEST_WORDS = 9
"""A shorter sentence may well be the same in two decisions."""
_USUAL = 3
"""A sentence of so many decisions is how an office writes, and not copied from one of them."""
_KEPT = 4096
_ROWS = 512
_ENDS = re.compile(r"(?<=[.;:!?])\s+")
_SIGNS = re.compile(r"[^\w£%]+")


class Neighbour(NamedTuple):
    """Another decision of the register."""

    reference: str
    title: str = ""
    series: str = ""
    """What its number has in common with those it is counted with: the pattern and the year."""
    number: int = 0
    """Its place in that series; 0 where it fits none."""
    decided_on: date | None = None
    """The day of its latest signature."""
    withdrawn: bool = False


class Stretch(NamedTuple):
    """Words of a text that another decision has as well."""

    start: int
    end: int
    words: int
    neighbour: Neighbour


class Sentences:
    """The sentences of many decisions, by digest: small enough for ten thousand of them.

    They lie in many short rows instead of one long one: sorting that would keep every other thread waiting.
    """

    def __init__(self, digests: Mapping[int, int]) -> None:
        """Keep which neighbour each digest is of, by its place."""
        rows: list[list[int]] = [[] for _ in range(_ROWS)]
        for digest in digests:
            rows[digest % _ROWS].append(digest)
        self._rows = [array("Q", sorted(row)) for row in rows]
        self._owners = [array("L", (digests[each] for each in row)) for row in self._rows]

    def owner(self, sentence: str) -> int | None:
        """Return the place of the one neighbour that has such a sentence, or None."""
        digest = digest_of(sentence)
        row = self._rows[digest % _ROWS]
        at = bisect_left(row, digest)
        return self._owners[digest % _ROWS][at] if at < len(row) and row[at] == digest else None


class Neighbours:
    """The other decisions of an office; known by identity, so that what it was asked is kept."""

    def __init__(
        self, own: Neighbour, others: Sequence[Neighbour] = (), sentences: Sentences | None = None
    ) -> None:
        self.own = own
        """The decision that is read, as the register has it."""
        self.others = tuple(others)
        self.of_series = tuple(
            one for one in self.others if own.number and one.number and one.series == own.series
        )
        """Those whose numbers are counted with its own."""
        self.kept: dict[str, Any] = {}
        """What rules have made of them, by a name of their own; made once."""
        self._sentences = sentences or Sentences({})
        self.shared = lru_cache(maxsize=_KEPT)(self._shared)

    def _shared(self, text: str) -> Stretch | None:
        """Return the longest stretch of a text whose sentences another decision has, or None."""
        found = [
            Stretch(start, end, len(text[start:end].split()), self.others[owner])
            for start, end in sentences_in(text)
            if (owner := self._sentences.owner(text[start:end])) is not None
        ]
        return max(_joined(found), key=lambda one: one.words, default=None)


def _joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Join neighbouring sentences that the same decision has."""
    joined = list(stretches[:1])
    for before, one in pairwise(stretches):
        if one.neighbour is before.neighbour and one.start - before.end <= 2:
            last = joined[-1]
            joined[-1] = last._replace(end=one.end, words=last.words + one.words)
        else:
            joined.append(one)
    return joined


NOBODY = Neighbours(Neighbour(""))
"""Where there is no register to look into."""


def sentences_in(text: str) -> list[tuple[int, int]]:
    """Return where the sentences of a text begin and end, those long enough to be told apart."""
    cuts = [0, *(found.end() for found in _ENDS.finditer(text)), len(text)]
    pieces = ((start, start + len(text[start:end].rstrip())) for start, end in pairwise(cuts))
    return [(start, end) for start, end in pieces if text.count(" ", start, end) >= _FEWEST_WORDS - 1]


def digest_of(sentence: str) -> int:
    """Return a number for the words of a sentence, however they are set and in whatever case."""
    words = _SIGNS.sub(" ", unicodedata.normalize("NFKC", sentence).casefold()).strip()
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big")


def indexed(texts: Iterable[tuple[int, Iterable[int]]]) -> Sentences:
    """Return the index of the sentences of many decisions, each given by its place and their digests.

    What several of them have is left out: it is how an office writes.
    """
    times: Counter[int] = Counter()
    owners: dict[int, int] = {}
    for place, digests in texts:
        for each in set(digests):
            times[each] += 1
            owners[each] = place
    return Sentences({each: place for each, place in owners.items() if times[each] < _USUAL})
