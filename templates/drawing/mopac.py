"""The decision form of the Deputy Mayor for Policing and Crime, and the force's Part 1 report behind it."""

from app.model.form import FormDefinition
from templates.drawing.grids import statements, tick_grid, tick_row, tick_tag
from templates.drawing.pieces import KEPT, Controls, bold, end, line, logo, outlined, paragraph, run
from templates.drawing.signing import printed_name, signature_table

_DRAFTED = (
    "{{ row.value.name }}{% if row.value.post %}, {{ row.value.post }}{% endif %}"
    "{% if row.value.organisation %}, {{ row.value.organisation }}{% endif %}"
    "{% if row.value.post or row.value.organisation %},{% endif %} {{ wording.drafted }}"
)


def decision_form(form: FormDefinition) -> str:
    """Return the body: decisions and approval, Part 1, publication, declarations, chief executive."""
    control = Controls(form)
    return (
        paragraph(
            "Title",
            "{{ wording.heading }}{% if reference %} – ",
            control.inline("reference", run("{{ reference }}")),
            "{% endif %}",
        )
        + _titled("Title: ", control.inline("title", run("{{ title }}")))
        + _titled("Executive Summary:")
        + control.block("executive_summary", line("{{p executive_summary }}"))
        + _titled("Decisions:")
        + _limbs(control, "decisions")
        + _decision(control)
        + paragraph("Part Heading", "{{ wording.part_1|upper }}")
        + outlined(control, form)
        + _publication(control)
        + _titled("ORIGINATING OFFICER DECLARATION")
        + control.block("declarations", _declarations())
        + _last_signatures()
        + end()
    )


def force_report(form: FormDefinition) -> str:
    """Return the body: wordmark, what will be published, summary, recommendations, the facts, the author."""
    control = Controls(form)
    marking = "{% if marking %}{{ marking }}{% else %}{{ document.marking }}{% endif %}"
    return (
        logo()
        + line("{%p for name in office.letterhead %}")
        + paragraph("Letterhead", "{{ name }}")
        + line("{%p endfor %}")
        + paragraph("Title", control.inline("title", run("{{ title }}")))
        + paragraph("Body Text", bold("Report by "), control.inline("report_by", bold("{{ report_by }}")))
        + paragraph("Body Text", bold("{{ wording.published }} "), control.inline("marking", bold(marking)))
        + _titled("EXECUTIVE SUMMARY")
        + control.block("executive_summary", line("{{p executive_summary }}"))
        + _titled("Recommendations")
        + _limbs(control, "recommendations")
        + line("{%p if time_sensitivity %}")
        + _titled("Time sensitivity")
        + control.block("time_sensitivity", line("{{p time_sensitivity }}"))
        + line("{%p endif %}")
        + paragraph("Part Heading", "{{ wording.part_1 }}")
        + outlined(control, form)
        + line("{%p if report_author.name %}")
        + paragraph("Body Text", bold("Report author: "), control.inline("report_author", run(_author())))
        + line("{%p endif %}")
    )


def _titled(text: str, *more: str) -> str:
    return paragraph("Unnumbered Heading", text, *more)


def _limbs(control: Controls, field: str) -> str:
    """Return the stem and the limbs it ends in: counted where there are several."""
    return paragraph("Stem", "{{ wording.stem }}") + control.limbs(field)


def _decision(control: Controls) -> str:
    """Return the first place to sign: who decides, on what interests, with what words."""
    return (
        line("{%p for slot in slots %}")
        + line("{%p if loop.first %}")
        + _titled("{{ slot.capacity }}")
        + paragraph("Declaration", "{{ slot.declaration }}")
        + line("{%p if interests %}")
        + control.block("interests", line("{{p interests.declared }}"))
        + line("{%p endif %}")
        + paragraph("Declaration", "{{ wording.approval }}")
        + signature_table(printed_name())
        + line("{%p endif %}")
        + line("{%p endfor %}")
    )


def _last_signatures() -> str:
    """Return the other places to sign, which stand last on the page."""
    return (
        line("{%p for slot in slots %}")
        + line("{%p if not loop.first %}")
        + paragraph("Signatory", "{{ slot.capacity }}")
        + paragraph("Declaration", "{{ slot.declaration }}")
        + signature_table(printed_name())
        + line("{%p endif %}")
        + line("{%p endfor %}")
    )


def _publication(control: Controls) -> str:
    """Return what becomes public, when, and whether there is a Part 2."""
    return (
        _titled("Public access to information")
        + paragraph(
            "Body Text",
            "{% if part_1_deferral.deferred %}{{ wording.access_deferred }}"
            "{% else %}{{ wording.access }}{% endif %}",
        )
        + paragraph("Body Text", "{{ wording.deferral }}")
        + paragraph("Row Heading", "Part 1 Deferral:", properties=KEPT)
        + _deferral(control)
        + paragraph("Body Text", bold("Part 2 Confidentiality:"), " {{ wording.part_2 }}")
        + paragraph(
            "Body Text",
            "Is there a ",
            bold("Part 2"),
            " form – ",
            control.inline("part_2", bold("{{ part_2.exists }}")),
        )
    )


def _deferral(control: Controls) -> str:
    """Return the question and what depends on it: “N/A” where nothing is deferred."""

    def asked(question: str, answer: str, properties: str = "") -> str:
        shown = control.inline("part_1_deferral", bold(answer))
        return paragraph("Body Text", question, shown, properties=properties)

    def only_if_deferred(part: str) -> str:
        return (
            f"{{% if part_1_deferral.deferred %}}{{{{ part_1_deferral.{part} }}}}{{% else %}}N/A{{% endif %}}"
        )

    question = "Is the publication of Part 1 of this approval to be deferred? "
    return (
        asked(question, "{{ part_1_deferral.deferred }}", KEPT)
        + asked("If yes, for what reason: ", only_if_deferred("reason"), KEPT)
        + asked("Until what date: ", only_if_deferred("until"))
    )


def _declarations() -> str:
    """Return the grid of declarations; the drafting officer's has a sentence of its own."""
    return tick_grid(
        "Originating officer declaration",
        ("Declaration", "Tick to confirm statement (✓)"),
        tick_tag("{%tr for row in declarations.entries %}"),
        tick_tag("{%tr if row.id == 'drafting_officer' %}"),
        tick_row("{{ row.label }}", _drafted(), "row.value.name"),
        tick_tag("{%tr else %}"),
        tick_row("{{ row.label }}", _statements(), "row.value.confirmed"),
        tick_tag("{%tr endif %}"),
        tick_tag("{%tr endfor %}"),
    )


def _drafted() -> str:
    """Return the drafting officer's sentence; no sentence where nobody is named yet."""
    return line("{%p if row.value.name %}") + paragraph("Body Text", _DRAFTED) + line("{%p endif %}")


def _statements() -> str:
    """Return the officer, where one is named, and the statements."""
    return (
        line("{%p if row.id == 'head_of_service' and row.value.officer %}")
        + paragraph("Body Text", "{{ row.value.officer }}")
        + line("{%p endif %}")
        + statements("row.value.statements")
    )


def _author() -> str:
    return (
        "{{ report_author.name }}{% if report_author.post %}, {{ report_author.post }}{% endif %}"
        "{% if report_author.organisation %}, {{ report_author.organisation }}{% endif %}"
    )
