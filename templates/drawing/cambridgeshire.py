"""The decision record and the board report of the Cambridgeshire commissioner's office."""

from app.model.form import FormDefinition
from templates.drawing.entries import contact, papers, people
from templates.drawing.grids import grid, pair, when
from templates.drawing.pieces import TAB, Controls, bold, end, line, paragraph, run
from templates.drawing.signing import name_and_capacity, signature_block


def decision_record(form: FormDefinition) -> str:
    """Return the body: a heading, the grid of answers, the signature."""
    control = Controls(form)
    return (
        paragraph(
            "Title",
            "{{ office.banner|upper }} DECISION RECORD{% if reference %} – ",
            control.inline("reference", run("{{ reference }}")),
            "{% endif %}",
        )
        + grid(
            "Decision record",
            pair("Subject", paragraph("Body Text", control.inline("subject", run("{{ subject }}")))),
            pair("Decision", control.block("decision", line("{{p decision }}"))),
            pair("Decision Summary", control.block("decision_summary", line("{{p decision_summary }}"))),
            pair("Contact Officer", contact(control, "contact_officer")),
            when(
                _answered("background_papers"),
                pair("Background Papers", papers(control, "background_papers")),
            ),
        )
        + _signature(control)
        + end()
    )


def board_report(form: FormDefinition) -> str:
    """Return the body: letterhead, whom it concerns, the numbered sections, the bibliography."""
    control = Controls(form)
    return (
        line("{%p for name in office.letterhead %}")
        + paragraph("Letterhead", "{{ name }}")
        + line("{%p endfor %}")
        + _memo(control, "To:", "to", '<w:spacing w:before="360"/>')
        + _memo(control, "From:", "from")
        + _memo(control, "Date:", "date")
        + line("{%p if agenda_item %}")
        + _memo(control, "Agenda item:", "agenda_item")
        + line("{%p endif %}")
        + paragraph("Title", control.inline("title", run("{{ title }}")))
        + _numbered(control, "Purpose", "purpose")
        + _numbered(control, "Recommendation", "recommendation")
        + control.block(
            "sections",
            line("{%p for section in sections %}"),
            paragraph("Heading 1", "{{ section.heading }}"),
            line("{{p section.body.numbered }}"),
            line("{%p else %}"),
            paragraph("Body Text"),
            line("{%p endfor %}"),
        )
        + _numbered(control, "Recommendation", "recommendation")
        + line(f"{{%p if {_answered('source_documents')} or {_answered('contact_officers')} %}}")
        + paragraph("Unnumbered Heading", "Bibliography")
        + grid(
            "Bibliography",
            when(_answered("source_documents"), pair("Source Document", papers(control, "source_documents"))),
            when(
                _answered("contact_officers"), pair("Contact Officers", people(control, "contact_officers"))
            ),
        )
        + line("{%p endif %}")
        + end()
    )


def _answered(entries: str) -> str:
    """Return the condition that a list was given, or said to be empty."""
    return f"{entries} or {entries}.none"


def _memo(control: Controls, label: str, field: str, properties: str = "") -> str:
    answer = control.inline(field, run(f"{{{{ {field} }}}}"))
    return paragraph("Memo Line", bold(label), TAB, answer, properties=properties)


def _numbered(control: Controls, heading: str, field: str) -> str:
    return paragraph("Heading 1", heading) + control.block(field, line(f"{{{{p {field}.numbered }}}}"))


def _signature(control: Controls) -> str:
    """Return the places to sign; the commissioner's name is an answer of the form."""
    own = control.inline("decision_maker", run(name_and_capacity()))
    signatory = (
        run("{% if slot.id == 'commissioner' %}")
        + own
        + run(f"{{% else %}}{name_and_capacity()}{{% endif %}}")
    )
    return line("{%p for slot in slots %}") + signature_block(signatory=signatory) + line("{%p endfor %}")
