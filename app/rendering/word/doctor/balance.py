"""Placeholders that begin something and those that end it: every `for` has its `endfor` within reach."""

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from app.model.finding import Finding
from app.rendering.word.doctor.paragraphs import Paragraph, Part
from app.rendering.word.doctor.places import holder
from app.rendering.word.doctor.tags import Tag
from app.rendering.word.xmlparts import Element, name, value

_BLOCKS = ("if", "for", "with", "filter", "macro", "call", "raw", "autoescape", "block")
_MIDDLES = {"else": ("if", "for"), "elif": ("if",)}
_BETWEEN = {"w:tc": "table cell", "w:tr": "table row", "w:tbl": "table", "w:sdtContent": "content control"}
_CALLED = {name(one): called for one, called in _BETWEEN.items()}


class _Standing(NamedTuple):
    """A placeholder and the paragraph it stands in."""

    tag: Tag
    paragraph: Paragraph


class Balance(NamedTuple):
    """Which placeholders of a part belong together, and which belong to nothing."""

    pairs: list[tuple[_Standing, _Standing]]
    """Each beginning with each of its middles, and with its end."""
    unclosed: list[_Standing]
    unopened: list[_Standing]


def begins(tag: Tag) -> str:
    """Return the word a placeholder's end must carry after “end”, empty where it begins nothing."""
    if tag.keyword in _BLOCKS:
        return tag.keyword
    return "set" if tag.keyword == "set" and "=" not in tag.inner else ""


def balance(part: Part) -> Balance:
    """Return how the statements of a part belong together."""
    found = Balance([], [], [])
    opened: list[_Standing] = []
    for tag, paragraph in part.tags():
        here = _Standing(tag, paragraph)
        if begins(tag):
            opened.append(here)
        elif tag.keyword in _MIDDLES:
            _divide(here, opened, found)
        elif tag.keyword.startswith("end"):
            _close(here, opened, found)
    found.unclosed.extend(opened)
    return found


def check(part: Part) -> Iterator[Finding]:
    """Yield statements that are not closed, not opened, or closed where their beginning is out of reach."""
    found = balance(part)
    for tag, paragraph in found.unclosed:
        yield part.error(
            "unclosed",
            paragraph,
            f"“{tag.text}” is never ended.",
            f"Write “{_end_of(tag)}” where it ends.",
            tag.text,
        )
    for tag, paragraph in found.unopened:
        yield part.error(
            "unopened",
            paragraph,
            f"“{tag.text}” belongs to nothing that has begun.",
            "Delete it, or write the beginning before it.",
            tag.text,
        )
    for first, then in found.pairs:
        yield from _apart(part, first, then)
        yield from _repeated(part, first, then)


def _repeated(part: Part, first: _Standing, then: _Standing) -> Iterator[Finding]:
    """Yield bookmarks in a loop: printed more than once, Word knows none of them."""
    if first.tag.keyword != "for" or then.tag.keyword != "endfor":
        return
    inside = slice(part.order[first.tag.element], part.order[then.tag.element])
    for element in part.elements[inside]:
        if element.tag == name("w:bookmarkStart"):
            yield part.warning(
                "repeated-bookmark",
                first.paragraph,
                f"The bookmark “{value(element, 'w:name')}” stands in a loop and is printed again and again.",
                "Delete it (Insert, Bookmark), or move it out of the loop.",
                first.tag.text,
            )


def _divide(here: _Standing, opened: list[_Standing], found: Balance) -> None:
    if opened and begins(opened[-1].tag) in _MIDDLES[here.tag.keyword]:
        found.pairs.append((opened[-1], here))
    else:
        found.unopened.append(here)


def _close(here: _Standing, opened: list[_Standing], found: Balance) -> None:
    wanted = here.tag.keyword.removeprefix("end")
    place = next((i for i in reversed(range(len(opened))) if begins(opened[i].tag) == wanted), None)
    if place is None:
        found.unopened.append(here)
        return
    found.unclosed.extend(opened[place + 1 :])
    found.pairs.append((opened[place], here))
    del opened[place:]


def _end_of(tag: Tag) -> str:
    return f"{{%{tag.prefix} end{begins(tag)} %}}"


def _apart(part: Part, first: _Standing, then: _Standing) -> Iterator[Finding]:
    """Yield the fault of two placeholders between which the file is not of one piece."""
    (one, _), (other, paragraph) = first, then
    if _level(one) is None or _level(other) is None:
        return  # one of them stands nowhere, which is told already
    if one.is_structural != other.is_structural:
        yield part.error(
            "apart",
            paragraph,
            f"“{one.text}” and “{other.text}” do not stand alike: one replaces its {_named(one, other)}, "
            "the other stands in the text.",
            f"Write “{_alike(other, one)}”, in a place of its own.",
            other.text,
        )
    elif _level(one) is not _level(other):
        yield from _in_different_places(part, first, then)
    elif not one.is_structural and _path(one) != _path(other):
        yield part.error(
            "apart",
            paragraph,
            f"“{one.text}” and “{other.text}” do not both stand in the same link or content control.",
            "Put both inside it, or both outside.",
            other.text,
        )


def _in_different_places(part: Part, first: _Standing, then: _Standing) -> Iterator[Finding]:
    (one, opening), (other, paragraph) = first, then
    thing = _parted(one.element, other.element)
    if thing or one.is_structural:
        thing = thing or "place"
        remedy = {
            "table row": "To repeat or leave out rows, write the prefix “tr” in rows of their own.",
            "table cell": "To repeat or leave out rows, write the prefix “tr” in rows of their own.",
        }.get(thing, "Move one of them, so that both stand side by side.")
        yield part.error(
            "apart",
            paragraph,
            f"“{one.text}” begins in one {thing} and “{other.text}” stands in another.",
            remedy,
            other.text,
        )
    elif opening is not paragraph:
        yield part.warning(
            "apart",
            opening,
            f"“{one.text}” begins in one paragraph and “{other.text}” stands in another: "
            "the two paragraphs run together, or leave an empty one.",
            f"Write “{{%p {one.inner} %}}” and “{{%p {other.inner} %}}”, each in a paragraph of its own.",
            one.text,
        )


def _level(tag: Tag) -> Element | None:
    """Return the element between whose children a placeholder stands once the file is filled in."""
    if not tag.is_structural:
        return next(tag.element.iterancestors(name("w:p")), tag.element.getparent())
    replaced = holder(tag)
    return replaced if replaced is None else replaced.getparent()


def _path(tag: Tag) -> list[str]:
    """Return what a placeholder stands in, from itself up to its paragraph."""
    inside = tag.element.iterancestors()
    return [tag.element.tag, *(one.tag for one in takewhile(lambda one: one.tag != name("w:p"), inside))]


def _parted(one: Element, other: Element) -> str:
    """Return what holds only one of two places: a table cell, say; empty where nothing does."""
    holders = [list(element.iterancestors(*_CALLED)) for element in (one, other)]
    alone = [
        element
        for element in (*holders[0], *holders[1])
        if (element in holders[0]) != (element in holders[1])
    ]
    called = {_CALLED[element.tag] for element in alone}
    return next(
        (word for word in ("table", "table row", "table cell", "content control") if word in called), ""
    )


def _named(one: Tag, other: Tag) -> str:
    prefix = one.prefix if one.is_structural else other.prefix
    return {"p": "paragraph", "tr": "table row", "tc": "table cell"}[prefix]


def _alike(tag: Tag, model: Tag) -> str:
    return f"{{%{model.prefix if model.is_structural else ''} {tag.inner} %}}"
