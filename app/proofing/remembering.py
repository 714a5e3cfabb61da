"""What follows from a text alone is worked out once: while one passage is typed, the others stay."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")

_KEPT = 8192
"""More than the passages of the longest pack; what has not been asked for longest is dropped."""


def remembered(work: Callable[[str], Iterator[T]]) -> Callable[[str], tuple[T, ...]]:
    """Return a reader of texts that keeps what it found in them."""

    @lru_cache(maxsize=_KEPT)
    def found(text: str) -> tuple[T, ...]:
        return tuple(work(text))

    found.__doc__ = work.__doc__
    found.__name__ = work.__name__
    found.__module__ = work.__module__
    return found
