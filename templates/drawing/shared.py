"""The papers every office may use: plain record, Part 2 form, consultation slip, signing sheet."""

from app.model.form import FormDefinition
from templates.drawing.entries import contact, listed, named
from templates.drawing.grids import (
    LABEL_WIDTH,
    cell,
    head_row,
    label,
    row,
    row_tag,
    table,
    tick_grid,
    tick_row,
    whole_row,
)
from templates.drawing.pieces import (
    TEXT_WIDTH,
    Controls,
    appendices,
    end,
    line,
    logo,
    outlined,
    paragraph,
    run,
)
from templates.drawing.signing import signatures

_WIDTHS = (LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH)
_DESCRIBED = "Each row is a label with its answer."
_LIST = (1760, 3100, 2190, 1040, 980)
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
                row_tag("{%tr for row in declarations.entries %}", _WIDTHS),
                _ticked("row"),
                row_tag("{%tr endfor %}", _WIDTHS),
            ),
        )
        + line("{%p if appendices %}")
        + paragraph("Unnumbered Heading", "Appendices")
        + appendices()
        + line("{%p endif %}")
        + paragraph("Unnumbered Heading", "Decision")
        + line("{%p if acting_authority %}")
        + _text(control, "acting_authority")
        + line("{%p endif %}")
        + signatures()
        + end()
    )


def _about(control: Controls) -> str:
    return _grid(
        "Decision",
        _pair("Title", _text(control, "title")),
        *_when("report_by.name", _pair("Report by", _person(control, "report_by"))),
        *_when("amount", _pair("Value", _text(control, "amount"))),
        *_when("urgent or retrospective", _pair("Procedure", paragraph("Body Text", _PROCEDURE))),
        _pair("Summary", control.block("summary", line("{{p summary }}"))),
        _pair("Recommendation", _recommendation(control)),
    )


def part_2_form(form: FormDefinition) -> str:
    """Return the body: the warning, the exempt facts, each exemption with its reasons, signatures."""
    control = Controls(form)
    return (
        paragraph("Banner", "{{ office.banner|upper }}")
        + _titled(control)
        + paragraph("Stem", "{{ wording.warning }}")
        + _grid(
            "Part 2",
            _pair("Title", _text(control, "title")),
            _pair("Review on", _text(control, "review_on")),
            *_when(
                "circulation or circulation.none",
                _pair("Circulation", listed(control, "circulation", run(named("one")))),
            ),
        )
        + outlined(control, form, {"exemptions": _exemptions()})
        + line("{%p if declared %}")
        + paragraph("Unnumbered Heading", "Officers’ declarations")
        + tick_grid(
            "Officers’ declarations",
            ("Statement", "Tick to confirm (✓)"),
            row_tag("{%tr for record in declared %}", _WIDTHS),
            row_tag("{%tr for row in record.entries %}", _WIDTHS),
            _declared("row"),
            row_tag("{%tr endfor %}", _WIDTHS),
            row_tag("{%tr endfor %}", _WIDTHS),
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
        + _grid(
            "Question",
            _pair("Topic", _text(control, "topic")),
            *_when("reference", _pair("Reference", _text(control, "reference"))),
            _pair("To", _person(control, "adviser")),
            *_when("asked_by.name", _pair("From", _person(control, "asked_by"))),
            *_when("reply_by", _pair("Reply by", _text(control, "reply_by"))),
            _pair("Question", control.block("question", line("{{p question }}"))),
            row(
                cell(_WIDTHS[0], label("Answer"), shaded=True),
                cell(_WIDTHS[1], control.block("answer", line("{{p answer }}"))),
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
        + _grid(
            "For whom",
            _pair("To be signed by", _person(control, "signatory")),
            *_when("date", _pair("Date", _text(control, "date"))),
            *_when("return_to.name", _pair("Return to", contact(control, "return_to"))),
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


def _grid(caption: str, *rows: str) -> str:
    return table(caption, _WIDTHS, "".join(rows), description=_DESCRIBED)


def _pair(name: str, value: str) -> str:
    return row(cell(_WIDTHS[0], label(name), shaded=True), cell(_WIDTHS[1], value))


def _when(condition: str, *rows: str) -> tuple[str, ...]:
    """Return rows that are printed only where a condition is met."""
    return (row_tag(f"{{%tr if {condition} %}}", _WIDTHS), *rows, row_tag("{%tr endif %}", _WIDTHS))


def _text(control: Controls, field: str) -> str:
    return paragraph("Body Text", control.inline(field, run(f"{{{{ {field} }}}}")))


def _person(control: Controls, field: str) -> str:
    return paragraph("Body Text", control.inline(field, run(named(field))))


def _recommendation(control: Controls) -> str:
    return paragraph("Stem", "{{ wording.stem }}") + control.limbs("recommendation")


def _publication(control: Controls) -> str:
    def answer(field: str, part: str) -> str:
        return paragraph("Body Text", control.inline(field, run(f"{{{{ {field}.{part} }}}}")))

    return _grid(
        "Publication",
        _pair("Publication deferred?", answer("part_1_deferral", "deferred")),
        *_when(
            "part_1_deferral.deferred",
            _pair("Reason", answer("part_1_deferral", "reason")),
            _pair("Until", answer("part_1_deferral", "until")),
        ),
        _pair("Is there a Part 2 form?", answer("part_2", "exists")),
    )


def _exemptions() -> str:
    """Return each exemption: its section, the harm, the balance of interests."""
    return (
        line("{%p for one in exemptions %}")
        + paragraph("Heading 2", "Section {{ one.section }}")
        + _grid(
            "Exemption",
            _pair("Harm", line("{{p one.harm }}")),
            _pair("Public interest", line("{{p one.public_interest }}")),
        )
        + paragraph("Body Text")
        + line("{%p endfor %}")
    )


def _ticked(name: str) -> str:
    statements = (
        paragraph("Row Heading", f"{{{{ {name}.label }}}}")
        + line(f"{{%p for statement in {name}.value.statements %}}")
        + paragraph("Body Text", "{{ statement }}")
        + line("{%p endfor %}")
    )
    return tick_row(statements, f"{name}.value.confirmed")


def _declared(name: str) -> str:
    """Return a declaration of any form: statements, a statement with officer and date, or a person."""
    value = f"{name}.value"
    said = (
        f"{{% if {value}.statement is defined %}}{{{{ {value}.statement }}}}"
        f"{{% if {value}.officer %}} – {{{{ {value}.officer }}}}{{% endif %}}"
        f"{{% if {value}.date %}}, {{{{ {value}.date }}}}{{% endif %}}"
        f"{{% elif {value}.name is defined %}}{named(value)}{{% endif %}}"
    )
    statements = (
        paragraph("Row Heading", f"{{{{ {name}.label }}}}")
        + line(f"{{%p if {value}.statements is defined %}}")
        + line(f"{{%p for statement in {value}.statements %}}")
        + paragraph("Body Text", "{{ statement }}")
        + line("{%p endfor %}")
        + line("{%p else %}")
        + paragraph("Body Text", said)
        + line("{%p endif %}")
    )
    return tick_row(statements, f"{value}.confirmed is defined and {value}.confirmed")
