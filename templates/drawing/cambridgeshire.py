"""The decision record and the board report of the Cambridgeshire commissioner's office."""

from app.model.form import FormDefinition
from templates.drawing.pieces import BREAK, Controls, bold, end, grid, line, paragraph, run, signature_table


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
            (
                ("Subject", paragraph("Body Text", control.inline("subject", run("{{ subject }}")))),
                ("Decision", control.block("decision", line("{{p decision }}"))),
                ("Decision Summary", control.block("decision_summary", line("{{p decision_summary }}"))),
                ("Contact Officer", _contact(control, "contact_officer")),
                ("Background Papers", _papers(control, "background_papers")),
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
        + paragraph("Unnumbered Heading", "Bibliography")
        + grid(
            "Bibliography",
            (
                ("Source Document", _papers(control, "source_documents")),
                ("Contact Officers", _people(control, "contact_officers")),
            ),
        )
        + end()
    )


def _memo(control: Controls, label: str, field: str, properties: str = "") -> str:
    answer = control.inline(field, run(f"{{{{ {field} }}}}"))
    return paragraph("Memo Line", bold(label), "<w:r><w:tab/></w:r>", answer, properties=properties)


def _numbered(control: Controls, heading: str, field: str) -> str:
    return paragraph("Heading 1", heading) + control.block(field, line(f"{{{{p {field}.numbered }}}}"))


def _named(person: str) -> str:
    """Return name, post and organisation, as far as they are known."""
    return (
        f"{{{{ {person}.name }}}}{{% if {person}.post %}}, {{{{ {person}.post }}}}{{% endif %}}"
        f"{{% if {person}.organisation %}}, {{{{ {person}.organisation }}}}{{% endif %}}"
    )


def _contact(control: Controls, person: str) -> str:
    return paragraph(
        "Body Text",
        control.inline(
            person,
            run(f"{_named(person)}{{% if {person}.telephone %}}"),
            BREAK,
            run(f"Tel: {{{{ {person}.telephone }}}}{{% endif %}}{{% if {person}.email %}}"),
            BREAK,
            run("Email: "),
            run(f"{{{{r {person}.email|link }}}}"),
            run("{% endif %}"),
        ),
    )


def _people(control: Controls, people: str) -> str:
    return _listed(control, people, run(_named("one")))


def _papers(control: Controls, papers: str) -> str:
    """Return one paragraph for each paper, its address on a line of its own."""
    title = "{{ one.title }}{% if one.date %} – {{ one.date }}{% endif %}"
    return _listed(
        control,
        papers,
        run(f"{title}{{% if one.url %}}"),
        BREAK,
        run("{{r one.url|link }}"),
        run("{% endif %}{% if one.attached_as %}"),
        BREAK,
        run("Attached as {{ one.attached_as }}{% endif %}{% if one.withheld %}"),
        BREAK,
        run("Withheld: {{ one.withheld }}{% endif %}"),
    )


def _listed(control: Controls, items: str, *item: str) -> str:
    """Return a paragraph for each item, or “None” where the clerk said that there are none."""
    none = control.inline(items, run("None"))
    return (
        line(f"{{%p for one in {items} %}}")
        + paragraph("Body Text", control.inline(items, *item))
        + line("{%p else %}")
        + paragraph("Body Text", f"{{% if {items}.none %}}", none, "{% endif %}")
        + line("{%p endfor %}")
    )


def _signature(control: Controls) -> str:
    """Return name, declaration, the row to sign in and the printed name: never parted by a page break."""
    name = "{{ slot.name }}{% if slot.name and slot.capacity %}, {% endif %}{{ slot.capacity }}"
    return (
        line("{%p for slot in slots %}")
        + paragraph(
            "Signatory",
            "{% if slot.id == 'commissioner' %}",
            control.inline("decision_maker", run(name)),
            f"{{% else %}}{name}{{% endif %}}",
        )
        + paragraph("Declaration", "{{ slot.declaration }}")
        + signature_table(
            paragraph(
                "Printed Name", "{{ slot.name }}{% if slot.name %}", BREAK, "{% endif %}{{ slot.capacity }}"
            )
        )
        + line("{%p endfor %}")
    )
