"""LNG-07, in tables: a column whose figures do not add up to its total, and rows that do not."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from app.model.reading import Passage, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.rule import Fault

_FIGURE = re.compile(
    r"(?P<minus>[-–−(]\s?)?£?\s?(?P<figures>\d{1,3}(?:,\d{3})+|\d+)(?P<pence>\.\d+)?\s?(?P<unit>m|k|%|bn|million)?\)?\*?"
)
_NOTHING = re.compile(r"[-–—−]?|nil|n/?a|none|£0", re.IGNORECASE)
_TOTAL = re.compile(r"(?:grand |overall |net |sub-?)?total\b.*|sum|all|overall", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:of which|including|less|minus|balance|opening|closing|difference|variance|change)\b", re.IGNORECASE
)
_FEWEST = 2


class _Cell(NamedTuple):
    """A cell of a table: its passage, and what it says in figures; None where that is no figure."""

    at: int
    amount: Decimal | None
    places: int
    """How many figures stand after its point: what was rounded may differ in the last of them."""


_Row = dict[int, _Cell]


def wrong_sums(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    """Find the totals of a paper's tables that are not the sum of what stands above or beside them."""
    for rows in _tables(reading.passages):
        labels = [reading.passages[row[0].at].text if 0 in row else "" for row in rows]
        if any(_PART.search(label) for label in labels):
            continue
        columns = sorted({column for row in rows for column in row if column})
        for column in columns:
            yield from _column(reading, rows, labels, column)
        yield from _beside(reading, rows)


def _tables(passages: tuple[Passage, ...]) -> Iterator[list[_Row]]:
    """Yield the tables of a paper, each as its rows."""
    for is_table, group in groupby(enumerate(passages), key=lambda one: bool(one[1].row)):
        if not is_table:
            continue
        rows: list[_Row] = []
        last = 0
        for at, passage in group:
            if passage.row < last:
                yield rows
                rows, last = [], 0
            if passage.row > last:
                rows.append({})
                last = passage.row
            rows[-1][passage.column] = _cell(at, passage)
        yield rows


def _cell(at: int, passage: Passage) -> _Cell:
    text = passage.text.strip(" *")
    found = _FIGURE.fullmatch(text)
    if passage.kind is PassageKind.LABEL or not found:
        return _Cell(at, Decimal(0) if _NOTHING.fullmatch(text) else None, 0)
    pence = found["pence"] or ""
    amount = Decimal(found["figures"].replace(",", "") + pence)
    return _Cell(at, -amount if found["minus"] else amount, max(len(pence) - 1, 0))


def _column(reading: Reading, rows: list[_Row], labels: list[str], column: int) -> Iterator[Fault]:
    """Yield the totals of a column that are the sum neither of all above nor of those since a total."""
    every: list[_Cell] = []
    since: list[_Cell] = []
    totals: list[_Cell] = []
    for place, (row, label) in enumerate(zip(rows, labels, strict=True)):
        cell = row.get(column)
        if cell is None or cell.amount is None:
            if place:
                return  # words among the figures: it is no column to be added up
            continue
        if not _TOTAL.fullmatch(label.strip(" :*")):
            every.append(cell)
            since.append(cell)
            continue
        sums = [_sum(part) for part in (every, since, totals) if len(part) >= _FEWEST]
        if sums and not any(abs(one - cell.amount) <= _rounding(every) for one in sums):
            yield _fault(reading, cell, sums[0], every)
        totals.append(cell)
        since = []


def _beside(reading: Reading, rows: list[_Row]) -> Iterator[Fault]:
    """Yield the figures of a column “Total” that are not the sum of their row."""
    head = rows[0]
    last = max(head, default=0)
    if last < 1 + _FEWEST or not _TOTAL.fullmatch(reading.passages[head[last].at].text.strip(" :*")):
        return
    for row in rows[1:]:
        parts = [row[column] for column in range(1, last) if column in row]
        total = row.get(last)
        if (
            total is None
            or total.amount is None
            or len(parts) != last - 1
            or any(p.amount is None for p in parts)
        ):
            continue
        if abs(_sum(parts) - total.amount) > _rounding(parts):
            yield _fault(reading, total, _sum(parts), parts)


def _sum(cells: list[_Cell]) -> Decimal:
    return sum((cell.amount or Decimal(0) for cell in cells), Decimal(0))


def _rounding(cells: list[_Cell]) -> Decimal:
    """Return by how much a sum of rounded figures may be off; that of whole pounds is exact."""
    places = max(cell.places for cell in cells)
    is_rounded = places > 0 or all((cell.amount or Decimal(0)) < 1000 for cell in cells)
    return Decimal(len(cells)).scaleb(-places) / 2 if is_rounded else Decimal(0)


def _fault(reading: Reading, total: _Cell, right: Decimal, parts: list[_Cell]) -> Fault:
    text = reading.passages[total.at].text
    sign = "£" if "£" in text else ""
    says = f"The figures add up to {sign}{right:,}, not to {text.strip()}."
    return Fault(says, total.at, 0, len(text), beside=tuple((0, part.at) for part in parts[:6]))
