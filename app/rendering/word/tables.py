"""Tables of prose as WordprocessingML: a heading row that is repeated, rows that no page divides."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from app.model.prose import Table
from app.model.runs import plain_text
from app.rendering.word.markup import starts_rtl
from app.rendering.word.runs import Runs

_PAGE_WIDTH = 9070  # twips: A4 between margins of 2.5 cm


def written_table(table: Table, style: str, start: int, runs: Callable[[Runs], str]) -> str:
    """Return a table in a style, `start` twips from the margin; `runs` writes what stands in a cell."""
    indent = f'<w:tblInd w:w="{start}" w:type="dxa"/>' if start else ""
    width = 5000 - 5000 * start // _PAGE_WIDTH  # fiftieths of a per cent
    grid = f'<w:gridCol w:w="{9000 // len(table.heading)}"/>' * len(table.heading)
    heading = tuple(tuple(run._replace(bold=True) for run in cell) for cell in table.heading)
    rows = "".join(_row(row, "<w:cantSplit/>", runs) for row in table.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{width}" w:type="pct"/>{indent}'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{_row(heading, '<w:cantSplit/><w:tblHeader/>', runs)}{rows}</w:tbl>"
    )


@lru_cache(maxsize=8192)
def direction(runs: Runs) -> str:
    """Return the property of a paragraph that begins in a right-to-left script."""
    return "<w:bidi/>" if runs and starts_rtl(runs[0].text if len(runs) == 1 else plain_text(runs)) else ""


def _row(cells: Iterable[Runs], properties: str, written: Callable[[Runs], str]) -> str:
    columns = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>{_cell(cell, written)}</w:tc>'
        for cell in cells
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{columns}</w:tr>"


def _cell(runs: Runs, written: Callable[[Runs], str]) -> str:
    way = direction(runs)
    properties = f"<w:pPr>{way}</w:pPr>" if way else ""
    return f"<w:p>{properties}{written(runs)}</w:p>"
