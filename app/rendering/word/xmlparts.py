"""Reads and writes the XML of a Word file, without entities, without the network, without recovery."""

from collections.abc import Iterator
from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] - lxml carries no types

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

Element = Any
"""An lxml element."""

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "pr": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
}


class XmlError(ValueError):
    """The bytes are not the XML they ought to be."""


def parse(content: bytes) -> Element:
    """Return the root of a part, or raise XmlError."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise XmlError(str(error)) from error
    if root.getroottree().docinfo.doctype:
        raise XmlError("it declares a document type, which no Word file does")
    return root


def part_bytes(root: Element) -> bytes:
    """Return a part as Word writes it: UTF-8 with its declaration."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def part_text(root: Element) -> str:
    """Return the text of a part, without its declaration."""
    return etree.tostring(root, encoding="unicode")


def name(prefixed: str) -> str:
    """Return `w:p` as lxml writes names."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def find_all(root: Element, path: str) -> list[Element]:
    """Return the elements an XPath with the usual prefixes finds."""
    return root.xpath(path, namespaces=NAMESPACES)


def walk(root: Element) -> Iterator[tuple[str, Element]]:
    """Yield every element twice, in the order of its tags: with `start`, and with `end`."""
    return etree.iterwalk(root, events=("start", "end"))


def value(element: Element, attribute: str = "w:val") -> str:
    """Return an attribute, empty where it is absent."""
    return element.get(name(attribute), "")


def whole_number(element: Element, attribute: str = "w:val") -> int:
    """Return an attribute that counts or measures, 0 where it does neither in whole numbers."""
    written = value(element, attribute)
    return int(written) if written.lstrip("-").isdecimal() else 0


def fragment(xml: str) -> Element:
    """Return the element written in `xml` with the usual prefixes."""
    declarations = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    holder = parse(f"<holder {declarations}>{xml}</holder>".encode())
    etree.cleanup_namespaces(holder[0])
    return holder[0]


def append(parent: Element, prefixed: str, **attributes: str) -> Element:
    """Add a child with plain attributes, in its parent's own prefixes."""
    return etree.SubElement(parent, name(prefixed), attributes)


def remove(element: Element) -> None:
    """Take an element out of its parent."""
    element.getparent().remove(element)
