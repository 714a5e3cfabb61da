"""Prose as paragraphs, lists, quotations and tables of WordprocessingML, in the template's own styles."""

from collections.abc import Iterable
from typing import NamedTuple, assert_never

from app.model.prose import Block, Blocks, ListKind, Paragraph, Prose, ProseList, Quotation, Subheading, Table
from app.model.runs import plain_text
from app.rendering.printed import Look
from app.rendering.word.growth import Growth
from app.rendering.word.markup import gap_run, starts_rtl
from app.rendering.word.numbering import DEEPEST
from app.rendering.word.runs import Notes, Runs, RunWriter
from app.rendering.word.styles import (
    BODY,
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

_PAGE_WIDTH = 9070  # twips: A4 between margins of 2.5 cm
_QUOTATION_INDENT = 454
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


class ProseWriter:
    """Writes the prose answers of one document; lists, links and footnotes go to its growth."""

    def __init__(self, styles: Styles, growth: Growth) -> None:
        self._styles = styles
        self._growth = growth
        self._run_writer = RunWriter(styles, growth)
        self._notes = Notes()

    def __call__(self, prose: Prose, look: Look) -> str:
        """Return the paragraphs of prose, one empty paragraph where there is none."""
        if look.gap:
            gaps = (plain_text(block.runs) for block in prose.blocks if isinstance(block, Paragraph))
            return "".join(self._paragraph(BODY, gap_run(gap)) for gap in gaps)
        self._notes = Notes(prose.footnotes)
        place = self._place(look)
        written = (
            self._clauses(prose.blocks, place, look) if look.items else self._blocks(prose.blocks, place)
        )
        return written or self._paragraph(BODY, "")

    def _place(self, look: Look) -> _Place:
        """Return how the top level of prose is set."""
        if look.defines:
            return _Place(DEFINITION, inset=True)
        if not look.numbered or not self._growth.numbers_paragraphs:
            return _Place(BODY)
        first = look.numbers[0] if look.numbers else ""
        number = self._growth.running(in_schedule=look.in_schedule, first=first)
        count = "" if number is None else _counted(number, 0)
        return _Place(SCHEDULE_PARAGRAPH if look.in_schedule else NUMBERED, count, inset=True)

    def _clauses(self, blocks: Blocks, place: _Place, look: Look) -> str:
        """Return blocks in which the counted items under a paragraph are clauses: 3.6.1."""
        written: list[str] = []
        are_clauses = False
        for block in blocks:
            if are_clauses and isinstance(block, ProseList) and block.kind is ListKind.DECIMAL:
                written.append(self._clause_list(block, place, look))
            else:
                written.append(self._block(block, place))
            are_clauses = are_clauses or (look.numbered and isinstance(block, Paragraph))
        return "".join(written)

    def _clause_list(self, block: ProseList, place: _Place, look: Look) -> str:
        style = SCHEDULE_ITEM if look.in_schedule else ITEM
        inside = place._replace(number="", in_item=True, level=1, indent=self._growth.item_start)
        return "".join(self._item(item, style, "", inside) for item in block.items)

    def _blocks(self, blocks: Blocks, place: _Place) -> str:
        return "".join(self._block(block, place) for block in blocks)

    def _block(self, block: Block, place: _Place) -> str:
        match block:
            case Paragraph(runs):
                return self._set_paragraph(runs, place)
            case Subheading(runs):
                return self._paragraph(SUBHEADING, self._runs(runs), _direction(runs))
            case ProseList():
                return self._list(block, place)
            case Quotation(blocks):
                return self._blocks(blocks, place._replace(quoted=True))
            case Table():
                return self._table(block, inset=place.inset) + _AFTER_TABLE
            case _:
                assert_never(block)

    def _set_paragraph(self, runs: Runs, place: _Place) -> str:
        if place.in_item:
            style, properties = LIST, _direction(runs) + f'<w:ind w:left="{place.indent}"/>'
        elif place.quoted:
            style, properties = QUOTATION, _direction(runs) + self._quotation_indent(place)
        else:
            style, properties = place.style, place.number + _direction(runs)
        return self._paragraph(style, self._runs(runs), properties)

    def _quotation_indent(self, place: _Place) -> str:
        """Return the indent of a quotation under a numbered paragraph; elsewhere its style says it."""
        return f'<w:ind w:left="{self._growth.text_start + _QUOTATION_INDENT}"/>' if place.inset else ""

    def _list(self, block: ProseList, place: _Place) -> str:
        own_style = "" if place.in_item else _BRACKETED.get(block.kind, "")
        if own_style and self._styles.has(own_style):
            return self._bracketed(block, own_style, place)
        level = min(place.level + 1, DEEPEST)
        look = self._growth.list_look(block.kind, numbered=place.inset)
        is_bulleted = block.kind is ListKind.BULLET
        number = (
            self._growth.bulleted(look) if is_bulleted else self._growth.counted(look, level, block.start)
        )
        inside = place._replace(in_item=True, level=level, indent=look.indents[level])
        return "".join(self._item(item, LIST, _counted(number, level), inside) for item in block.items)

    def _bracketed(self, block: ProseList, style: str, place: _Place) -> str:
        """Return recitals or parties; lists under them stand where those of a numbered paragraph do."""
        look = self._growth.list_look(block.kind, numbered=False)
        count = _counted(self._growth.counted(look, 0, block.start), 0)
        inside = place._replace(inset=True, in_item=True, indent=look.indents[0])
        return "".join(self._item(item, style, count, inside) for item in block.items)

    def _item(self, item: Blocks, style: str, count: str, place: _Place) -> str:
        """Return one item: its number stands before its first paragraph, or alone where it has none."""
        begins_with_text = bool(item) and isinstance(item[0], Paragraph)
        first = item[0].runs if item and isinstance(item[0], Paragraph) else ()
        head = self._paragraph(style, self._runs(first), count + _direction(first))
        return head + self._blocks(item[1:] if begins_with_text else item, place)

    def _table(self, table: Table, *, inset: bool) -> str:
        start = self._growth.text_start if inset else 0
        indent = f'<w:tblInd w:w="{start}" w:type="dxa"/>' if start else ""
        width = 5000 - 5000 * start // _PAGE_WIDTH  # fiftieths of a per cent
        grid = f'<w:gridCol w:w="{9000 // len(table.heading)}"/>' * len(table.heading)
        heading = tuple(tuple(run._replace(bold=True) for run in cell) for cell in table.heading)
        rows = "".join(self._row(row, "<w:cantSplit/>") for row in table.rows)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self._styles.id(TABLE)}"/>'
            f'<w:tblW w:w="{width}" w:type="pct"/>{indent}'
            '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
            f'w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
            f"{self._row(heading, '<w:cantSplit/><w:tblHeader/>')}{rows}</w:tbl>"
        )

    def _row(self, cells: Iterable[Runs], properties: str) -> str:
        written = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>{self._cell(runs)}</w:tc>'
            for runs in cells
        )
        return f"<w:tr><w:trPr>{properties}</w:trPr>{written}</w:tr>"

    def _cell(self, runs: Runs) -> str:
        direction = _direction(runs)
        properties = f"<w:pPr>{direction}</w:pPr>" if direction else ""
        return f"<w:p>{properties}{self._runs(runs)}</w:p>"

    def _paragraph(self, style: str, runs: str, properties: str = "") -> str:
        return f"{self._styles.opening(style)}{properties}</w:pPr>{runs}</w:p>"

    def _runs(self, runs: Runs) -> str:
        return self._run_writer.written(runs, self._notes)


def _counted(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def _direction(runs: Runs) -> str:
    return "<w:bidi/>" if runs and starts_rtl(runs[0].text if len(runs) == 1 else plain_text(runs)) else ""
