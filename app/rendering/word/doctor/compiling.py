"""Finds in a template what would make a placeholder lose text or a document come out damaged.

docxtpl joins placeholders that Word has split by deleting whatever stands between the pieces, and
replaces a whole paragraph by a `{%p … %}` in it; both lose text without a word.
"""

import re
from collections.abc import Iterator

from app.errors import TemplateError
from app.rendering.word.package import Package
from app.rendering.word.xmlparts import Element, XmlError, find_all, name, parse, value

_TRACKED = "//w:ins|//w:del|//w:moveFrom|//w:moveTo"
_COMMENTED = "//w:commentReference|//w:commentRangeStart"
_HOLDERS = {"p": "w:p", "tr": "w:tr", "tc": "w:tc"}
_TAG = re.compile(r"\{%(?P<a>p|tr|tc) .*?%\}|\{\{(?P<b>p|tr|tc) .*?\}\}|\{#(?P<c>p|tr|tc) .*?#\}")
_ANY_TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}")


def examine(package: Package, root: Element) -> None:
    """Raise a TemplateError where a part holds what no template may hold."""
    if find_all(root, _TRACKED):
        raise TemplateError(
            f"The template {package.path} still holds tracked changes.",
            hint="Accept or reject them all in Word.",
        )
    if find_all(root, _COMMENTED):
        raise TemplateError(
            f"The template {package.path} still holds comments.", hint="Delete them all in Word."
        )
    for text, tag in _lost(root):
        raise TemplateError(
            f"In the template {package.path} the words beside “{tag}” would be lost: “{shortened(text)}”.",
            hint="Give the placeholder a paragraph (or table row, or cell) of its own.",
        )


def examine_joined(package: Package, skeleton: str) -> None:
    """Raise a TemplateError where joining the pieces of a placeholder cut something else in two."""
    try:
        root = parse(skeleton.encode())
    except XmlError as error:
        raise _cut(package) from error
    for pair in ("bookmark", "commentRange", "perm"):
        starts = {value(one, "w:id") for one in find_all(root, f"//w:{pair}Start")}
        if starts != {value(one, "w:id") for one in find_all(root, f"//w:{pair}End")}:
            raise _cut(package)


def shortened(text: str) -> str:
    """Return the beginning of a text, to be quoted in a message."""
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:79]}…"


def _lost(root: Element) -> Iterator[tuple[str, str]]:
    """Yield the text that would vanish with a structural tag, and the tag."""
    for kind, holder in _HOLDERS.items():
        for element in root.iter(name(holder)):
            text = _text(element)
            tags = [found for found in _TAG.finditer(text) if kind in found.groups()]
            if tags and _beside(text, tags[0][0], whole=kind == "p"):
                yield text, tags[0][0]


def _beside(text: str, tag: str, *, whole: bool) -> bool:
    rest = text.replace(tag, "", 1)
    return bool(rest.strip()) if whole else bool(_ANY_TAG.sub("", rest).strip())


def _text(element: Element) -> str:
    """Return the text of an element without that of text boxes and paragraphs inside its paragraphs."""
    if element.tag != name("w:p"):
        return "".join(one.text or "" for one in element.iter(name("w:t")))
    own = find_all(element, ".//w:t[not(ancestor::w:txbxContent)]")
    return "".join(one.text or "" for one in own)


def _cut(package: Package) -> TemplateError:
    return TemplateError(
        f"In the template {package.path} a placeholder is not closed, or cut in two by a bookmark, "
        "a link or a content control.",
        hint="Type the placeholder again, in one go, in plain text.",
    )
