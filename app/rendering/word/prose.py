"""Prose as paragraphs, lists, quotations and tables of WordprocessingML, in the template's own styles."""

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from app.model.lead_in import leads, with_following
from app.model.list_marker import counted
from app.model.prose import Block, Blocks, ListKind, Paragraph, Prose, ProseList, Quotation, Subheading, Table
from app.model.runs import plain_text
from app.rendering.printed import Look
from app.rendering.word.anchors import anchors_in, anchors_under, is_counted
from app.rendering.word.growth import Growth
from app.rendering.word.markup import gap_run
from app.rendering.word.numbering import DEEPEST
from app.rendering.word.runs import Notes, Runs, RunWriter
from app.rendering.word.styles import (
    BODY,
    DECLARATION,
    DEEPER_SUBHEADING,
    DEFINITION,
    ITEM,
    LIST,
    NUMBERED,
    PARTY,
    QUOTATION,
    RECITAL,
    SCHEDULE_ITEM,
    SCHEDULE_PARAGRAPH,
    SUBHEADING,
    TABLE,
    Styles,
)
from app.rendering.word.tables import direction, written_table

_QUOTATION_INDENT = 454
_KEPT = "<w:keepNext/>"
_AFTER_TABLE = "<w:p/>"  # no cell may end in a table, and two tables that touch become one
_BRACKETED = {ListKind.BRACKETED: PARTY, ListKind.BRACKETED_ROMAN: RECITAL}
"""The lists no clerk types: their items are set like numbered paragraphs where the template has a style."""


class _Place(NamedTuple):
    """Where a block stands: in what style its paragraphs are set, how deep in lists, in a quotation."""

    style: str
    number: str = ""
    """The properties that number its paragraphs, where their style does not."""
    inset: bool = False
    """Whether text begins where that of a numbered paragraph does."""
    in_item: bool = False
    level: int = -1
    indent: int = 0
    quoted: bool = False
    subheading: str = SUBHEADING
    keep: str = ""
    """The property that keeps a paragraph on the page of what follows it."""


class ProseWriter:
    """Writes the prose answers of one document; lists, links and footnotes go to its growth."""

    def __init__(self, styles: Styles, growth: Growth) -> None:
        self._styles = styles
        self._growth = growth
        self._run_writer = RunWriter(styles, growth)
        self._notes = Notes()
        self._wanted: frozenset[str] = frozenset()

    def __call__(self, prose: Prose, look: Look) -> str:
        """Return the paragraphs of prose, one empty paragraph where there is none."""
        if look.gap:
            gaps = (plain_text(block.runs) for block in prose.blocks if isinstance(block, Paragraph))
            return "".join(self._paragraph(BODY, gap_run(gap)) for gap in gaps)
        self._notes = Notes(prose.footnotes)
        place = self._place(look)
        self._wanted = self._not_marked_yet(prose.blocks)
        return self._written(prose, place, look)

    def _written(self, prose: Prose, place: _Place, look: Look) -> str:
        blocks = (
            self._numbered(prose.blocks, place, look) if place.inset else self._blocks(prose.blocks, place)
        )
        return blocks or self._paragraph(BODY, "")

    def _not_marked_yet(self, blocks: Blocks) -> frozenset[str]:
        """Return the names cross-references need in this prose; where it is printed again it has none."""
        if not self._growth.in_body:
            return frozenset()
        return frozenset(name for name in anchors_in(blocks) if not self._growth.references.knows(name))

    def _place(self, look: Look) -> _Place:
        """Return how the top level of prose is set."""
        if look.defines:
            return _Place(DEFINITION, inset=True)
        if look.declared and self._styles.has(DECLARATION):
            return _Place(DECLARATION)
        is_deeper = look.deeper and self._styles.has(DEEPER_SUBHEADING)
        subheading = DEEPER_SUBHEADING if is_deeper else SUBHEADING
        if not look.numbered or not self._growth.numbers_paragraphs:
            return _Place(BODY, subheading=subheading)
        first = look.numbers[0] if look.numbers else ""
        number = self._growth.running(in_schedule=look.in_schedule, first=first)
        count = "" if number is None else _counted(number, 0)
        style = SCHEDULE_PARAGRAPH if look.in_schedule else NUMBERED
        return _Place(style, count, inset=True, subheading=subheading)

    def _numbered(self, blocks: Blocks, place: _Place, look: Look) -> str:
        """Return blocks with their numbers as far as known; items under a paragraph may be clauses."""
        numbers, items = iter(look.numbers), iter(look.items)
        written: list[str] = []
        may_be_clauses = False
        for index, (block, after) in enumerate(with_following(blocks), start=1):
            if isinstance(block, Paragraph):
                may_be_clauses = bool(look.items)
                number = next(numbers, "")
                names = (
                    self._names_under(block, blocks[index:], have_clauses=may_be_clauses) if number else ()
                )
                written.append(self._set_paragraph(block.runs, _kept(block, after, place), names, number))
            elif may_be_clauses and isinstance(block, ProseList) and is_counted(block):
                written.append(
                    self._clauses(block, place, items, SCHEDULE_ITEM if look.in_schedule else ITEM)
                )
            else:
                written.append(self._block(block, place))
        return "".join(written)

    def _names_under(self, block: Paragraph, rest: Blocks, *, have_clauses: bool) -> tuple[str, ...]:
        """Return the names of a numbered paragraph and of the items under it, where any are wanted."""
        if not self._wanted:
            return ()
        found = (block.anchor, *anchors_under(rest, have_clauses=have_clauses))
        return tuple(name for name in found if name in self._wanted)

    def _clauses(self, block: ProseList, place: _Place, numbers: Iterator[str], style: str) -> str:
        inside = place._replace(number="", in_item=True, level=1, indent=self._growth.item_start)
        return "".join(self._item(item, style, inside, next(numbers, "")) for item in block.items)

    def _blocks(self, blocks: Blocks, place: _Place) -> str:
        following = with_following(blocks)
        return "".join(self._block(block, _kept(block, after, place)) for block, after in following)

    def _block(self, block: Block, place: _Place) -> str:
        match block:
            case Paragraph(runs):
                return self._set_paragraph(runs, place)
            case Subheading(runs):
                return self._paragraph(place.subheading, self._runs(runs), direction(runs))
            case ProseList():
                return self._list(block, place)
            case Quotation(blocks):
                return self._blocks(blocks, place._replace(quoted=True))
            case Table():
                start = self._growth.text_start if place.inset else 0
                return written_table(block, self._styles.id(TABLE), start, self._runs) + _AFTER_TABLE
            case _:
                assert_never(block)

    def _set_paragraph(self, runs: Runs, place: _Place, names: tuple[str, ...] = (), sign: str = "") -> str:
        written = self._marked(self._runs(runs), names, sign)
        if place.in_item:
            indent = f'<w:ind w:left="{place.indent}"/>'
            return self._paragraph(LIST, written, place.keep + direction(runs) + indent)
        if place.quoted:
            indent = self._quotation_indent(place)
            return self._paragraph(QUOTATION, written, place.keep + direction(runs) + indent)
        return self._paragraph(place.style, written, place.keep + place.number + direction(runs))

    def _quotation_indent(self, place: _Place) -> str:
        """Return the indent of a quotation under a numbered paragraph; elsewhere its style says it."""
        return f'<w:ind w:left="{self._growth.text_start + _QUOTATION_INDENT}"/>' if place.inset else ""

    def _list(self, block: ProseList, place: _Place) -> str:
        own_style = "" if place.in_item else _BRACKETED.get(block.kind, "")
        if own_style and self._styles.has(own_style):
            look = self._growth.list_look(block.kind, numbered=False)
            inside = place._replace(inset=True, in_item=True, indent=look.indents[0])
            count = _counted(self._growth.counted(look, 0, block.start), 0)
            return self._items(block, own_style, inside._replace(number=count))
        level = min(place.level + 1, DEEPEST)
        look = self._growth.list_look(block.kind, numbered=place.inset)
        is_bulleted = block.kind is ListKind.BULLET
        number = (
            self._growth.bulleted(look) if is_bulleted else self._growth.counted(look, level, block.start)
        )
        inside = place._replace(in_item=True, level=level, indent=look.indents[level])
        return self._items(block, LIST, inside._replace(number=_counted(number, level)))

    def _items(self, block: ProseList, style: str, place: _Place) -> str:
        is_signed = bool(self._wanted) and block.kind is not ListKind.BULLET
        return "".join(
            self._item(item, style, place, counted(block.kind, number) if is_signed else "")
            for number, item in enumerate(block.items, start=block.start)
        )

    def _item(self, item: Blocks, style: str, place: _Place, sign: str) -> str:
        """Return one item: its number stands before its first paragraph, or alone where it has none."""
        begins_with_text = bool(item) and isinstance(item[0], Paragraph)
        first = item[0].runs if item and isinstance(item[0], Paragraph) else ()
        names = tuple(name for name in anchors_in(item) if name in self._wanted) if sign else ()
        runs = self._marked(self._runs(first), names, sign)
        keep = _KEPT if len(item) > 1 and leads(item[0], item[1]) else ""
        head = self._paragraph(style, runs, keep + place.number + direction(first))
        return head + self._blocks(item[1:] if begins_with_text else item, place)

    def _marked(self, runs: str, names: tuple[str, ...], sign: str) -> str:
        for name in names:
            runs = self._growth.references.marked(name, sign, runs)
        return runs

    def _paragraph(self, style: str, runs: str, properties: str = "") -> str:
        return f"{self._styles.opening(style)}{properties}</w:pPr>{runs}</w:p>"

    def _runs(self, runs: Runs) -> str:
        return self._run_writer.written(runs, self._notes)


def _kept(block: Block, after: Block | None, place: _Place) -> _Place:
    """Return the place of a block: a paragraph that leads to a list stays on its page."""
    return place._replace(keep=_KEPT) if leads(block, after) else place


def _counted(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
