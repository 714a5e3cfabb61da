"""The papers every office may use: plain record, Part 2 form, consultation slip, signing sheet."""

from app.model.form import FormDefinition
from templates.drawing.entries import contact, listed, named
from templates.drawing.grids import (
    cell,
    grid,
    head_row,
    label,
    pair,
    row_tag,
    statements,
    table,
    tick_grid,
    tick_row,
    tick_tag,
    untickable_row,
    when,
    whole_row,
)
from templates.drawing.pieces import (
    KEPT,
    Controls,
    appendices,
    bold,
    end,
    line,
    logo,
    outlined,
    paragraph,
    run,
)
from templates.drawing.signing import signatures

_LIST = (1700, 2980, 2100, 1150, 1140)
_LIST_HEADS = ("Reference", "Title", "Document", "Sign on", "Signed")
_PROCEDURE = (
    "{% if urgent and retrospective %}Urgent and retrospective decision"
    "{% elif urgent %}Urgent decision{% else %}Retrospective decision{% endif %}"
)


def decision_record(form: FormDefinition) -> str:
    """Return the body: what it is about, the numbered reasons, publication, declarations, signatures."""
    control = Controls(form)
    return (
        logo()
        + paragraph("Banner", "{{ office.banner|upper }}")
        + _titled(control)
        + _about(control)
        + outlined(control, form)
        + paragraph("Unnumbered Heading", "Part 1 and Part 2")
        + _publication(control)
        + paragraph("Unnumbered Heading", "Officers’ declarations")
        + control.block(
            "declarations",
            tick_grid(
                "Officers’ declarations",
                ("Statement", "Tick to confirm (✓)"),
                tick_tag("{%tr for row in declarations.entries %}"),
                tick_row("{{ row.label }}", statements("row.value.statements"), "row.value.confirmed"),
                tick_tag("{%tr endfor %}"),
            ),
        )
        + line("{%p if appendices %}")
        + paragraph("Unnumbered Heading", "Appendices")
        + appendices()
        + line("{%p endif %}")
        + paragraph("Unnumbered Heading", "Decision")
        + line("{%p if acting_authority %}")
        + paragraph("Declaration", control.inline("acting_authority", run("{{ acting_authority }}")))
        + line("{%p endif %}")
        + signatures()
        + end()
    )


def _about(control: Controls) -> str:
    return grid(
        "Decision",
        pair("Title", _text(control, "title")),
        when("report_by.name", pair("Report by", _person(control, "report_by"))),
        when("amount", pair("Value", _text(control, "amount"))),
        when("urgent or retrospective", pair("Procedure", paragraph("Body Text", _PROCEDURE))),
        pair("Summary", control.block("summary", line("{{p summary }}"))),
        pair("Recommendation", _recommendation(control)),
    )


def part_2_form(form: FormDefinition) -> str:
    """Return the body: the warning, the exempt facts, each exemption with its reasons, signatures."""
    control = Controls(form)
    return (
        paragraph("Banner", "{{ office.banner|upper }}")
        + _titled(control)
        + paragraph("Stem", bold("{{ wording.warning }}"))
        + grid(
            "Part 2",
            pair("Title", _text(control, "title")),
            pair("Review on", _text(control, "review_on")),
            when(
                "circulation or circulation.none",
                pair("Circulation", listed(control, "circulation", run(named("one")))),
            ),
        )
        + outlined(control, form, {"exemptions": _exemptions()})
        + line("{%p if declared %}")
        + paragraph("Unnumbered Heading", "Officers’ declarations")
        + tick_grid(
            "Officers’ declarations",
            ("Statement", "Tick to confirm (✓)"),
            tick_tag("{%tr for record in declared %}"),
            tick_tag("{%tr for row in record.entries %}"),
            _declared(),
            tick_tag("{%tr endfor %}"),
            tick_tag("{%tr endfor %}"),
        )
        + line("{%p endif %}")
        + signatures()
        + end()
    )


def consultation_slip(form: FormDefinition) -> str:
    """Return the body: one question, room for the answer, name and date."""
    control = Controls(form)
    return (
        paragraph("Banner", "{{ office.banner|upper }}")
        + paragraph("Title", "{{ document.form }}")
        + grid(
            "Question",
            pair("Topic", _text(control, "topic")),
            when("reference", pair("Reference", _text(control, "reference"))),
            pair("To", _person(control, "adviser")),
            when("asked_by.name", pair("From", _person(control, "asked_by"))),
            when("reply_by", pair("Reply by", _text(control, "reply_by"))),
            pair("Question", control.block("question", line("{{p question }}"))),
            pair(
                "Answer",
                control.block("answer", line("{{p answer }}")),
                properties='<w:trPr><w:trHeight w:val="4500" w:hRule="atLeast"/></w:trPr>',
            ),
        )
        + signatures()
        + end()
    )


def signing_sheet(form: FormDefinition) -> str:
    """Return the body: for whom, and everything there is to sign."""
    control = Controls(form)
    return (
        paragraph("Banner", "{{ office.banner|upper }}")
        + paragraph("Title", control.inline("title", run("{{ title }}")))
        + grid(
            "For whom",
            pair("To be signed by", _person(control, "signatory")),
            when("date", pair("Date", _text(control, "date"))),
            when("return_to.name", pair("Return to", contact(control, "return_to"))),
        )
        + paragraph("Unnumbered Heading", "Papers to sign")
        + control.block("papers_to_sign", _list_to_sign())
        + paragraph("Body Text")
        + line("{%p if note %}")
        + control.block("note", line("{{p note }}"))
        + line("{%p endif %}")
        + end()
    )


def _list_to_sign() -> str:
    """Return a row for each paper: its number, what it is, where it is signed, and a box to tick."""
    heads = (cell(width, label(text), shaded=True) for width, text in zip(_LIST, _LIST_HEADS, strict=True))
    answers = (
        "{{ one.reference }}",
        "{{ one.title }}",
        "{{ one.document }}",
        "{{ one.where }}",
        "☐",
    )
    cells = (cell(width, paragraph("Body Text", text)) for width, text in zip(_LIST, answers, strict=True))
    rows = (
        head_row(*heads),
        row_tag("{%tr for one in papers_to_sign %}", _LIST),
        whole_row(*cells),
        row_tag("{%tr endfor %}", _LIST),
    )
    return table(
        "Papers to sign", _LIST, "".join(rows), headings="row", description="Each row is a paper to sign."
    )


def _titled(control: Controls) -> str:
    reference = control.inline("reference", run("{{ reference }}"))
    return paragraph("Title", "{{ document.form }}{% if reference %} – ", reference, "{% endif %}")


def _text(control: Controls, field: str) -> str:
    return paragraph("Body Text", control.inline(field, run(f"{{{{ {field} }}}}")))


def _person(control: Controls, field: str) -> str:
    return paragraph("Body Text", control.inline(field, run(named(field))))


def _recommendation(control: Controls) -> str:
    return paragraph("Stem", "{{ wording.stem }}") + control.limbs("recommendation")


def _publication(control: Controls) -> str:
    def answer(field: str, part: str) -> str:
        return paragraph("Body Text", control.inline(field, run(f"{{{{ {field}.{part} }}}}")))

    made_public = (
        "{{ wording.published }} {% if part_1_deferral.deferred %}from {{ part_1_deferral.until }}"
        "{% else %}{{ office.promise }}{% endif %}."
    )
    return grid(
        "Publication",
        pair("Publication", paragraph("Body Text", made_public)),
        pair("Publication deferred?", answer("part_1_deferral", "deferred")),
        when(
            "part_1_deferral.deferred",
            pair("Reason", answer("part_1_deferral", "reason")),
            pair("Until", answer("part_1_deferral", "until")),
        ),
        pair("Is there a Part 2 form?", answer("part_2", "exists")),
    )


def _exemptions() -> str:
    """Return each exemption: its section, the harm, the balance; the last stays with what follows."""
    return (
        line("{%p for one in exemptions %}")
        + paragraph("Heading 2", "Section {{ one.section }}")
        + grid(
            "Exemption",
            pair("Harm", line("{{p one.harm }}"), kept=True),
            pair("Public interest", line("{{p one.public_interest }}"), kept=True),
        )
        + line("{%p if loop.last %}")
        + paragraph("Body Text", properties=KEPT)
        + line("{%p else %}")
        + paragraph("Body Text")
        + line("{%p endif %}")
        + line("{%p endfor %}")
    )


def _declared() -> str:
    """Return a declaration of any form: statements to tick, one with officer and date, or a person."""
    value = "row.value"
    said = (
        f"{{{{ {value}.statement }}}}"
        f"{{% if {value}.officer %}} – {{{{ {value}.officer }}}}{{% endif %}}"
        f"{{% if {value}.date %}}, {{{{ {value}.date }}}}{{% endif %}}"
    )
    name = "{{ row.label }}"
    return (
        tick_tag(f"{{%tr if {value}.confirmed is defined %}}")
        + tick_row(name, statements(f"{value}.statements"), f"{value}.confirmed")
        + tick_tag(f"{{%tr elif {value}.statement is defined %}}")
        + untickable_row(name, paragraph("Body Text", said))
        + tick_tag(f"{{%tr elif {value}.name is defined %}}")
        + untickable_row(name, paragraph("Body Text", named(value)))
        + tick_tag("{%tr endif %}")
    )
