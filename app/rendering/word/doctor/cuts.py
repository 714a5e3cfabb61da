"""Placeholders in pieces, with something between the pieces that would be lost when they are joined.

Word splits text as it likes; that is harmless. A bookmark or a link that begins inside a placeholder
is not: joining the pieces takes away one of its ends.
"""

from collections.abc import Iterator
from itertools import pairwise

from app.model.finding import Finding
from app.rendering.word.doctor.paragraphs import Part
from app.rendering.word.doctor.tags import TAG
from app.rendering.word.xmlparts import Element, name

_AROUND = {
    "w:hyperlink": "a link",
    "w:sdtContent": "a content control",
    "w:ins": "a tracked change",
    "w:del": "a tracked change",
    "w:moveFrom": "a tracked change",
    "w:moveTo": "a tracked change",
    "w:smartTag": "a smart tag",
    "w:fldSimple": "a field",
    "w:customXml": "a custom XML mark",
}
_BETWEEN = {
    "w:bookmarkStart": "a bookmark",
    "w:bookmarkEnd": "a bookmark",
    "w:commentRangeStart": "a comment",
    "w:commentRangeEnd": "a comment",
    "w:commentReference": "a comment",
    "w:permStart": "a mark of who may edit",
    "w:permEnd": "a mark of who may edit",
    "w:moveFromRangeStart": "a tracked change",
    "w:moveFromRangeEnd": "a tracked change",
    "w:moveToRangeStart": "a tracked change",
    "w:moveToRangeEnd": "a tracked change",
    "w:delText": "a tracked change",
    "w:fldChar": "a field",
    "w:footnoteReference": "a footnote",
    "w:endnoteReference": "a footnote",
    "w:drawing": "a picture",
    "w:pict": "a picture",
    "w:object": "an object",
}
_CUTS_AROUND = {name(one): called for one, called in _AROUND.items()}
_CUTS_BETWEEN = {name(one): called for one, called in _BETWEEN.items()}


def check(part: Part) -> Iterator[Finding]:
    """Yield the placeholders of a part that something cuts."""
    for paragraph in part.paragraphs:
        for found in TAG.finditer(paragraph.text):
            things = dict.fromkeys(_things(part, paragraph.across(*found.span())))
            if things:
                yield part.error(
                    "cut",
                    paragraph,
                    f"“{found[0]}” is cut in two by {_listed(list(things))}.",
                    f"Remove {_listed(list(things))}, then type the placeholder again, in one go.",
                    found[0],
                )


def _things(part: Part, pieces: list[Element]) -> Iterator[str]:
    for left, right in pairwise(pieces):
        yield from _edges(left, right)
        yield from _between(part, left, right)


def _edges(left: Element, right: Element) -> Iterator[str]:
    """Yield what begins or ends between two pieces of text."""
    around = [set(piece.iterancestors(*_CUTS_AROUND)) for piece in (left, right)]
    yield from (_CUTS_AROUND[element.tag] for element in around[0] ^ around[1])


def _between(part: Part, left: Element, right: Element) -> Iterator[str]:
    elements = part.elements[part.order[left] + 1 : part.order[right]]
    yield from (_CUTS_BETWEEN[one.tag] for one in elements if one.tag in _CUTS_BETWEEN)


def _listed(things: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(things[:-1]), things[-1])))
