"""What follows from a text alone is worked out once: while one passage is typed, the others stay."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, wraps
from typing import TypeVar

from app.model.reading import Passage, Reading

T = TypeVar("T")

_KEPT = 8192
"""More than the passages of the longest pack; what has not been asked for longest is dropped."""


def remembered(work: Callable[[str], Iterator[T]]) -> Callable[[str], tuple[T, ...]]:
    """Return a reader of texts that keeps what it found in them."""

    @lru_cache(maxsize=_KEPT)
    def found(text: str) -> tuple[T, ...]:
        return tuple(work(text))

    return wraps(work)(found)


def remembered_search(pattern: re.Pattern[str]) -> Callable[[str], re.Match[str] | None]:
    """Return the search for a pattern, which looks at each text once."""
    return lru_cache(maxsize=_KEPT)(pattern.search)


_KEPT_PAPERS = 64


def remembered_of_paper(work: Callable[[Reading], T]) -> Callable[[Reading], T]:
    """Return a reader of papers that keeps what it found in the last ones.

    A paper is known by its tuple of passages, which is kept as well, so that no other can have its id.
    """
    kept: dict[int, tuple[tuple[Passage, ...], T]] = {}

    @wraps(work)
    def found(reading: Reading) -> T:
        passages = reading.passages
        known = kept.get(id(passages))
        if known is not None and known[0] is passages:
            return known[1]
        if len(kept) >= _KEPT_PAPERS:
            del kept[next(iter(kept))]
        kept[id(passages)] = (passages, work(reading))
        return kept[id(passages)][1]

    return found
