"""The joint decision of the Lancashire commissioner and chief constable."""

from app.model.form import FormDefinition
from templates.drawing.entries import named
from templates.drawing.grids import cell, head_row, head_table, label, row_tag, table, whole_row
from templates.drawing.pieces import KEPT, Controls, bold, end, line, outlined, paragraph, run
from templates.drawing.signing import signatures

_DECLARATIONS = (5270, 2100, 1700)
_LAST_TO_PRINT = "slot.id == 'monitoring_officer'"
_FIRST_TO_PRINT = "slot.id != 'monitoring_officer'"


def joint_decision(form: FormDefinition) -> str:
    """Return the body: head, summary, recommendation and signatures, then Part 1 and what officers declare."""
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

    def labelled(text: str, field: str, value: str) -> str:
        return paragraph("Body Text", bold(f"{text} "), control.inline(field, run(value)))

    return head_table(
        "Head of the decision",
        (
            (
                labelled("DECISION", "reference", "{{ reference }}"),
                labelled("DATE:", "date", "{{ date|upper }}"),
            ),
            (labelled("TITLE:", "title", "{{ title }}"),),
            (labelled("REPORT BY:", "report_by", named("report_by")),),
        ),
    )


def _recommendation(control: Controls) -> str:
    """Return the stem and, counted where there are several, the limbs that end it."""
    return paragraph("Stem", "{{ wording.stem }}") + control.block(
        "recommendation",
        line("{%p if recommendation.several %}"),
        line("{{p recommendation.listed }}"),
        line("{%p else %}"),
        line("{{p recommendation }}"),
        line("{%p endif %}"),
    )


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
