"""The key decision and the meeting report of the Northumbria commissioner's office."""

from app.model.form import FormDefinition
from templates.drawing.entries import named
from templates.drawing.grids import cell, considerations, label, row_tag, table, whole_row
from templates.drawing.pieces import TEXT_WIDTH, Controls, Drawing, end, line, outlined, paragraph, run
from templates.drawing.signing import SIGNING, signing_row

_HEAD = (6070, 3000)
_TITLE = '<w:spacing w:before="60" w:after="160"/>'


def key_decision(form: FormDefinition) -> str:
    """Return the body: one ruled sheet from the banner down to the signature."""
    control = Controls(form)
    rows = (
        paragraph("Banner", "{{ office.banner|upper }}") + paragraph("Document Kind", "{{ document.form }}"),
        paragraph("Row Heading", "Title and Reference ", control.inline("reference", run("{{ reference }}")))
        + paragraph("Title", control.inline("title", run("{{ title }}")), properties=_TITLE),
        label("Report of") + paragraph("Body Text", control.inline("report_of", run(named("report_of")))),
        label("Summary") + control.block("summary", line("{{p summary }}")),
        label("Recommendation") + _recommendation(control),
    )
    written = "".join(_over_all(content) for content in rows) + _signatures(control)
    described = "What is proposed, by whom, and the signature that approves it."
    return table("Key decision", SIGNING, written, headings="nowhere", description=described) + end()


def meeting_report(form: FormDefinition) -> Drawing:
    """Return the body: a head that says for whom and by whom, the sections, the considerations."""
    control = Controls(form)
    grid = considerations("Considerations", "considerations.entries")
    body = _head(control) + outlined(control, form, {"considerations": grid}) + end()
    return Drawing(body, under_marking=paragraph("Running Head", _running_head()))


def _over_all(content: str) -> str:
    return whole_row(cell(TEXT_WIDTH, content, columns=len(SIGNING)))


def _recommendation(control: Controls) -> str:
    """Return one limb as it is, several counted."""
    return control.limbs("recommendation")


def _signatures(control: Controls) -> str:
    """Return capacity, declaration, the row to sign in and, where it is known, the name of each slot."""
    capacity = (
        "{% if slot.signatory == 'decision_maker' %}",
        control.inline("decision_maker", run("{{ slot.capacity }}")),
        "{% else %}{{ slot.capacity }}{% endif %}",
    )
    return (
        row_tag("{%tr for slot in slots %}", SIGNING)
        + _over_all(paragraph("Signatory", *capacity) + paragraph("Declaration", "{{ slot.declaration }}"))
        + signing_row(SIGNING)
        + row_tag("{%tr if slot.name %}", SIGNING)
        + _over_all(paragraph("Printed Name", "{{ slot.name }}"))
        + row_tag("{%tr endif %}", SIGNING)
        + row_tag("{%tr endfor %}", SIGNING)
    )


def _head(control: Controls) -> str:
    """Return the head table: meeting and date, the title, who reports and who wrote it."""

    def merged(content: str) -> str:
        return whole_row(cell(TEXT_WIDTH, content, columns=len(_HEAD)))

    rows = (
        whole_row(
            cell(_HEAD[0], paragraph("Row Heading", control.inline("meeting", run("{{ meeting }}")))),
            cell(
                _HEAD[1], paragraph("Row Heading", control.inline("meeting_date", run("{{ meeting_date }}")))
            ),
        ),
        merged(paragraph("Title", control.inline("title", run("{{ title }}")), properties=_TITLE)),
        merged(paragraph("Body Text", "Report of ", control.inline("report_of", run(named("report_of"))))),
        row_tag("{%tr if author.name %}", _HEAD),
        merged(paragraph("Body Text", "Author: ", control.inline("author", run(named("author"))))),
        row_tag("{%tr endif %}", _HEAD),
    )
    described = "For which meeting the report is, and who answers for it."
    return table("Head of the report", _HEAD, "".join(rows), headings="nowhere", description=described)


def _running_head() -> str:
    return (
        "{% if running_head == 'decision' %}{{ wording.for_decision }}"
        "{% elif running_head == 'direction' %}{{ wording.for_direction }}"
        "{% else %}{{ wording.for_either }}{% endif %}"
    )
