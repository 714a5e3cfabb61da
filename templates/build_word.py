"""Draws the shipped Word templates. Run `python -m templates.build_word` after a change of look.

What comes out is an ordinary Word file: an office opens its copy in Word and changes what it likes.
"""

import io
from collections.abc import Callable
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.shared import Cm

from app.forms.loading import load_packs
from app.model.form import FormDefinition
from app.rendering.word.archive import compressed_once, read_archive, write_archive
from app.rendering.word.footnotes import add_footnotes
from app.rendering.word.numbering import add_lists
from app.rendering.word.package import Package
from app.rendering.word.scrub import scrub
from app.rendering.word.xmlparts import parse, part_bytes
from templates.drawing import agreement, cambridgeshire, lancashire, mopac, northumbria, shared
from templates.drawing.pieces import TAB, Drawing, page_number, paragraph

ROOT = Path(__file__).parent
DRAWING = ROOT / "drawing"
DRAWN: dict[str, Callable[[FormDefinition], str | Drawing]] = {
    "cambridgeshire/decision-record": cambridgeshire.decision_record,
    "cambridgeshire/bcb-report": cambridgeshire.board_report,
    "cambridgeshire/collaboration-agreement": agreement.agreement,
    "shared/decision-record": shared.decision_record,
    "shared/part-2-form": shared.part_2_form,
    "shared/consultation-slip": shared.consultation_slip,
    "shared/signing-sheet": shared.signing_sheet,
    "mopac/dmpc-decision": mopac.decision_form,
    "mopac/mps-report": mopac.force_report,
    "lancashire/joint-decision": lancashire.joint_decision,
    "northumbria/key-decision": northumbria.key_decision,
    "northumbria/meeting-report": northumbria.meeting_report,
}
_NEEDLESS = ("stylesWithEffects", "webSettings", "fontTable", "theme")
_STAMP = (
    "{% if document.reference %}{{ document.reference }} · {% endif %}"
    "{{ document.version }}{% if document.fingerprint %} · {{ document.fingerprint }}{% endif %}"
)


def main() -> None:
    """Write every shipped Word template into its folder."""
    forms = load_packs(ROOT.parent / "forms")
    for form_id in DRAWN:
        path = ROOT / form_id / "word.docx"
        path.write_bytes(drawn(forms.form(form_id)))
        print(path)


def drawn(form: FormDefinition) -> bytes:
    """Return the Word template of a form."""
    drawing = DRAWN[form.id](form)
    whole = drawing if isinstance(drawing, Drawing) else Drawing(drawing)
    return _packed(_document(whole), ROOT / form.id / "word.docx")


def _document(drawing: Drawing) -> Document:
    """Return an A4 document with header, footer and body."""
    document = docx.Document()
    _set_page(document)
    marking = paragraph("Marking", "{{ document.marking }}")
    _fill(document.sections[0].header, marking + drawing.under_marking)
    _fill(document.sections[0].footer, paragraph("Footer", _STAMP, TAB, page_number()) + marking)
    for element in _elements(drawing.body):
        document.element.body[-1].addprevious(element)
    return document


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
    section.header_distance = section.footer_distance = Cm(1.2)


def _fill(holder: object, xml: str) -> None:
    holder.is_linked_to_previous = False  # type: ignore[attr-defined] - header and footer share no public class
    root = holder._element  # type: ignore[attr-defined]  # noqa: SLF001 - python-docx has no other door to a footer's XML
    for element in list(root):
        root.remove(element)
    root.extend(_elements(xml))


def _elements(xml: str) -> list[object]:
    return list(parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>"))


def _packed(document: Document, path: Path) -> bytes:
    """Return the file with our own styles and numbering, and without what python-docx leaves behind."""
    saved = io.BytesIO()
    document.save(saved)
    package = Package(read_archive(path, saved.getvalue()), path)
    for kind in _NEEDLESS:
        for part in package.related(package.main, kind):
            package.drop(part)
    for kind in ("styles", "numbering", "settings"):
        part = package.related(package.main, kind)[0]
        package.parts[part] = part_bytes(parse((DRAWING / f"{kind}.xml").read_bytes()))
    scrub(package)
    add_lists(package)
    add_footnotes(package)
    return write_archive(compressed_once(name, content) for name, content in package.parts.items())


if __name__ == "__main__":
    main()
