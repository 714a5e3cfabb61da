"""The pieces a paper is drawn from, as WordprocessingML: paragraphs, controls, grids, the signature block."""

from collections.abc import Iterable

from app.model.form import FormDefinition
from app.rendering.word.markup import attribute_text

TEXT_WIDTH = 9070  # twips: A4 between margins of 2.5 cm
LABEL_WIDTH = 2495  # 4.4 cm
BREAK = "<w:r><w:br/></w:r>"
_SHADED = '<w:shd w:val="clear" w:color="auto" w:fill="F0F0F0"/>'
_OPEN = '<w:tcBorders><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>'
_KEPT = "<w:keepNext/><w:keepLines/>"


def run(text: str, properties: str = "") -> str:
    """Return a run; placeholders in it are filled in by the program."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{attribute_text(text)}</w:t></w:r>'


def bold(text: str) -> str:
    """Return a run in bold."""
    return run(text, "<w:b/><w:bCs/>")


def paragraph(style: str, *content: str, properties: str = "") -> str:
    """Return a paragraph in a style; content that is not XML yet becomes a run."""
    runs = "".join(piece if piece.startswith("<w:") else run(piece) for piece in content)
    return f'<w:p><w:pPr><w:pStyle w:val="{style.replace(" ", "")}"/>{properties}</w:pPr>{runs}</w:p>'


def line(tag: str) -> str:
    """Return a paragraph that holds nothing but a structural placeholder; it is not printed."""
    return paragraph("Normal", tag)


class Controls:
    """Content controls named after the fields of a form, so that text edited in Word finds its way back."""

    def __init__(self, form: FormDefinition) -> None:
        self._form = form

    def inline(self, field: str, *content: str) -> str:
        """Return a control within a line."""
        return self._control(field, *content)

    def block(self, field: str, *content: str) -> str:
        """Return a control around paragraphs."""
        return self._control(field, *content)

    def _control(self, field: str, *content: str) -> str:
        definition = self._form.field(field)
        if definition is None:
            raise LookupError(f"{self._form.id} has no field {field}")
        label = attribute_text(definition.label)
        properties = f'<w:alias w:val="{label}"/><w:tag w:val="cs:{field}"/>'
        return (
            f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{''.join(content)}</w:sdtContent></w:sdt>"
        )


def grid(caption: str, rows: Iterable[tuple[str, str]]) -> str:
    """Return a table of labels and values; its first column heads its rows."""
    written = "".join(
        f"<w:tr>{cell(LABEL_WIDTH, paragraph('Row Heading', label), shaded=True)}"
        f"{cell(TEXT_WIDTH - LABEL_WIDTH, value)}</w:tr>"
        for label, value in rows
    )
    return table(caption, (LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH), written)


def table(caption: str, widths: tuple[int, ...], rows: str, *, has_row_headings: bool = True) -> str:
    """Return a ruled table over the whole width."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look, first = ("0680", 1) if has_row_headings else ("0600", 0)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="LabelledGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{look}" w:firstRow="0" w:lastRow="0" '
        f'w:firstColumn="{first}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{caption}"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>'
    )


def cell(width: int, content: str, *, shaded: bool = False, properties: str = "") -> str:
    """Return a cell."""
    shade = _SHADED if shaded else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}{properties}</w:tcPr>{content}</w:tc>'


def signature_table(name: str) -> str:
    """Return the row to sign in with the printed name under it: no page break before or inside them."""
    widths = (1474, 4479, 907, 2210)
    middle = '<w:vAlign w:val="center"/>'
    cells = "".join(
        cell(width, paragraph("Row Heading", label, properties=_KEPT), shaded=bool(label), properties=middle)
        for width, label in zip(widths, ("Signature", "", "Date", ""), strict=True)
    )
    height = '<w:trPr><w:cantSplit/><w:trHeight w:val="1000" w:hRule="atLeast"/></w:trPr>'
    under = cell(sum(widths), name, properties=f'<w:gridSpan w:val="{len(widths)}"/>{_OPEN}')
    rows = f"<w:tr>{height}{cells}</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>{under}</w:tr>"
    return table("Signature and date", widths, rows, has_row_headings=False)


def end() -> str:
    """Return the paragraph Word wants after a table at the end of a document, too small to be seen."""
    small = '<w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
    return paragraph("Normal", properties=small)


def page_number() -> str:
    """Return “Page x of y” as fields that hold a result from the start."""
    return run("Page ") + _field("PAGE") + run(" of ") + _field("NUMPAGES")


def _field(instruction: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    written = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return mark("begin") + written + mark("separate") + run("1") + mark("end")
