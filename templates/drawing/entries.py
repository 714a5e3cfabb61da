"""People and papers as they are printed: one paragraph each, or “None” where there are none."""

from templates.drawing.pieces import BREAK, Controls, line, paragraph, run


def named(person: str) -> str:
    """Return name, post and organisation, as far as they are known."""
    return (
        f"{{{{ {person}.name }}}}{{% if {person}.post %}}, {{{{ {person}.post }}}}{{% endif %}}"
        f"{{% if {person}.organisation %}}, {{{{ {person}.organisation }}}}{{% endif %}}"
    )


def contact(control: Controls, person: str) -> str:
    """Return a person with telephone and e-mail, each on a line of its own."""
    return paragraph(
        "Body Text",
        control.inline(
            person,
            run(f"{named(person)}{{% if {person}.telephone %}}"),
            BREAK,
            run(f"Tel: {{{{ {person}.telephone }}}}{{% endif %}}{{% if {person}.email %}}"),
            BREAK,
            run("Email: "),
            run(f"{{{{r {person}.email|link }}}}"),
            run("{% endif %}"),
        ),
    )


def people(control: Controls, field: str) -> str:
    """Return a line for each person, or “None”."""
    return listed(control, field, run(named("one")))


def papers(control: Controls, field: str) -> str:
    """Return one paragraph for each paper, its address on a line of its own."""
    title = "{{ one.title }}{% if one.date %} – {{ one.date }}{% endif %}"
    return listed(
        control,
        field,
        run(f"{title}{{% if one.url %}}"),
        BREAK,
        run("{{r one.url|link }}"),
        run("{% endif %}{% if one.attached_as %}"),
        BREAK,
        run("Attached as {{ one.attached_as }}{% endif %}{% if one.withheld %}"),
        BREAK,
        run("Withheld: {{ one.withheld }}{% endif %}"),
    )


def listed(control: Controls, items: str, *item: str) -> str:
    """Return a paragraph for each item, or “None” where the clerk said that there are none."""
    none = control.inline(items, run("None"))
    return (
        line(f"{{%p for one in {items} %}}")
        + paragraph("Body Text", control.inline(items, *item))
        + line("{%p else %}")
        + paragraph("Body Text", f"{{% if {items}.none %}}", none, "{% endif %}")
        + line("{%p endfor %}")
    )
