"""The pieces every paper is drawn from, as WordprocessingML: runs, paragraphs, controls, headings."""

from collections.abc import Mapping
from typing import NamedTuple

from app.model.form import FormDefinition
from app.rendering.word.markup import attribute_text

TEXT_WIDTH = 9070  # twips: A4 between margins of 2.5 cm
BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"
KEPT = "<w:keepNext/><w:keepLines/>"


class Drawing(NamedTuple):
    """What is drawn for a form: its body, and what stands under the marking at the head of every page."""

    body: str
    under_marking: str = ""


def run(text: str, properties: str = "") -> str:
    """Return a run; placeholders in it are filled in by the program."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{attribute_text(text)}</w:t></w:r>'


def bold(text: str) -> str:
    """Return a run in bold."""
    return run(text, "<w:b/><w:bCs/>")


def paragraph(style: str, *content: str, properties: str = "") -> str:
    """Return a paragraph in a style; content that is not XML yet becomes a run."""
    runs = "".join(piece if piece.startswith("<w:") else run(piece) for piece in content)
    return f'<w:p><w:pPr><w:pStyle w:val="{style.replace(" ", "")}"/>{properties}</w:pPr>{runs}</w:p>'


def line(tag: str) -> str:
    """Return a paragraph that holds nothing but a structural placeholder; it is not printed."""
    return paragraph("Normal", tag)


class Controls:
    """Content controls named after the fields of a form, so that text edited in Word finds its way back."""

    def __init__(self, form: FormDefinition) -> None:
        self._form = form

    def inline(self, field: str, *content: str) -> str:
        """Return a control within a line."""
        return self._control(field, *content)

    def block(self, field: str, *content: str) -> str:
        """Return a control around paragraphs."""
        return self._control(field, *content)

    def limbs(self, field: str) -> str:
        """Return limbs, counted where there are several; either way the control begins with its prose."""
        return (
            line(f"{{%p if {field}.several %}}")
            + self.block(field, line(f"{{{{p {field}.listed }}}}"))
            + line("{%p else %}")
            + self.block(field, line(f"{{{{p {field} }}}}"))
            + line("{%p endif %}")
        )

    def _control(self, field: str, *content: str) -> str:
        definition = self._form.field(field)
        if definition is None:
            raise LookupError(f"{self._form.id} has no field {field}")
        label = attribute_text(definition.label)
        properties = f'<w:alias w:val="{label}"/><w:tag w:val="cs:{field}"/>'
        return (
            f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{''.join(content)}</w:sdtContent></w:sdt>"
        )


def outline_heading(section: str = "section", *, lettered: bool = False, schedules: bool = False) -> str:
    """Return the heading of one entry of the outline, in the style of its kind; Word counts it."""
    text = f"{{{{ {section}.heading }}}}"
    kinds = [("part", paragraph("Lettered Heading", text))] * lettered
    if schedules:
        kinds.append(("schedule section", paragraph("Schedule Section", text)))
        kinds.append(("schedule", paragraph("Schedule Heading", BREAK, text)))
    if not kinds:
        return paragraph("Heading 1", text)
    cases = "".join(
        line(f"{{%p {'elif' if place else 'if'} {section}.kind == '{kind}' %}}") + heading
        for place, (kind, heading) in enumerate(kinds)
    )
    return cases + line("{%p else %}") + paragraph("Heading 1", text) + line("{%p endif %}")


def body_of(section: str = "section") -> str:
    """Return the prose of one entry of the outline, numbered; nothing where it has none."""
    printed = line(f"{{{{p {section}.body.numbered }}}}")
    return line(f"{{%p if {section}.body %}}") + printed + line("{%p endif %}")


def outlined(control: Controls, form: FormDefinition, drawn: Mapping[str, str] | None = None) -> str:
    """Return every entry of the outline: its heading, and its answer in the control of its field.

    `drawn` is what is printed for the fields whose answers are no prose.
    """
    fields = dict.fromkeys(entry.field for entry in form.outline if entry.field)
    cases = "".join(
        line(f"{{%p {'elif' if place else 'if'} section.field == '{field}' %}}")
        + control.block(field, (drawn or {}).get(field) or line("{{p section.body.numbered }}"))
        for place, field in enumerate(fields)
    )
    return (
        line("{%p for section in outline %}")
        + outline_heading(lettered=any(entry.level == 2 for entry in form.outline))
        + cases
        + line("{%p else %}")
        + body_of()
        + line("{%p endif %}")
        + line("{%p endfor %}")
    )


def appendices() -> str:
    """Return a line for each paper that is attached: its label, and what it is called."""
    return (
        line("{%p for appendix in appendices %}")
        + paragraph("Memo Line", "{{ appendix.label }}", TAB, "{{ appendix.title }}")
        + line("{%p endfor %}")
    )


def logo() -> str:
    """Return the paragraph of the office's logo; no paragraph where it has none."""
    return line("{%p if office.logo %}") + paragraph("Logo", "{{r office.logo }}") + line("{%p endif %}")


def end() -> str:
    """Return the paragraph Word wants after a table at the end of a document, too small to be seen."""
    small = '<w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
    return paragraph("Normal", properties=small)


def page_number() -> str:
    """Return “Page x of y”, never broken, as fields that hold a result from the start."""
    return run("Page\u00a0") + _field("PAGE") + run("\u00a0of\u00a0") + _field("NUMPAGES")


def _field(instruction: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    written = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return mark("begin") + written + mark("separate") + run("1") + mark("end")
