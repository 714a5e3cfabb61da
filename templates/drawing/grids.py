"""The tables of a paper: labels and values, its head, considerations, ticks; each says what it is."""

from collections.abc import Iterable, Sequence

from app.rendering.word.markup import attribute_text
from templates.drawing.pieces import KEPT, TEXT_WIDTH, line, paragraph

LABEL_WIDTH = 2495  # twips: 4.4 cm
_ANSWER_WIDTH = 2210
_TICK_WIDTH = 1900
_WHOLE_ROW = "<w:trPr><w:cantSplit/></w:trPr>"
_HEAD_ROW = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_COUNTED = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
_SHADED = '<w:shd w:val="clear" w:color="auto" w:fill="F0F0F0"/>'


def table(
    caption: str, widths: Sequence[int], rows: str, *, headings: str = "column", description: str = ""
) -> str:
    """Return a ruled table; `headings` says where its labels are: first `column`, first `row`, `nowhere`."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = {"column": "0680", "row": "0620", "nowhere": "0600"}[headings]
    told = f'<w:tblDescription w:val="{attribute_text(description)}"/>' if description else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="LabelledGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{look}" w:firstRow="{int(headings == "row")}" '
        f'w:lastRow="0" w:firstColumn="{int(headings == "column")}" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/><w:tblCaption w:val="{attribute_text(caption)}"/>{told}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def cell(width: int, content: str, *, shaded: bool = False, columns: int = 1, properties: str = "") -> str:
    """Return a cell over one or several columns; `properties` come last in its `w:tcPr`."""
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    shade = _SHADED if shaded else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{shade}{properties}</w:tcPr>{content}</w:tc>'
    )


def row(*cells: str, properties: str = "") -> str:
    """Return a row of cells."""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def whole_row(*cells: str) -> str:
    """Return a row that no page break divides."""
    return row(*cells, properties=_WHOLE_ROW)


def head_row(*cells: str) -> str:
    """Return the row that heads the columns, repeated on every page."""
    return row(*cells, properties=_HEAD_ROW)


def row_tag(tag: str, widths: Sequence[int]) -> str:
    """Return a row that holds nothing but a structural placeholder (`{%tr … %}`); it is not printed."""
    return row(cell(sum(widths), line(tag), columns=len(widths)))


def label(text: str, *, kept: bool = False) -> str:
    """Return the label of a row, on the same page as what follows where it is `kept`."""
    return paragraph("Row Heading", text, properties=KEPT if kept else "")


def grid(caption: str, rows: Iterable[tuple[str, str]]) -> str:
    """Return a table of labels and values; its first column heads its rows."""
    widths = (LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH)
    written = "".join(
        row(cell(widths[0], label(name), shaded=True), cell(widths[1], value)) for name, value in rows
    )
    return table(caption, widths, written, description="Each row is a label with its answer.")


def considerations(caption: str, entries: str) -> str:
    """Return label and answer of each entry of a record, its narrative in a row below over both columns.

    The labels are counted as the paragraphs of their section: 5.1, 5.2.
    """
    widths = (TEXT_WIDTH - _ANSWER_WIDTH, _ANSWER_WIDTH)
    counted = paragraph("Row Heading", "{{ row.label }}", properties=KEPT + _COUNTED)
    answer = paragraph("Body Text", "{{ row.value.answer|capitalize }}", properties=KEPT)
    written = (
        row_tag(f"{{%tr for row in {entries} %}}", widths),
        whole_row(cell(widths[0], counted, shaded=True), cell(widths[1], answer)),
        row_tag("{%tr if row.value.narrative %}", widths),
        row(cell(TEXT_WIDTH, line("{{p row.value.narrative }}"), columns=2)),
        row_tag("{%tr endif %}", widths),
        row_tag("{%tr endfor %}", widths),
    )
    described = "Each consideration with its answer; what is said about it stands in the row below."
    return table(caption, widths, "".join(written), description=described)


def tick_widths() -> tuple[int, int]:
    """Return the widths of a tick grid: what is confirmed, and the tick."""
    return TEXT_WIDTH - _TICK_WIDTH, _TICK_WIDTH


def tick_grid(caption: str, heads: tuple[str, str], *rows: str) -> str:
    """Return a table of statements with a tick beside each; its first row heads its columns."""
    head = head_row(
        *(cell(width, label(text), shaded=True) for width, text in zip(tick_widths(), heads, strict=True))
    )
    described = "Each row is a declaration; the second column holds a tick where it is confirmed."
    return table(caption, tick_widths(), head + "".join(rows), headings="row", description=described)


def tick_row(statements: str, confirmed: str) -> str:
    """Return a row of a tick grid: paragraphs, and a tick where the name `confirmed` is true."""
    left, right = tick_widths()
    sign = paragraph("Tick", f"{{% if {confirmed} %}}✓{{% else %}}☐{{% endif %}}")
    return whole_row(cell(left, statements), cell(right, sign))
