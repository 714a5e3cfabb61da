"""The part that holds footnotes: prose brings its own notes, so every template has one."""

from app.rendering.word.package import Package
from app.rendering.word.xmlparts import NAMESPACES, find_all, whole_number

_PART = "word/footnotes.xml"
_EMPTY = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="{NAMESPACES["w"]}" xmlns:r="{NAMESPACES["r"]}">\
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
<w:footnote w:type="continuationSeparator" w:id="0">\
<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>\
</w:footnotes>"""


def add_footnotes(package: Package) -> str:
    """Return the name of the footnotes part, made where the template has none."""
    present = package.related(package.main, "footnotes")
    if present:
        return present[0]
    package.add(_PART, "footnotes", _EMPTY.encode())
    package.relate(package.main, "footnotes", _PART)
    return _PART


def first_free_note(package: Package, part: str) -> int:
    """Return the first id that no footnote of the template has."""
    used = [whole_number(note, "w:id") for note in find_all(package.tree(part), "w:footnote")]
    return max([0, *used]) + 1
