"""Where answers stand on printed pages."""

from typing import NamedTuple


class PrintedPlace(NamedTuple):
    """A paragraph, heading, cell or line that prints an answer or a part of one."""

    path: tuple[str, ...]
    """The field, and the way to its part: `sections`, `2`, `heading`; a clerk's paragraphs share theirs."""
    words: str
    """What is printed there, its number left out."""
    is_gap: bool
    """Whether it is the mark of an answer that is missing."""
    page: int
    """Counted from 0."""
    left: float
    baseline: float
    """Where its first line begins, in points from the left and from the top of the page."""


class PlacedPages(NamedTuple):
    """Pages as PDF, and where each answer stands on them, in the order in which they are read."""

    content: bytes
    places: tuple[PrintedPlace, ...] = ()
