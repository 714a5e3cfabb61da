"""The text of what was printed, read back from the bytes alone."""

import io
import zipfile
from collections.abc import Iterator

from app.rendering.word.xmlparts import Element, name, parse

_SHOWN = ("document", "header", "footer", "footnotes", "endnotes")
_PARAGRAPH, _TEXT = name("w:p"), name("w:t")
_HIDDEN = frozenset({"head", "script", "style"})


def text_in_word(content: bytes) -> str:
    """Return the text of a Word file with its headers, footers and notes, a line for each paragraph.

    Raises XmlError where a part is not well-formed.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        written = [one for one in archive.namelist() if one.endswith((".xml", ".rels"))]
        trees = {one: parse(archive.read(one)) for one in written}
    shown = [root for one, root in trees.items() if _is_shown(one)]
    return "\n".join(line for root in shown for line in _lines(root))


def text_on_page(content: bytes) -> str:
    """Return the text of a web page. Raises XmlError where it is not well-formed."""
    root = parse(content.partition(b"<!DOCTYPE html>")[2] or content)
    return "".join(_texts(root))


def _is_shown(part: str) -> bool:
    folder, _, file = part.rpartition("/")
    return folder == "word" and file.startswith(_SHOWN)


def _lines(root: Element) -> Iterator[str]:
    for paragraph in root.iter(_PARAGRAPH):
        own = (one for one in paragraph.iter(_TEXT) if next(one.iterancestors(_PARAGRAPH)) is paragraph)
        yield "".join(one.text or "" for one in own)


def _texts(element: Element) -> Iterator[str]:
    if isinstance(element.tag, str) and element.tag.rpartition("}")[2] not in _HIDDEN:
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""
