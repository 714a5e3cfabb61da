"""Which answer stands where on the pages, asked from either side; and what is new since other pages."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

from app.model.printed_place import PrintedPlace

_ENOUGH = 40
"""Letters at either end of a paragraph that tell it from the others."""
_LINE = 14.0
"""Points from a baseline up to where a click still means its line."""
_SAME_ROW = 3.0


class Changed(NamedTuple):
    """Words of a place that are new or stand beside what is gone: from the first up to the last."""

    place: PrintedPlace
    first: int
    last: int


def letters(text: str) -> str:
    """Return what of a text is compared: its letters and figures, small."""
    return "".join(filter(str.isalnum, text.casefold()))


class PageMap:
    """The places of one set of pages, in the order in which they are read."""

    def __init__(self, places: Sequence[PrintedPlace] = ()) -> None:
        self.places = tuple(places)

    def of(self, path: tuple[str, ...], words: str = "", index: int = 0) -> PrintedPlace | None:
        """Return where a paragraph of an answer is printed: the one most like these words.

        Of several alike it is the one at that index in its answer. Without words, the answer's first place
        is meant; None where it is not printed.
        """
        wanted = letters(words)
        best, most = None, (0, 0.0, False)
        for place, at in self._of_field(path[0]) if path else ():
            shared = _shared(path, place.path)
            likeness = _likeness(wanted, letters(place.words)) if wanted else 1.0
            rank = (shared, likeness, at == index)
            if likeness and rank > most:
                best, most = place, rank
        return best

    def at(self, page: int, left: float, top: float, around: Iterable[str] = ()) -> PrintedPlace | None:
        """Return the place that is meant by a point of a page; `around` are the letters there, longest first.

        Letters decide where they are printed nearby, because columns stand beside each other.
        """
        meant = self._nearest(page, left, top)
        if meant is None:
            return None
        here = self.places.index(meant)
        for wanted in around:
            found = [at for at, text in enumerate(self._letters) if wanted in text]
            if found:
                return self.places[min(found, key=lambda at: abs(at - here))]
        return meant

    def next_to(self, place: PrintedPlace | None, step: int) -> PrintedPlace | None:
        """Return the place before (-1) or after (1) another, the first where there is none."""
        if place not in self.places:
            return self.places[0] if self.places else None
        at = self.places.index(place) + step
        return self.places[at] if 0 <= at < len(self.places) else place

    def changed_since(self, older: "PageMap") -> list[Changed]:
        """Return what is new against other pages of the same document; what has only moved is not."""
        before, now = older.places, self.places
        start = sum(1 for _ in takewhile(_is_same, zip(before, now, strict=False)))
        rest = (reversed(before[start:]), reversed(now[start:]))
        end = sum(1 for _ in takewhile(_is_same, zip(*rest, strict=False)))
        old = before[start : len(before) - end]
        new = now[start : len(now) - end]
        kept = {(place.path[0], place.words) for place in old}
        gone = _by_field(place for place in old if (place.path[0], place.words) not in _words_of(new))
        fresh = [place for place in new if (place.path[0], place.words) not in kept]
        return [_changed(place, gone) for place in fresh]

    def _of_field(self, field: str) -> list[tuple[PrintedPlace, int]]:
        """Return the places of a field, each with its index among those of its very path."""
        counts: dict[tuple[str, ...], int] = {}
        found: list[tuple[PrintedPlace, int]] = []
        for place in self.places:
            if place.path[0] == field:
                counts[place.path] = counts.get(place.path, -1) + 1
                found.append((place, counts[place.path]))
        return found

    def _nearest(self, page: int, left: float, top: float) -> PrintedPlace | None:
        """Return the last place that begins above a point; in a row, the one that begins left of it."""
        above = [place for place in self.places if (place.page, place.baseline - _LINE) <= (page, top)]
        if not above:
            return self.places[0] if self.places else None
        last = max(above, key=lambda place: (place.page, place.baseline))
        row = [
            place
            for place in above
            if place.page == last.page and abs(place.baseline - last.baseline) < _SAME_ROW
        ]
        before = [place for place in row if place.left <= left + _SAME_ROW]
        return max(before, key=lambda place: place.left) if before else row[0]

    @cached_property
    def _letters(self) -> list[str]:
        return [letters(place.words) for place in self.places]


def _is_same(pair: tuple[PrintedPlace, PrintedPlace]) -> bool:
    return pair[0].words == pair[1].words and pair[0].path == pair[1].path


def _shared(path: tuple[str, ...], other: tuple[str, ...]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(path, other, strict=False)))


def _likeness(wanted: str, printed: str) -> float:
    """Return how alike two texts begin and end, from 0 to 1; one may be a part of the other."""
    if wanted == printed:
        return 1.0
    shorter = min(len(wanted), len(printed), _ENOUGH)
    if not shorter:
        return 0.0
    alike = _prefix(wanted, printed) + _prefix(wanted[::-1], printed[::-1])
    is_part = (printed in wanted or wanted in printed) and shorter > 1
    return max(0.9 * is_part, min(alike, 2 * shorter - 1) / (2 * shorter))


def _prefix(text: str, other: str) -> int:
    pairs = zip(text[:_ENOUGH], other[:_ENOUGH], strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _words_of(places: Iterable[PrintedPlace]) -> set[tuple[str, str]]:
    return {(place.path[0], place.words) for place in places}


def _by_field(places: Iterable[PrintedPlace]) -> dict[str, list[PrintedPlace]]:
    found: dict[str, list[PrintedPlace]] = {}
    for place in places:
        found.setdefault(place.path[0], []).append(place)
    return found


def _changed(place: PrintedPlace, gone: dict[str, list[PrintedPlace]]) -> Changed:
    """Return the words of a place that differ from the most similar one that is gone, which is used up."""
    now = place.words.split()
    earlier = gone.get(place.path[0], [])
    text = letters(place.words)
    before = max(earlier, key=lambda one: _likeness(letters(one.words), text), default=None)
    if before is None or before.is_gap or not _likeness(letters(before.words), text):
        return Changed(place, 0, len(now))
    earlier.remove(before)
    then = before.words.split()
    first = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(then, now, strict=False)))
    ends = (reversed(then[first:]), reversed(now[first:]))
    last = len(now) - sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(*ends, strict=False)))
    if first == last:  # words are gone: those on either side stand where they were
        return Changed(place, max(0, first - 1), min(len(now), last + 1))
    return Changed(place, first, last)
