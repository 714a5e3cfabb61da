"""Tables of prose as WordprocessingML: a heading row that is repeated, rows that no page divides."""

from collections.abc import Callable

from app.model.prose import Table
from app.model.runs import plain_text
from app.rendering.figures import figure_columns
from app.rendering.word.markup import starts_rtl
from app.rendering.word.runs import Runs

_PAGE_WIDTH = 9070  # twips: A4 between margins of 2.5 cm
_IN_ANY_CELL = 5600  # twips: what prose has in the cells of our forms; wider tables take all there is
_CELL = '<w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>'
_NARROW, _LETTER, _WIDE = 70, 118, 175
"""What signs take in the letters of a table, in twips."""
_BROAD = frozenset("mwMW%@—…") | frozenset(chr(code) for code in range(0x2E80, 0xFFFF))
_PADDING = 260
"""What a cell has beside its text, and a little more."""
_SHORT = 8
_SHORT_CELL = 60


def written_table(table: Table, style: str, start: int, runs: Callable[[Runs], str]) -> str:
    """Return a table in a style, `start` twips from the margin; `runs` writes what stands in a cell."""
    indent = f'<w:tblInd w:w="{start}" w:type="dxa"/>' if start else ""
    room = _PAGE_WIDTH - start
    columns = _fitted(_wanted(table), room)
    width = f'w:w="{sum(columns)}" w:type="dxa"'
    if sum(columns) > (room - len(columns) if start else _IN_ANY_CELL):  # numbered text is in no cell
        width = f'w:w="{5000 - 5000 * start // _PAGE_WIDTH}" w:type="pct"'  # fiftieths of a per cent
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in columns)
    heading = tuple(tuple(run._replace(bold=True) for run in cell) for cell in table.heading)
    sides = ['<w:jc w:val="right"/>' if is_figure else "" for is_figure in figure_columns(table)]
    kept = len(table.rows) if _is_short(table) else 1
    rows = (
        _row(row, sides, runs, is_heading=number == 0, is_kept=number < kept)
        for number, row in enumerate((heading, *table.rows))
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f"<w:tblW {width}/>{indent}"
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{''.join(rows)}</w:tbl>"
    )


def _wanted(table: Table) -> list[int]:
    """Return how wide the columns are, in twips, where each is as wide as what stands in it.

    So they are on the printed page, and Word sees to it itself; LibreOffice takes what is written here.
    """
    texts = zip(*(map(plain_text, row) for row in (table.heading, *table.rows)), strict=True)
    return [max(map(_width, column)) + _PADDING for column in texts]


def _fitted(wanted: list[int], room: int) -> list[int]:
    """Return widths of columns of which the widest give way where there is no room for all."""
    widest, left, others = room, room, len(wanted)
    for one in sorted(wanted) if sum(wanted) > room else ():
        widest = left // others
        if one > widest:
            break
        left, others = left - one, others - 1
    return [min(one, widest) for one in wanted]


def _width(text: str) -> int:
    """Return about how many twips the longest line of a text takes in bold, rather more than less."""
    return sum(
        _NARROW if sign in "ijlt.,:;'|()[]!/ -" else _WIDE if sign in _BROAD else _LETTER for sign in text
    )


def direction(runs: Runs) -> str:
    """Return the property of a paragraph that begins in a right-to-left script."""
    return "<w:bidi/>" if runs and starts_rtl(runs[0].text if len(runs) == 1 else plain_text(runs)) else ""


def _is_short(table: Table) -> bool:
    """Return whether a table is to stand on one page."""
    cells = (cell for row in table.rows for cell in row)
    return len(table.rows) <= _SHORT and all(len(plain_text(cell)) <= _SHORT_CELL for cell in cells)


def _row(
    cells: tuple[Runs, ...],
    sides: list[str],
    written: Callable[[Runs], str],
    *,
    is_heading: bool,
    is_kept: bool,
) -> str:
    """Return a row, on the page of the next one where it is kept; a heading row comes again on each page."""
    written_cells = (
        _cell(cell, side, written, is_kept=is_kept) for cell, side in zip(cells, sides, strict=True)
    )
    columns = "".join(f"<w:tc>{_CELL}{one}</w:tc>" for one in written_cells)
    properties = "<w:cantSplit/><w:tblHeader/>" if is_heading else "<w:cantSplit/>"
    return f"<w:tr><w:trPr>{properties}</w:trPr>{columns}</w:tr>"


def _cell(runs: Runs, side: str, written: Callable[[Runs], str], *, is_kept: bool) -> str:
    properties = "<w:keepNext/>" * is_kept + (direction(runs) or side)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{written(runs)}</w:p>"
