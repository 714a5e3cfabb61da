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


class _Finder:
    """Goes through a paper once and adds each number to the series it belongs to."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._open: dict[tuple[str, tuple[int, ...], str], list[Counted]] = {}
        self._done: list[Series] = []

    def all(self) -> Iterator[Series]:
        """Yield the series with more than one number, and paragraphs that are alone in their section."""
        for at, passage in enumerate(self._reading.passages):
            numeral = read_numeral(passage.number) if passage.number and passage.typed else None
            if passage.kind is PassageKind.HEADING:
                self._close("items")
            if numeral is not None:
                self._add(at, passage, numeral)
        self._close("")
        yield from self._done

    def _add(self, at: int, passage: Passage, numeral: Numeral) -> None:
        kind = _kind(passage, numeral)
        if kind in {"paragraphs", "sections", "running"}:
            self._close("items")
        key = (kind, numeral.above, numeral.style if kind == "items" else "")
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

    def _as_the_other(
        self, key: tuple[str, tuple[int, ...], str], numeral: Numeral
    ) -> tuple[tuple[str, tuple[int, ...], str], Numeral]:
        """Return a letter read as a Roman figure, or the other way round, where that goes on with a list."""
        swap = {"a": "i", "i": "a", "A": "I", "I": "A"}
        style = "".join(swap.get(letter, letter) for letter in numeral.style)
        other = Numeral((numeral.other,), style, numeral.last)
        other_key = (key[0], key[1], style)
        return (other_key, other) if numeral.other and other_key in self._open else (key, numeral)

    def _close(self, kind: str) -> None:
        for key in [key for key in self._open if not kind or key[0] == kind]:
            self._finish(key)

    def _finish(self, key: tuple[str, tuple[int, ...], str]) -> None:
        self._done.append(Series(key[0], key[1], tuple(self._open.pop(key))))


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
