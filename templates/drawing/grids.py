"""The tables of a paper: labels and values, its head, considerations, ticks; each says what it is."""

from collections.abc import Sequence

from app.rendering.word.markup import attribute_text
from templates.drawing.pieces import KEPT, TEXT_WIDTH, line, paragraph

LABEL_WIDTH = 2495  # twips: 4.4 cm
_LABELLED = (LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH)
_ANSWER_WIDTH = 2210
_TICK_WIDTH = 907
_TICKED = (LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH - _TICK_WIDTH, _TICK_WIDTH)
_NO_RULE_RIGHT = '<w:tcBorders><w:right w:val="nil"/></w:tcBorders>'
_NO_RULE_LEFT = '<w:tcBorders><w:left w:val="nil"/></w:tcBorders>'
_AT_END = '<w:jc w:val="right"/>'
_WHOLE_ROW = "<w:trPr><w:cantSplit/></w:trPr>"
_HEAD_ROW = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_COUNTED = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
_SHADED = '<w:shd w:val="clear" w:color="auto" w:fill="F0F0F0"/>'


def table(
    caption: str, widths: Sequence[int], rows: str, *, headings: str = "column", description: str = ""
) -> str:
    """Return a ruled table; `headings` says where: first `column`, first `row`, `both`, `nowhere`."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = {"column": "0680", "row": "0620", "both": "06A0", "nowhere": "0600"}[headings]
    told = f'<w:tblDescription w:val="{attribute_text(description)}"/>' if description else ""
    in_row, in_column = int(headings in ("row", "both")), int(headings in ("column", "both"))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="LabelledGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{look}" w:firstRow="{in_row}" '
        f'w:lastRow="0" w:firstColumn="{in_column}" w:lastColumn="0" w:noHBand="1" '
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


def grid(caption: str, *rows: str) -> str:
    """Return a table of labels and values; its first column heads its rows."""
    return table(caption, _LABELLED, "".join(rows), description="Each row is a label with its answer.")


def pair(name: str, value: str, *, properties: str = "", kept: bool = False) -> str:
    """Return a row of a grid: a label and the paragraphs of its value; only prose may be divided by a page.

    Where `kept`, the row stands on the page of what follows.
    """
    cells = cell(_LABELLED[0], label(name, kept=kept), shaded=True), cell(_LABELLED[1], value)
    return row(*cells, properties=properties or ("" if "{{p " in value else _WHOLE_ROW))


def when(condition: str, *rows: str) -> str:
    """Return rows of a grid that are printed only where a condition is met."""
    return (
        row_tag(f"{{%tr if {condition} %}}", _LABELLED) + "".join(rows) + row_tag("{%tr endif %}", _LABELLED)
    )


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


def tick_grid(caption: str, heads: tuple[str, str], *rows: str) -> str:
    """Return a table of what is declared on what, with a tick at the end; its first row heads its columns."""
    first, last = label(heads[0]), paragraph("Row Heading", heads[1], properties=_AT_END)
    head = head_row(
        cell(_TICKED[0], first, properties=_NO_RULE_RIGHT + _SHADED),
        cell(sum(_TICKED[1:]), last, columns=2, properties=_NO_RULE_LEFT + _SHADED),
    )
    described = "Each row is a declaration; the last column holds a tick where it is confirmed."
    return table(caption, _TICKED, head + "".join(rows), headings="both", description=described)


def tick_tag(tag: str) -> str:
    """Return a row of a tick grid that holds nothing but a structural placeholder."""
    return row_tag(tag, _TICKED)


def tick_row(name: str, statements: str, confirmed: str) -> str:
    """Return a row of a tick grid: its label, paragraphs, and a tick where the name `confirmed` is true."""
    sign = paragraph("Tick", f"{{% if {confirmed} %}}✓{{% else %}}☐{{% endif %}}")
    return whole_row(
        cell(_TICKED[0], label(name), shaded=True), cell(_TICKED[1], statements), cell(_TICKED[2], sign)
    )


def untickable_row(name: str, statements: str) -> str:
    """Return a row of a tick grid that nobody is asked to confirm."""
    said = cell(sum(_TICKED[1:]), statements, columns=2)
    return whole_row(cell(_TICKED[0], label(name), shaded=True), said)


def statements(names: str) -> str:
    """Return the texts of that name: a list where there are several, else a paragraph."""

    def each(style: str) -> str:
        looped = line(f"{{%p for text in {names} %}}"), paragraph(style, "{{ text }}"), line("{%p endfor %}")
        return "".join(looped)

    several = line(f"{{%p if {names}|length > 1 %}}") + each("List Bullet")
    return several + line("{%p else %}") + each("Body Text") + line("{%p endif %}")
