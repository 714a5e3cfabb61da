"""A collaboration agreement: title, parties, recitals, clauses, schedules, and where every office signs."""

from app.model.form import FormDefinition
from templates.drawing.grids import cell, row
from templates.drawing.pieces import (
    TAB,
    TEXT_WIDTH,
    Controls,
    body_of,
    bold,
    end,
    line,
    outline_heading,
    paragraph,
    run,
)

_CENTRED = '<w:jc w:val="center"/>'
_ON_A_NEW_PAGE = "<w:pageBreakBefore/>"
_ROOM_TO_SIGN = '<w:spacing w:before="480"/>'
_HALF = TEXT_WIDTH // 2
_GUTTER = 340  # twips: 0.6 cm between the two places to sign
_DEED = "executed_as == 'deed'"
_LINED_UP = '<w:vAlign w:val="bottom"/>'
_WHOLE_ROW = "<w:trPr><w:cantSplit/></w:trPr>"


def agreement(form: FormDefinition) -> str:
    """Return the body; the definitions are a clause of their own, the schedules are numbered anew."""
    control = Controls(form)
    return (
        _title(control)
        + _parties(control)
        + _spoken("recitals")
        + control.block("recitals", line("{{p recitals.listed }}"))
        + _spoken("operative")
        + _definitions(control)
        + _clauses(control)
        + _schedules(control)
        + _executions()
        + end()
    )


def _spoken(wording: str) -> str:
    """Return a sentence of the form that opens what follows."""
    return paragraph("Opening Words", f"{{{{ wording.{wording} }}}}")


def _either(deed: str, agreement: str) -> str:
    """Return the one sentence for a deed, the other for an agreement."""
    return f"{{% if {_DEED} %}}{{{{ wording.{deed} }}}}{{% else %}}{{{{ wording.{agreement} }}}}{{% endif %}}"


def _title(control: Controls) -> str:
    dated = control.inline("date_of_agreement", run("{{ date_of_agreement }}"))
    return (
        paragraph("Title", control.inline("title", run("{{ title }}")), properties=_CENTRED)
        + line("{%p if subtitle %}")
        + paragraph("Document Kind", control.inline("subtitle", run("{{ subtitle }}")))
        + line("{%p endif %}")
        + paragraph(
            "Body Text",
            bold(_either("made_as_deed", "made")),
            run(" {% if date_of_agreement %}"),
            dated,
            run("{% else %}{{ wording.undated }}{% endif %}"),
        )
    )


def _parties(control: Controls) -> str:
    """Return one numbered line for each office; while there is none, one for each force."""
    force = "{% if slot.group not in slot.post %} ({{ slot.group }}){% endif %}"
    sign = "{% if loop.last %}.{% elif loop.revindex == 2 %}; and{% else %};{% endif %}"
    return _spoken("between") + control.block(
        "parties",
        line("{%p for slot in slots %}"),
        paragraph("Party", f"{{{{ slot.post }}}}{force}{sign}"),
        line("{%p endfor %}"),
        line("{%p for one in parties if not slots %}"),
        paragraph("Party", "{{ one.force }}"),
        line("{%p endfor %}"),
    )


def _definitions(control: Controls) -> str:
    return (
        line("{%p for section in outline if section.field == 'definitions' %}")
        + paragraph("Heading 1", "{{ section.heading }}")
        + line("{{p section.body.numbered }}")
        + control.block(
            "definitions",
            line("{%p for one in definitions %}"),
            line("{{p one.meaning.defining(one.term) }}"),
            line("{%p endfor %}"),
        )
        + line("{%p endfor %}")
    )


def _clauses(control: Controls) -> str:
    return control.block(
        "clauses",
        line("{%p for section in clauses %}"),
        paragraph("Heading 1", "{{ section.heading }}"),
        line("{{p section.body.numbered }}"),
        line("{%p endfor %}"),
    )


def _schedules(control: Controls) -> str:
    return (
        line("{%p if schedules %}")
        + control.block(
            "schedules",
            line("{%p for section in outline if section.field == 'schedules' %}"),
            outline_heading(schedules=True),
            body_of(),
            line("{%p endfor %}"),
        )
        + line("{%p endif %}")
    )


def _executions() -> str:
    """Return where the offices sign, party by party, two beside each other and never on two pages."""
    return (
        line("{%p if slots %}")
        + paragraph("Unnumbered Heading", "{{ wording.execution }}", properties=_ON_A_NEW_PAGE)
        + paragraph("Body Text", _either("executed_as_deed", "executed"))
        + line("{%p for slot in slots %}")
        + line("{%p if not slot.beside %}")
        + line("{%p if slot.group %}")
        + paragraph("Heading 2", "{{ slot.group }}", properties='<w:spacing w:before="360"/>')
        + line("{%p endif %}")
        + _beside_each_other()
        + line("{%p endif %}")
        + line("{%p endfor %}")
        + line("{%p endif %}")
    )


def _beside_each_other() -> str:
    """Return a table without lines: one place to sign on the left, that of the next slot on the right."""
    second = (
        line("{%p if loop.nextitem is defined and loop.nextitem.beside %}")
        + _place_to_sign("loop.nextitem")
        + line("{%p else %}")
        + paragraph("Normal")
        + line("{%p endif %}")
    )
    places = (cell(_HALF, one, properties=_LINED_UP) for one in (_place_to_sign("slot"), second))
    cells = row(*places, properties=_WHOLE_ROW)
    columns = f'<w:gridCol w:w="{_HALF}"/>' * 2
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="{_GUTTER}" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        'w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Execution"/>'
        '<w:tblDescription w:val="Two places to sign, for the offices of one party."/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{cells}</w:tbl>"
    )


def _place_to_sign(slot: str) -> str:
    """Return what one office fills in; a deed is signed before a witness."""
    return (
        paragraph("Declaration", f"{{{{ {slot}.declaration }}}}")
        + _line("Signature", _ROOM_TO_SIGN)
        + paragraph(
            "Writing Line",
            "Name",
            TAB,
            f"{{% if {slot}.name %}}{{{{ {slot}.name }}}}{{% else %}}",
            TAB,
            "{% endif %}",
        )
        + _line("Date")
        + line(f"{{%p if {_DEED} %}}")
        + paragraph(
            "Declaration", "{{ wording.witness }}", properties='<w:spacing w:before="240" w:after="0"/>'
        )
        + _line("Witness signature", _ROOM_TO_SIGN)
        + _line("Witness name")
        + _line("Address")
        + _line("")
        + _line("Occupation")
        + line("{%p endif %}")
    )


def _line(label: str, properties: str = "") -> str:
    return paragraph("Writing Line", label, TAB, TAB, properties=properties)
