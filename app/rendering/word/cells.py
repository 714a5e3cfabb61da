"""Table cells that a placeholder widens or colours: docxtpl writes into properties that must be there.

It puts what it writes first, and Word wants the properties of a cell in one order.
"""

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


def with_properties(root: Element) -> str:
    """Return a part in which every cell has properties, written long: only so can something be put in."""
    for cell in find_all(root, "//w:tc[not(w:tcPr)]"):
        cell.insert(0, fragment(_SHORT))
    return part_text(root).replace(_SHORT, _OPEN)


def put_in_order(root: Element) -> None:
    """Put the properties of every cell into the order Word wants."""
    for properties in find_all(root, "//w:tc/w:tcPr"):
        properties[:] = sorted(properties, key=lambda one: _ORDER.get(one.tag, len(_ORDER)))
