"""Rows of an editor as blocks: what stands in what, and the sign of each item.

Every sequence of rows means something, whatever has been deleted or pasted: a line that goes on with a list
that is not there begins one. Rows without words are none; lists that would be read as one are one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from app.model.list_marker import counted, read_marker
from app.model.prose import (
    Block,
    Blocks,
    ListKind,
    Paragraph,
    ProseList,
    Quotation,
    Run,
    Subheading,
    Table,
)
from app.model.run_writing import writable
from app.ui.desk.prose.line import Line, Opening, Row, Runs, is_blank, is_chip, joined

Sign = tuple[int, str]
"""How deep a list is, and the sign of its item: `(0, "1.")`."""


class Arranged(NamedTuple):
    """Rows as blocks, and the signs that stand before some of them."""

    blocks: Blocks
    signs: Mapping[int, tuple[Sign, ...]]


def arranged(rows: Sequence[Row]) -> Arranged:
    """Return the blocks rows stand for, and the signs by row."""
    nodes = _nodes(list(enumerate(rows)), 0)
    signs: dict[int, tuple[Sign, ...]] = {}
    for at, sign in _signs(nodes, 0):
        signs[at] = (*signs.get(at, ()), sign)
    return Arranged(tuple(_blocks(nodes)), signs)


def held_runs(runs: Iterable[Run]) -> Runs:
    """Return the runs of a line as they are printed: no space around them, none emphasised at its edges."""
    parts = [part for run in runs for part in _with_plain_edges(writable(run))]
    while parts and not is_chip(parts[0]) and not parts[0].text.strip():
        del parts[0]
    while parts and not is_chip(parts[-1]) and not parts[-1].text.strip():
        del parts[-1]
    if parts and not is_chip(parts[0]):
        parts[0] = parts[0]._replace(text=parts[0].text.lstrip())
    if parts and not is_chip(parts[-1]):
        parts[-1] = parts[-1]._replace(text=parts[-1].text.rstrip())
    return joined(tuple(parts))


def _with_plain_edges(run: Run) -> Iterator[Run]:
    """Yield a run with the spaces at its edges on their own: nobody sees whether a space is bold."""
    if is_chip(run) or run.link or not (run.bold or run.italic):
        yield run
        return
    inner = run.text.strip()
    before, _, after = run.text.partition(inner) if inner else (run.text, "", "")
    yield Run(before)
    yield run._replace(text=inner)
    yield Run(after)


class _Leaf(NamedTuple):
    row: Row

    @property
    def is_blank(self) -> bool:
        return is_blank(self.row)


class _Container:
    """A list, or a quotation, which is one item without a sign; `first` is the row an item begins with."""

    def __init__(self, kind: ListKind | None, start: int) -> None:
        self.kind = kind
        self.start = start
        self.items: list[tuple[int, list[_Node]]] = []

    @property
    def is_blank(self) -> bool:
        return all(_are_blank(nodes) for _, nodes in self.items)

    @property
    def count(self) -> int:
        return sum(not _are_blank(nodes) for _, nodes in self.items)

    def goes_on_with(self, later: "_Container") -> bool:
        """Return whether a list that follows would be read as further items of this one."""
        if self.kind is None or later.kind is None:
            return False
        first = read_marker(f"{_typed(self.kind, self.start)} x")
        sign = _typed(later.kind, later.start)
        return first is not None and read_marker(f"{sign} x", after=first, count=self.count) is not None


_Node = _Leaf | _Container
_Numbered = list[tuple[int, Row]]


def _are_blank(nodes: list[_Node]) -> bool:
    return all(node.is_blank for node in nodes)


def _typed(kind: ListKind, number: int) -> str:
    return "-" if kind is ListKind.BULLET else counted(kind, number)


def _nodes(rows: _Numbered, depth: int) -> list[_Node]:
    """Return what stands side by side at a depth."""
    nodes: list[_Node] = []
    at = 0
    while at < len(rows):
        end = _end_of(rows, at, depth)
        is_leaf = len(rows[at][1].path) <= depth
        nodes.append(_Leaf(rows[at][1]) if is_leaf else _container(rows[at:end], depth))
        at = end
    return list(_merged(nodes))


def _end_of(rows: _Numbered, at: int, depth: int) -> int:
    """Return where the list or quotation that a row begins ends; other rows stand for themselves."""
    end = at + 1
    path = rows[at][1].path
    if len(path) <= depth:
        return end
    while end < len(rows):
        after = rows[end][1].path[depth : depth + 1]
        if not after or after[0].kind is not path[depth].kind or after[0].opening is Opening.NEW:
            break
        end += 1
    return end


def _container(rows: _Numbered, depth: int) -> _Container:
    frame = rows[0][1].path[depth]
    made = _Container(frame.kind, frame.start)
    place = 0

    def item_of(numbered: tuple[int, Row]) -> int:
        nonlocal place
        is_next = frame.kind is not None and numbered[1].path[depth].opening is Opening.ITEM
        place += is_next and numbered[0] != rows[0][0]
        return place

    for _, inner in groupby(rows, item_of):
        item = list(inner)
        made.items.append((item[0][0], _nodes(item, depth + 1)))
    return made


def _merged(nodes: list[_Node]) -> Iterator[_Node]:
    """Yield nodes, lists that would be read as one made one; nothing stands between them in print."""
    last: _Container | None = None
    for node in nodes:
        if last and isinstance(node, _Container) and last.goes_on_with(node):
            last.items += node.items
            continue
        if not node.is_blank:
            last = node if isinstance(node, _Container) else None
        yield node


def _signs(nodes: Iterable[_Node], depth: int) -> Iterator[tuple[int, Sign]]:
    for node in nodes:
        if isinstance(node, _Leaf):
            continue
        number = node.start
        for first, inner in node.items:
            if node.kind is not None:
                yield first, (depth, counted(node.kind, number))
            yield from _signs(inner, depth + 1)
            number += not _are_blank(inner)


def _blocks(nodes: Iterable[_Node]) -> Iterator[Block]:
    for node in nodes:
        if node.is_blank:
            continue
        if isinstance(node, _Leaf):
            yield _block(node.row)
        elif node.kind is None:
            yield Quotation(tuple(_blocks(node.items[0][1])))
        else:
            items = (tuple(_blocks(inner)) for _, inner in node.items if not _are_blank(inner))
            yield ProseList(node.kind, node.start, tuple(items))


def _block(row: Row) -> Block:
    if isinstance(row, Line):
        runs = held_runs(row.runs)
        return Subheading(runs) if row.is_heading else Paragraph(runs, row.anchor)
    heading, *rest = (tuple(held_runs(cell) for cell in cells) for cells in row.cells)
    return Table(heading, tuple(rest))
