"""REG-01 to REG-03, and half of TXT-07: a decision held against the others of the register.

The catalogue of slips was gathered from papers; what only the register can show has numbers of its own.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from app.model.finding import Severity
from app.model.reading import Pack, PassageKind, Reading
from app.proofing.days import paper_day
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.dates import month_name
from app.proofing.neighbours import Neighbour, Neighbours
from app.proofing.rule import Fault, error, warning
from app.proofing.sorts import Sort, sort_of

_NARRATIVE = 25
"""Fewer words may well be the same in two decisions."""
_TEXTS = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.CELL})


def borrowed(pack: Pack, neighbours: Neighbours, _: Knowledge) -> Iterator[Fault]:
    """Find passages that stand in another decision word for word."""
    for paper, reading in enumerate(pack):
        standing = _standing(reading)
        for at, passage in enumerate(reading.passages):
            if passage.kind not in _TEXTS or passage.field in standing or len(passage.text) < 4 * _NARRATIVE:
                continue
            shared = neighbours.shared(passage.text)
            if shared is not None and shared.words >= _NARRATIVE:
                says = f"{_named(shared.neighbour)} says the same word for word: does it hold here?"
                yield Fault(says, at, shared.start, shared.end, paper=paper, severity=Severity.WARNING)


def _standing(reading: Reading) -> frozenset[str]:
    """Return the questions whose answers are meant to be the same in every decision."""
    fields = reading.document.form.fields if reading.document else ()
    return frozenset(
        field.id for field in fields if field.standing or any(part.standing for part in field.fields)
    )


def _taken(pack: Pack, neighbours: Neighbours, knowledge: Knowledge) -> Iterator[Fault]:
    """Find another decision that has the number, written otherwise perhaps."""
    own = neighbours.own
    for other in neighbours.of_series:
        if other.number == own.number:
            says = f"The number {own.reference} is taken: {_named(other)} has it as well."
            yield Fault(says, paper=_decision(pack, knowledge))


def _dated(pack: Pack, neighbours: Neighbours, knowledge: Knowledge) -> Iterator[Fault]:
    """Find a decision that is dated before one with a lower number, which was decided first."""
    own, paper = neighbours.own, _decision(pack, knowledge)
    day = paper_day(pack[paper]) if pack and own.number else None
    if day is None or sort_of(pack[paper], knowledge) is not Sort.DECISION:
        return
    earlier = (one for one in neighbours.of_series if one.number < own.number and one.decided_on)
    before = max(earlier, key=lambda one: one.number, default=None)
    if before is not None and before.decided_on and before.decided_on > day:
        says = f"This is dated {_day(day)}, but {before.reference} was signed on {_day(before.decided_on)}."
        yield Fault(says, _date_passage(pack, paper), paper=paper)


def _unknown(pack: Pack, neighbours: Neighbours, _: Knowledge) -> Iterator[Fault]:
    """Find numbers of decisions that were never given, or whose decision was withdrawn."""
    if "numbers" not in neighbours.kept:
        neighbours.kept["numbers"] = _Numbers(neighbours)
    numbers: _Numbers = neighbours.kept["numbers"]
    for paper, reading in enumerate(pack):
        for at, passage in enumerate(reading.passages):
            for start, end, says in numbers.faults_in(passage.text):
                yield Fault(says, at, start, end, paper=paper)


class _Numbers:
    """The numbers of an office's decisions as they stand in a text."""

    def __init__(self, neighbours: Neighbours) -> None:
        self._own = own = neighbours.own
        digits = _digits(own.reference)
        self._at = max((place for place, one in enumerate(digits) if one == own.number), default=-1)
        self._pattern = _pattern(own.reference) if self._at >= 0 else None
        every = (*neighbours.others, own)
        self._known = {_digits(one.reference): one for one in every}
        self._first: dict[tuple[int, ...], int] = {}
        """The lowest number of each series: before it, the register was not kept yet."""
        for one in every if self._pattern else ():
            if one.number:
                series = self._series(_digits(one.reference))
                self._first[series] = min(one.number, self._first.get(series, one.number))
        self.faults_in = lru_cache(maxsize=4096)(self._faults_in)

    def _faults_in(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """Return where a number stands to which no decision belongs that holds, and what is wrong."""
        found = self._pattern.finditer(text) if self._pattern else ()
        return tuple((one.start(), one.end(), says) for one in found if (says := self._wrong_with(one)))

    def _wrong_with(self, found: re.Match[str]) -> str:
        digits = tuple(map(int, found.groups()))
        one = self._known.get(digits)
        if one is not None:
            is_gone = one.withdrawn and one is not self._own
            return f"{_named(one)} was withdrawn." if is_gone else ""
        first = self._first.get(self._series(digits))
        is_missing = first is not None and digits[self._at] >= first
        return f"No decision has the number {found[0]}." if is_missing else ""

    def _series(self, digits: tuple[int, ...]) -> tuple[int, ...]:
        """Return what of a number is not counted: its year, say."""
        return digits[: self._at] + digits[self._at + 1 :]


def _pattern(reference: str) -> re.Pattern[str] | None:
    """Return how the numbers of an office look, by one of them."""
    parts = re.split(r"\d+", reference)
    if len(parts) < 2 or not re.search(r"[A-Za-z]{2}", parts[0]):
        return None
    literal = (re.sub(r"(?:\\ |\s)+", r"\\s?", re.escape(part)) for part in parts)
    return re.compile("".join((r"\b", r"(\d{1,6})".join(literal), r"(?!\d)")))


def _digits(reference: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", reference)))


def _decision(pack: Pack, knowledge: Knowledge) -> int:
    """Return the place of the decision in its pack, else of the first paper."""
    return next((at for at, one in enumerate(pack) if sort_of(one, knowledge) is Sort.DECISION), 0)


def _date_passage(pack: Pack, paper: int) -> int:
    document = pack[paper].document
    field = document.form.date_field if document else None
    return next((at for at, one in enumerate(pack[paper].passages) if field and one.field == field), 0)


def _named(one: Neighbour) -> str:
    return f"{one.reference} (“{one.title}”)" if one.title else one.reference


def _day(day: date) -> str:
    return f"{day.day} {month_name(day.month)} {day.year}"


RULES = (
    error("REG-01", "Two decisions cannot be told apart by their number.", beside=_taken),
    warning(
        "REG-02", "Who reads the decisions in their order finds a later one before an earlier.", beside=_dated
    ),
    warning("REG-03", "Readers look for a decision that there is not.", beside=_unknown),
)
