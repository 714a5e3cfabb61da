"""Finds what is printed at a place, however it is broken into lines and pages there."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from app.model.printed_place import PrintedPlace
from app.ui.desk.page.page_map import letters
from app.ui.desk.page.pages import Pages

_BEGINNING = 30
"""Letters that tell the beginning of a paragraph from the others of its page."""
_SURE = 10
_BEFORE = 8
"""Letters before words that tell them from the same words elsewhere in the paragraph."""
_WITHIN = 3.0
"""Points above its baseline at which a line is met."""
_MOST_ALIKE = 40
_AROUND = (24, 12, 6, 3)
"""Letters on either side of a click that are looked for, most first."""


class Area(NamedTuple):
    """A rectangle on a page, in points from its top left."""

    page: int
    box: QRectF


class Pressed(NamedTuple):
    """The letters of a page before and after a point of it."""

    before: str
    after: str

    def around(self) -> Iterator[str]:
        """Yield what stands around the point, most letters first."""
        yield from (self.before[-count:] + self.after[:count] for count in _AROUND)


def pressed_letters(pages: Pages, page: int, at: int) -> Pressed:
    """Return the letters on either side of a letter of a page."""
    text = pages.text_of(page).letters
    return Pressed(text[max(0, at - _AROUND[0]) : at], text[at : at + _AROUND[0]])


def areas_of(pages: Pages, place: PrintedPlace, first: int = 0, last: int | None = None) -> list[Area]:
    """Return where words of a place stand, from the first up to the last; nothing where they are nowhere."""
    words = [letters(word) for word in place.words.split()]
    start = _start(pages, place)
    if start is None:
        return []
    return list(_Search(pages, words, place.page, start).areas(first, len(words) if last is None else last))


class _Search:
    """Looks for the words of one place, forwards and on to the next page."""

    def __init__(self, pages: Pages, words: list[str], page: int, start: int) -> None:
        self._pages = pages
        self._words = words
        self._page = page
        self._at = start

    def areas(self, first: int, last: int) -> Iterator[Area]:
        """Yield where these words stand; what a note or a new page parts is looked for in pieces."""
        wanted = "".join(self._words[first:last])
        if not wanted:
            return
        if not self._goes_on_with("".join(self._words[:first])[-_BEFORE:], wanted):
            middle = (first + last) // 2
            if first < middle:
                yield from self.areas(first, middle)
                yield from self.areas(middle, last)
            return
        end = self._at + len(wanted)
        yield from (Area(self._page, box) for box in self._pages.rectangles(self._page, self._at, end))
        self._at = end

    def _goes_on_with(self, before: str, wanted: str) -> bool:
        """Go on to where letters stand, after those before them if possible; False where they are nowhere."""
        for page in range(self._page, min(self._page + 2, self._pages.pageCount())):
            text = self._pages.text_of(page).letters
            from_ = max(0, self._at - len(before)) if page == self._page else 0
            for known in (before, ""):
                found = text.find(known + wanted, from_)
                if found >= 0:
                    self._page, self._at = page, found + len(known)
                    return True
        return False


def _start(pages: Pages, place: PrintedPlace) -> int | None:
    """Return the letter of its page at which a place begins: the first such words from its line on."""
    beginning = letters(place.words)[:_BEGINNING]
    if not beginning or not 0 <= place.page < pages.pageCount():
        return None
    text = pages.text_of(place.page).letters
    alike = list(islice(_all(beginning, text), _MOST_ALIKE)) or list(_all(beginning[:_SURE], text))
    if len(alike) < 2:  # as nearly always; asking for places costs more than all the rest
        return alike[0] if alike else None
    line = pages.letter_at(place.page, QPointF(place.left + 1, place.baseline - _WITHIN))
    if line is None:  # a figure at the right of its cell
        return min(alike, key=lambda at: _distance(pages, place, at))
    return next((at for at in alike if at >= line), alike[-1])


def _all(wanted: str, text: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _distance(pages: Pages, place: PrintedPlace, at: int) -> float:
    """Return how far letters are from a place, its line first."""
    (box, *_) = pages.rectangles(place.page, at, at + 1)
    return abs(box.bottom() - place.baseline) + abs(box.left() - place.left) / 100
