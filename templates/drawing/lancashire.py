"""The joint decision of the Lancashire commissioner and chief constable."""

from app.model.form import FormDefinition
from templates.drawing.entries import named
from templates.drawing.grids import cell, head_row, label, row_tag, table, whole_row
from templates.drawing.pieces import KEPT, Controls, end, line, outlined, paragraph, run
from templates.drawing.signing import signatures

_HEAD = (2000, 3070, 1100, 2900)
_TITLE = '<w:spacing w:before="0" w:after="110"/>'
_DECLARATIONS = (4670, 2100, 2300)
_LAST_TO_PRINT = "slot.id == 'monitoring_officer'"
_FIRST_TO_PRINT = "slot.id != 'monitoring_officer'"


def joint_decision(form: FormDefinition) -> str:
    """Return the body: head, recommendation and signatures, then Part 1 and what officers declare."""
    control = Controls(form)
    return (
        line("{%p for name in office.letterhead %}")
        + paragraph("Letterhead", "{{ name }}")
        + line("{%p endfor %}")
        + paragraph("Banner", "{{ wording.board }}", properties='<w:spacing w:before="360"/>')
        + _head(control)
        + paragraph("Unnumbered Heading", "Executive Summary")
        + control.block("executive_summary", line("{{p executive_summary }}"))
        + paragraph("Unnumbered Heading", "Recommendation")
        + _recommendation(control)
        + signatures(_FIRST_TO_PRINT, named=False)
        + paragraph("Part Heading", "{{ wording.part_1 }}")
        + outlined(control, form)
        + paragraph("Body Text", properties=KEPT)
        + control.block("officer_declarations", _declarations())
        + signatures(_LAST_TO_PRINT, named=False)
        + end()
    )


def _head(control: Controls) -> str:
    """Return number and date beside each other, title and reporter below them."""
    title = paragraph("Title", control.inline("title", run("{{ title }}")), properties=_TITLE)
    return table(
        "Head of the decision",
        _HEAD,
        whole_row(
            _label(0, "DECISION"),
            cell(_HEAD[1], paragraph("Body Text", control.inline("reference", run("{{ reference }}")))),
            _label(2, "DATE:"),
            cell(_HEAD[3], paragraph("Body Text", control.inline("date", run("{{ date|upper }}")))),
        )
        + whole_row(_label(0, "TITLE:"), _over_the_rest(title))
        + whole_row(
            _label(0, "REPORT BY:"),
            _over_the_rest(paragraph("Body Text", control.inline("report_by", run(named("report_by"))))),
        ),
        description="The number of the decision, its day, what it is about and who reports.",
    )


def _label(column: int, text: str) -> str:
    return cell(_HEAD[column], label(text), shaded=True)


def _over_the_rest(content: str) -> str:
    return cell(sum(_HEAD[1:]), content, columns=3)


def _recommendation(control: Controls) -> str:
    """Return the stem and, counted where there are several, the limbs that end it."""
    return paragraph("Stem", "{{ wording.stem }}") + control.limbs("recommendation")


def _declarations() -> str:
    """Return a row for each adviser: what is declared, by whom, on which day."""
    heads = ("Officer declaration", "Officer", "Date")
    values = (
        "{{ row.label|upper }}{% if row.value.statement %} – {{ row.value.statement }}{% endif %}",
        "{{ row.value.officer }}",
        "{{ row.value.date }}",
    )
    pairs = tuple(zip(_DECLARATIONS, heads, values, strict=True))
    rows = (
        head_row(*(cell(width, label(head), shaded=True) for width, head, _ in pairs)),
        row_tag("{%tr for row in officer_declarations.entries %}", _DECLARATIONS),
        whole_row(*(cell(width, paragraph("Body Text", value)) for width, _, value in pairs)),
        row_tag("{%tr endfor %}", _DECLARATIONS),
    )
    described = "What each adviser declares, with name and day."
    return table("Officer declarations", _DECLARATIONS, "".join(rows), headings="row", description=described)
