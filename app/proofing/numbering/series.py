"""Numbers that are counted together: sections of a paper, paragraphs of a section, items of a list."""

from collections.abc import Iterator
from typing import NamedTuple

from app.model.reading import Passage, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.numerals import Numeral, read_numeral
from app.proofing.remembering import remembered_of_paper

_LISTED = frozenset({"a.", "(a)", "a)", "i.", "(i)", "i)", "1)", "(1)"})


class Counted(NamedTuple):
    """One number of a series: the passage that has it, and its value."""

    at: int
    value: int
    numeral: Numeral


class Series(NamedTuple):
    """Numbers in the order in which they stand; `above` is the number they are counted under."""

    kind: str
    """`sections` 1. 2. 3., `paragraphs` 3.1 3.2, `items` (a) (b), `running` 1. 2. of plain paragraphs."""
    above: tuple[int, ...]
    members: tuple[Counted, ...]


@remembered_of_paper
def series_of(reading: Reading) -> tuple[Series, ...]:
    """Return the series of a paper; numbers that the program has counted are left out."""
    return tuple(_Finder(reading).all())


def layout_of(passage: Passage, _: Knowledge) -> object:
    """Return what rules about numbers take from a passage: the number, what it is, how it begins and ends."""
    return passage._replace(text=passage.text[:40] + passage.text[-3:], field="")


_Key = tuple[str, tuple[int, ...], str]
"""Of what kind a number is, what it is counted under, and how it looks."""


class _Finder:
    """Goes through a paper once and adds each number to the series it belongs to."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._open: dict[_Key, list[Counted]] = {}
        self._done: list[Series] = []
        self._paused: dict[_Key, list[Counted]] = {}
        """Items before a heading: where those after it go on with them, they are paragraphs of the paper."""
        self._spanning: set[_Key] = set()

    def all(self) -> Iterator[Series]:
        """Yield the series with more than one number, and paragraphs that are alone in their section."""
        for at, passage in enumerate(self._reading.passages):
            numeral = read_numeral(passage.number) if passage.number and passage.typed else None
            if passage.kind is PassageKind.HEADING:
                self._pause()
            if numeral is not None:
                self._add(at, passage, numeral)
        self._pause()
        self._close_paused()
        self._close("")
        yield from self._done

    def _add(self, at: int, passage: Passage, numeral: Numeral) -> None:
        kind = _kind(passage, numeral)
        if kind in {"paragraphs", "running"}:
            self._pause()
            self._close_paused()
        key = (kind, numeral.above, numeral.style if kind == "items" else "")
        key, numeral = self._resumed(key, numeral) if kind == "items" else (key, numeral)
        members = self._open.get(key)
        if members is None and numeral.other and kind == "items":
            key, numeral = self._as_the_other(key, numeral)
            members = self._open.get(key)
        if members is not None and kind in {"items", "running", "sections"} and numeral.last == 1:
            self._finish(key)
            members = None
        if members is not None and kind == "items" and not _goes_on(members, numeral):
            key, numeral = self._as_the_other(key, numeral)
        self._open.setdefault(key, []).append(Counted(at, numeral.last, numeral))

    def _as_the_other(self, key: _Key, numeral: Numeral) -> tuple[_Key, Numeral]:
        """Return a letter read as a Roman figure, or the other way round, where that goes on with a list."""
        other_key, other = self._swapped(key, numeral)
        return (other_key, other) if numeral.other and other_key in self._open else (key, numeral)

    def _swapped(self, key: _Key, numeral: Numeral) -> tuple[_Key, Numeral]:
        """Return a letter read as a Roman figure, or the other way round."""
        swap = {"a": "i", "i": "a", "A": "I", "I": "A"}
        style = "".join(swap.get(letter, letter) for letter in numeral.style)
        return (key[0], key[1], style), Numeral((numeral.other,), style, numeral.last)

    def _resumed(self, key: _Key, numeral: Numeral) -> tuple[_Key, Numeral]:
        """Return the series before the heading that an item goes on with, open again; else the item's own."""
        for one_key, one in ((key, numeral), self._swapped(key, numeral)):
            paused = self._paused.get(one_key)
            if one_key in self._open or paused is None or one.last < 2:
                continue
            if one.last == paused[-1].value + 1 or one_key in self._spanning:
                self._open[one_key] = self._paused.pop(one_key)
                self._spanning.add(one_key)
                return one_key, one
        return key, numeral

    def _pause(self) -> None:
        for key in [key for key in self._open if key[0] == "items"]:
            if key in self._paused:
                self._done.append(Series(self._kind_of(key), key[1], tuple(self._paused.pop(key))))
            self._paused[key] = self._open.pop(key)

    def _close_paused(self) -> None:
        for key, members in self._paused.items():
            self._done.append(Series(self._kind_of(key), key[1], tuple(members)))
        self._paused.clear()
        self._spanning.clear()

    def _kind_of(self, key: _Key) -> str:
        return "running" if key in self._spanning else key[0]

    def _close(self, kind: str) -> None:
        for key in [key for key in self._open if not kind or key[0] == kind]:
            self._finish(key)

    def _finish(self, key: _Key) -> None:
        self._done.append(Series(self._kind_of(key), key[1], tuple(self._open.pop(key))))


def _goes_on(members: list[Counted], numeral: Numeral) -> bool:
    return numeral.last == members[-1].value + 1 or not numeral.other


def _kind(passage: Passage, numeral: Numeral) -> str:
    if len(numeral.parts) > 1:
        return "paragraphs" if numeral.style != "1(1)" else "quoted"
    if passage.kind is PassageKind.HEADING:
        return "sections" if numeral.style.strip(".)").replace(".0", "") in {"1", "I", "A"} else "items"
    if numeral.style in _LISTED or passage.kind is PassageKind.ITEM:
        return "items"
    return "running"
