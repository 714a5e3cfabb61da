"""Placeholders that take the place of a paragraph, row or cell, and what would vanish with it."""

from collections.abc import Iterator
from typing import NamedTuple

from app.model.finding import Finding
from app.rendering.word.doctor.paragraphs import Paragraph, Part, shortened
from app.rendering.word.doctor.tags import Tag
from app.rendering.word.xmlparts import Element, find_all, name

HOLDERS = {"p": "w:p", "tr": "w:tr", "tc": "w:tc"}
_CALLED = {"p": "paragraph", "tr": "table row", "tc": "table cell"}
_INSIDE = {
    "w:drawing|.//w:pict|.//w:object": "a picture",
    "w:sectPr": "a section break, with the page set-up of the pages before it",
    "w:br[@w:type='page']": "a page break",
    "w:footnoteReference|.//w:endnoteReference": "a footnote",
}


class _Taken(NamedTuple):
    """A paragraph, row or cell, and the placeholders that stand in it."""

    element: Element
    prefix: str
    tags: list[tuple[Tag, Paragraph]]


def holder(tag: Tag) -> Element | None:
    """Return the paragraph, row or cell a structural placeholder takes the place of, None outside any."""
    wanted = name(HOLDERS[tag.prefix])
    return next((one for one in tag.element.iterancestors(wanted)), None)


def check(part: Part) -> Iterator[Finding]:
    """Yield the text that would vanish with structural placeholders, and those that stand nowhere."""
    for tag, paragraph in part.tags():
        if tag.is_structural and holder(tag) is None:
            yield part.error(
                "misplaced",
                paragraph,
                f"“{tag.text}” stands outside any {_CALLED[tag.prefix]}.",
                f"Write it without “{tag.prefix}”, or move it into a {_CALLED[tag.prefix]} of its own.",
                tag.text,
            )
    for taken in _taken(part):
        yield from _lost(part, taken)


def _taken(part: Part) -> Iterator[_Taken]:
    """Yield each element that a structural placeholder replaces, once."""
    everywhere = part.tags()
    seen: set[tuple[Element, str]] = set()
    for tag, _ in everywhere:
        element = holder(tag) if tag.is_structural else None
        if element is None or (element, tag.prefix) in seen:
            continue
        seen.add((element, tag.prefix))
        inside = [pair for pair in everywhere if element in pair[0].element.iterancestors()]
        yield _Taken(element, tag.prefix, inside)


def _lost(part: Part, taken: _Taken) -> Iterator[Finding]:
    tag, paragraph = next(pair for pair in taken.tags if pair[0].prefix == taken.prefix)
    called = _CALLED[taken.prefix]
    others = [other for other, _ in taken.tags if other is not tag]
    rest = " ".join(_rest(part, taken, tag).split())
    if others:
        yield part.error(
            "twice",
            paragraph,
            f"“{tag.text}” shares its {called} with “{others[0].text}”, and one of them would be lost.",
            f"Give each a {called} of its own.",
            tag.text,
        )
    elif rest:
        yield part.error(
            "swallowed",
            paragraph,
            f"The words beside “{tag.text}” would be lost: “{shortened(rest)}”.",
            f"Give the placeholder a {called} of its own.",
            tag.text,
        )
    for path, thing in _INSIDE.items():
        if find_all(taken.element, f".//{path}"):
            yield part.error(
                "swallowed",
                paragraph,
                f"In the {called} of “{tag.text}” {thing} would be lost.",
                f"Give the placeholder a {called} of its own.",
                tag.text,
            )


def _rest(part: Part, taken: _Taken, tag: Tag) -> str:
    """Return the text that stands in a paragraph, row or cell beside its placeholder."""
    if taken.prefix == "p":
        own = next(one for one in part.paragraphs if one.element is taken.element)
        return own.text[: tag.start] + own.text[tag.end :]
    inside = (one for one in part.paragraphs if taken.element in one.element.iterancestors())
    return " ".join(one.text for one in inside).replace(tag.text, "", 1)
