"""Writes the doctor's findings into a copy of a template, as Word comments at the place."""

from collections.abc import Iterable
from pathlib import Path

from app.model.finding import Finding, Severity
from app.rendering.word.archive import compressed, write_archive
from app.rendering.word.doctor.paragraphs import Paragraph, Part
from app.rendering.word.doctor.parcel import Opened
from app.rendering.word.markup import text_runs
from app.rendering.word.package import Package
from app.rendering.word.xmlparts import (
    NAMESPACES,
    Element,
    find_all,
    fragment,
    name,
    parse,
    whole_number,
)

AUTHOR = "Countersign"
_PART = "word/comments.xml"
_EMPTY = f'<w:comments xmlns:w="{NAMESPACES["w"]}"/>'
_SAID = {Severity.ERROR: "To be mended", Severity.WARNING: "Better mended", Severity.HINT: "Worth knowing"}
_FIRST = "[Content_Types].xml"


def commented(path: Path, findings: Iterable[Finding]) -> bytes:
    """Return a copy of a Word file with each finding as a comment on the words it means.

    What has no place in the text, or one where Word allows no comments, stands at the first paragraph.
    Raises TemplateError where the file is no Word file.
    """
    package = Opened(path, path.name).whole()
    part = Part(path.name, package.main, package.tree(package.main))
    comments, holder = _comments(package)
    free = max([-1, *(whole_number(one, "w:id") for one in find_all(comments, "w:comment"))]) + 1
    for number, finding in enumerate(findings, start=free):
        comments.append(_comment(number, finding))
        _anchor(part, number, finding)
    package.put(holder, comments)
    package.put(package.main, part.root)
    order = sorted(package.parts, key=lambda one: one != _FIRST)
    return write_archive([compressed(one, package.parts[one]) for one in order])


def _comments(package: Package) -> tuple[Element, str]:
    """Return the comments of a package and the name of their part, made where there is none."""
    present = package.related(package.main, "comments")
    if present:
        return package.tree(present[0]), present[0]
    package.add(_PART, "comments", _EMPTY.encode())
    package.relate(package.main, "comments", _PART)
    return parse(_EMPTY.encode()), _PART


def _comment(number: int, finding: Finding) -> Element:
    """Return a comment: how much it matters, what is wrong, what to do."""
    where = finding.place.but(file="", text="").words() if finding.place.part else ""
    said = f"{_SAID[finding.severity]}{f' ({where})' if where and not _is_in_body(finding) else ''}: "
    lines = [said + finding.message, finding.remedy]
    paragraphs = "".join(f"<w:p>{text_runs(line)}</w:p>" for line in lines if line)
    return fragment(f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="C">{paragraphs}</w:comment>')


def _is_in_body(finding: Finding) -> bool:
    return finding.place.part.endswith("document.xml")


def _anchor(part: Part, number: int, finding: Finding) -> None:
    """Mark the words a comment means."""
    paragraph = _paragraph(part, finding)
    start = paragraph.text.find(finding.quotation) if finding.quotation else -1
    texts = paragraph.across(start, start + len(finding.quotation)) if start >= 0 else []
    runs = [next(text.iterancestors(name("w:r")), text) for text in (texts[:1] + texts[-1:])]
    first, last = (_child(paragraph.element, one) for one in runs) if runs else (None, None)
    _begin(number, paragraph.element, before=first)
    reference = fragment(f'<w:r><w:commentReference w:id="{number}"/></w:r>')
    end = _marker("End", number)
    if last is None:
        paragraph.element.extend([end, reference])
    else:
        last.addnext(reference)
        last.addnext(end)


def _paragraph(part: Part, finding: Finding) -> Paragraph:
    """Return the paragraph of the text that a finding is about, else the first one."""
    numbered = [one for one in part.paragraphs if one.number and not _is_boxed(one)]
    if not numbered:
        element = fragment("<w:p/>")
        find_all(part.root, "w:body")[0].insert(0, element)
        part.paragraphs.insert(0, Paragraph(1, element))
        return part.paragraphs[0]
    wanted = finding.place.paragraph if finding.place.part == part.name else 0
    return next((one for one in numbered if one.number == wanted), numbered[0])


def _is_boxed(paragraph: Paragraph) -> bool:
    """Return whether a paragraph stands in a text box, where Word allows no comments."""
    return next(paragraph.element.iterancestors(name("w:txbxContent")), None) is not None


def _child(paragraph: Element, element: Element) -> Element:
    """Return the child of a paragraph in which an element stands: marks of comments belong between them."""
    while element.getparent() is not paragraph:
        element = element.getparent()
    return element


def _begin(number: int, paragraph: Element, *, before: Element | None) -> None:
    marker = _marker("Start", number)
    if before is not None:
        before.addprevious(marker)
    else:
        paragraph.insert(1 if find_all(paragraph, "w:pPr") else 0, marker)


def _marker(kind: str, number: int) -> Element:
    return fragment(f'<w:commentRange{kind} w:id="{number}"/>')
