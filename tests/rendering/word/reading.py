"""Reads back what stands in a Word file, without any of the code that wrote it."""

import io
import zipfile
from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "pr": "http://schemas.openxmlformats.org/package/2006/relationships",
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
}
BODY = "word/document.xml"
Element = Any


def names(content: bytes) -> list[str]:
    """Return the names of all parts, in order."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def raw(content: bytes, part: str = BODY) -> bytes:
    """Return a part as it is."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(part)


def tree(content: bytes, part: str = BODY) -> Element:
    """Return the root of a part; XML that is not well-formed fails the test."""
    return etree.fromstring(raw(content, part))


def fragment(xml: str) -> Element:
    """Return the parent of some WordprocessingML."""
    return etree.fromstring(f'<w:body xmlns:w="{SPACES["w"]}" xmlns:r="{SPACES["r"]}">{xml}</w:body>')


def find(element: Element, path: str) -> list[Element]:
    """Return what an XPath finds."""
    return element.xpath(path, namespaces=SPACES)


def value(element: Element, path: str) -> str:
    """Return the one `w:val` (or other attribute) an XPath leads to."""
    (found,) = find(element, path)
    return str(found)


def text(element: Element) -> str:
    """Return the text in an element: a line for each paragraph, breaks and tabs as they print."""
    paragraphs = find(element, "descendant-or-self::w:p")
    return "\n".join(line(paragraph) for paragraph in paragraphs) if paragraphs else line(element)


def line(paragraph: Element) -> str:
    """Return the text of one paragraph."""
    signs = {f"{{{SPACES['w']}}}br": "\n", f"{{{SPACES['w']}}}tab": "\t"}
    pieces = find(paragraph, ".//w:t | .//w:br | .//w:tab[parent::w:r]")
    return "".join(signs.get(piece.tag, piece.text or "") for piece in pieces)


def style(paragraph: Element) -> str:
    """Return the id of a paragraph's style, empty for the default."""
    found = find(paragraph, "w:pPr/w:pStyle/@w:val")
    return str(found[0]) if found else ""


def controls(element: Element, field: str) -> list[Element]:
    """Return the contents of the controls of a field."""
    return find(element, f".//w:sdt[w:sdtPr/w:tag/@w:val='cs:{field}']/w:sdtContent")


def targets(content: bytes, part: str = "word/_rels/document.xml.rels") -> dict[str, str]:
    """Return the external targets a part refers to, by id."""
    if part not in names(content):
        return {}
    return {
        one.get("Id"): one.get("Target") for one in tree(content, part) if one.get("TargetMode") == "External"
    }
