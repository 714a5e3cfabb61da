"""The blocks of a clerk's prose as passages, with the numbers they are printed with."""

from collections.abc import Iterator
from functools import lru_cache

from app.model.list_marker import counted
from app.model.prose import Block, Blocks, ListKind, Paragraph, Prose, ProseList, Quotation, Subheading, Table
from app.model.reading import Passage, PassageKind
from app.model.runs import plain_text


@lru_cache(maxsize=2048)
def passages_of_prose(
    prose: Prose, paragraphs: tuple[str, ...] = (), items: tuple[str, ...] = ()
) -> tuple[Passage, ...]:
    """Return the passages of prose; `paragraphs` and `items` are the numbers of its outline."""
    return tuple(_Walk(paragraphs, items).passages(prose))


class _Walk:
    """Goes through blocks in order and hands out the numbers."""

    def __init__(self, paragraphs: tuple[str, ...], items: tuple[str, ...]) -> None:
        self._paragraphs = iter(paragraphs)
        self._items = iter(items)
        self._counts_items = bool(items)
        self._row = 0

    def passages(self, prose: Prose) -> Iterator[Passage]:
        for block in prose.blocks:
            if isinstance(block, Paragraph):
                yield Passage(plain_text(block.runs), number=next(self._paragraphs, ""), typed=False)
            else:
                yield from self._block(block, 1)
        for note in prose.footnotes:
            yield Passage(plain_text(note), PassageKind.NOTE, typed=False)

    def _blocks(self, blocks: Blocks, level: int) -> Iterator[Passage]:
        for block in blocks:
            yield from self._block(block, level)

    def _block(self, block: Block, level: int) -> Iterator[Passage]:
        match block:
            case Paragraph(runs):
                kind = PassageKind.ITEM if level > 1 else PassageKind.PARAGRAPH
                yield Passage(plain_text(runs), kind, level=level - 1, typed=False)
            case Subheading(runs):
                yield Passage(plain_text(runs), PassageKind.HEADING, level=2, typed=False)
            case ProseList():
                yield from self._list(block, level)
            case Quotation(blocks):
                yield from self._blocks(blocks, level)
            case Table():
                yield from self._table(block)

    def _list(self, block: ProseList, level: int) -> Iterator[Passage]:
        for place, item in enumerate(block.items, start=block.start):
            sign = "" if block.kind is ListKind.BULLET else counted(block.kind, place)
            if self._counts_items and level == 1 and block.kind is ListKind.DECIMAL:
                sign = next(self._items, sign)
            for at, inner in enumerate(item):
                is_first = at == 0 and isinstance(inner, Paragraph)
                for passage in self._block(inner, level + 1):
                    yield passage._replace(number=sign) if is_first else passage

    def _table(self, table: Table) -> Iterator[Passage]:
        for row in (table.heading, *table.rows):
            self._row += 1
            for column, cell in enumerate(row):
                yield Passage(plain_text(cell), PassageKind.CELL, row=self._row, column=column, typed=False)
