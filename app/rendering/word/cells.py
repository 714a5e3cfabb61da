"""Table cells that a placeholder widens or colours: docxtpl writes into properties that must be there.

It puts what it writes first, and Word wants the properties of a cell in one order. And Word opens no
file with a cell that does not end in a paragraph, though validators let it pass (ECMA-376 17.4.65).
"""

import re
from collections.abc import Iterator, Sequence

from app.rendering.word.packing import Told, Written
from app.rendering.word.xmlparts import Element, find_all, fragment, name, part_text

_ORDER = {
    name(f"w:{local}"): place
    for place, local in enumerate(
        (
            "cnfStyle",
            "tcW",
            "gridSpan",
            "hMerge",
            "vMerge",
            "tcBorders",
            "shd",
            "noWrap",
            "tcMar",
            "textDirection",
            "tcFitText",
            "vAlign",
            "hideMark",
        )
    )
}
_SHORT = "<w:tcPr/>"
_OPEN = "<w:tcPr></w:tcPr>"
_CELL_END = "</w:tc>"
_ENDS_IN_TAG = re.compile(r"\}\s*</w:tc>")
_NEEDS_PARAGRAPH = ("</w:tcPr>", "<w:tc>", "</w:tbl>")
_PARAGRAPH = "<w:p/>"


def with_properties(root: Element) -> str:
    """Return a part in which every cell has properties, written long: only so can something be put in."""
    for cell in find_all(root, "//w:tc[not(w:tcPr)]"):
        cell.insert(0, fragment(_SHORT))
    return part_text(root).replace(_SHORT, _OPEN)


def put_in_order(root: Element) -> None:
    """Put the properties of every cell into the order Word wants."""
    for properties in find_all(root, "//w:tc/w:tcPr"):
        properties[:] = sorted(properties, key=lambda one: _ORDER.get(one.tag, len(_ORDER)))


def may_lack_paragraphs(source: str) -> bool:
    """Return whether what the last placeholder of some cell prints, if anything, is all that ends it."""
    return _ENDS_IN_TAG.search(source) is not None


def with_paragraphs(xml: str) -> str:
    """Return what was printed with a paragraph in each cell that has none at its end."""
    for before in _NEEDS_PARAGRAPH:
        xml = xml.replace(before + _CELL_END, before + _PARAGRAPH + _CELL_END)
    return xml


def joined_with_paragraphs(written: Sequence[Written]) -> Iterator[Written]:
    """Yield what stretches printed, and a paragraph between two where a cell would have none at its end."""
    before = ""
    for one in written:
        if before.endswith(_NEEDS_PARAGRAPH) and one.xml.startswith(_CELL_END):
            yield Written(_PARAGRAPH, Told("", ()))
        before = one.xml or before
        yield one
