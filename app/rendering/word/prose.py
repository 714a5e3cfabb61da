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
from app.rendering.word.styles import BODY, LIST, NUMBERED, QUOTATION, SUBHEADING, TABLE, Styles

_PAGE_WIDTH = 9070  # twips: A4 between margins of 2.5 cm
_QUOTATION_INDENT = 454
_AFTER_TABLE = "<w:p/>"  # no cell may end in a table, and two tables that touch become one


class _Place(NamedTuple):
    """Where a block stands: under a numbered heading or not, how deep in lists, in a quotation."""

    numbered: bool
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
        return self._blocks(prose.blocks, _Place(look.numbered)) or self._paragraph(BODY, "")

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
                return self._table(block, numbered=place.numbered) + _AFTER_TABLE
            case _:
                assert_never(block)

    def _set_paragraph(self, runs: Runs, place: _Place) -> str:
        if place.level >= 0:
            indent = f'<w:ind w:left="{place.indent}"/>'
            return self._paragraph(LIST, self._runs(runs), _direction(runs) + indent)
        if place.quoted:
            return self._paragraph(
                QUOTATION, self._runs(runs), _direction(runs) + self._quotation_indent(place)
            )
        return self._paragraph(NUMBERED if place.numbered else BODY, self._runs(runs), _direction(runs))

    def _quotation_indent(self, place: _Place) -> str:
        """Return the indent of a quotation under a numbered paragraph; elsewhere its style says it."""
        return f'<w:ind w:left="{self._growth.text_start + _QUOTATION_INDENT}"/>' if place.numbered else ""

    def _list(self, block: ProseList, place: _Place) -> str:
        level = min(place.level + 1, DEEPEST)
        look = self._growth.list_look(block.kind, numbered=place.numbered)
        is_bulleted = block.kind is ListKind.BULLET
        number = (
            self._growth.bulleted(look) if is_bulleted else self._growth.counted(look, level, block.start)
        )
        counted = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        inside = place._replace(level=level, indent=look.indents[level])
        return "".join(self._item(item, counted, inside) for item in block.items)

    def _item(self, item: Blocks, counted: str, place: _Place) -> str:
        """Return one item: its number stands before its first paragraph, or alone where it has none."""
        begins_with_text = bool(item) and isinstance(item[0], Paragraph)
        first = item[0].runs if item and isinstance(item[0], Paragraph) else ()
        head = self._paragraph(LIST, self._runs(first), counted + _direction(first))
        return head + self._blocks(item[1:] if begins_with_text else item, place)

    def _table(self, table: Table, *, numbered: bool) -> str:
        start = self._growth.text_start if numbered else 0
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


def _direction(runs: Runs) -> str:
    return "<w:bidi/>" if runs and starts_rtl(runs[0].text if len(runs) == 1 else plain_text(runs)) else ""
