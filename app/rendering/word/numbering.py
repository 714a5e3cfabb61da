"""Lists and paragraph numbers: what numbering.xml holds and what one document adds to it.

Every counted list gets a `w:num` of its own, so that it starts at its own first number; the scheme
of the document sets how the headings and paragraphs of `countersign-paragraphs` are counted.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.model.form import NumberingScheme
from app.model.prose import ListKind
from app.rendering.word.package import Package
from app.rendering.word.xmlparts import Element, find_all, fragment, name, part_text, value, whole_number

PARAGRAPHS = "countersign-paragraphs"
DEEPEST = 8
"""The last level Word counts; deeper lists stay on it."""

SCHEMES: dict[NumberingScheme, tuple[str, str]] = {
    "1.0/1.1": ("%1.0", "%1.%2"),
    "1./1.1": ("%1.", "%1.%2"),
}
"""What Word prints before a heading and before a paragraph under it."""

_STEP = 454  # twips: 0.8 cm for each level
_NUMBERED_START = 765  # a list under a numbered paragraph begins where that paragraph's text begins
_FORMATS = {
    ListKind.BULLET: "bullet",
    ListKind.DECIMAL: "decimal",
    ListKind.LETTER: "lowerLetter",
    ListKind.ROMAN: "lowerRoman",
    ListKind.BRACKETED: "decimal",
    ListKind.BRACKETED_ROMAN: "lowerRoman",
}
_BRACKETED = frozenset({ListKind.BRACKETED, ListKind.BRACKETED_ROMAN})
_BULLETS = ("•", "–", "▪")
_EMPTY = b"""<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>"""


class ListLook(NamedTuple):
    """One list definition of the template: its number there, and where the text of each level begins."""

    abstract: str
    indents: tuple[int, ...]


class Numbering(NamedTuple):
    """A template's numbering.xml, cut where a document writes into it."""

    part: str
    lists: dict[str, ListLook]
    before: str
    """Up to the first number pattern of the paragraphs, or everything where there are none."""
    between: tuple[str, str]
    """From there to the second pattern, and from there to the end of the numbers."""
    patterns: tuple[str, str] | None
    """The template's own patterns; None where it numbers no paragraphs."""
    after: str
    first_free: int
    text_start: int
    """Where the text of a numbered paragraph begins, in twips."""

    def written(self, scheme: NumberingScheme | None, numbers: Sequence[str]) -> str:
        """Return the part with a document's scheme and the numbers of its lists."""
        section, paragraph = SCHEMES[scheme] if scheme and self.patterns else self.patterns or ("", "")
        to_paragraph, to_end = self.between
        return "".join([self.before, section, to_paragraph, paragraph, to_end, *numbers, self.after])


def list_name(kind: ListKind, *, numbered: bool) -> str:
    """Return the name of a list definition: `countersign-numbered-letter`."""
    return f"countersign-{'numbered-' if numbered else ''}{kind}"


def read_numbering(package: Package, heading_list: str) -> Numbering:
    """Return the numbering of a template that `add_lists` has completed.

    `heading_list` is the number of the list its headings are counted in.
    """
    part = package.related(package.main, "numbering")[0]
    root = package.tree(part)
    lists = {value(find_all(one, "w:name")[0]): _list_look(one) for one in _named(root)}
    taken = [whole_number(one, "w:numId") for one in find_all(root, "w:num")]
    levels = _paragraph_levels(root, heading_list)
    text_start = _indent(levels[1].getparent()) if levels else 0
    patterns = (value(levels[0]), value(levels[1])) if levels else None
    for place, level in enumerate(levels):
        level.set(name("w:val"), _mark(place))
    text = part_text(root)
    end = max(text.rfind(last) + len(last) for last in ("</w:num>", "</w:abstractNum>"))
    pieces = re.split("|".join(map(_mark, (0, 1))), text[:end])
    between = (pieces[1], pieces[2]) if levels else ("", "")
    free = max(taken, default=0) + 1
    return Numbering(part, lists, pieces[0], between, patterns, text[end:], free, text_start)


def add_lists(package: Package) -> None:
    """Give a template the list definitions it does not have yet; an office may restyle those it has."""
    if not package.related(package.main, "numbering"):
        package.add("word/numbering.xml", "numbering", _EMPTY)
        package.relate(package.main, "numbering", "word/numbering.xml")
    part = package.related(package.main, "numbering")[0]
    root = package.tree(part)
    present = {value(one) for one in find_all(root, "w:abstractNum/w:name")}
    used = [whole_number(one, "w:abstractNumId") for one in find_all(root, "w:abstractNum")]
    free = max(used, default=-1) + 1
    place = len(find_all(root, "w:numPicBullet|w:abstractNum"))
    for kind in ListKind:
        for numbered in (False, True):
            if list_name(kind, numbered=numbered) not in present:
                root.insert(place, list_definition(free, kind, numbered=numbered))
                place, free = place + 1, free + 1
    package.put(part, root)


def list_definition(number: int, kind: ListKind, *, numbered: bool) -> Element:
    """Return a list counted in one way on all its levels; which level counts how is the document's affair."""
    levels = "".join(_level(level, kind, _NUMBERED_START if numbered else 0) for level in range(DEEPEST + 1))
    nsid = f"{0x43530000 + list(ListKind).index(kind) * 2 + numbered:08X}"  # Word tells lists apart by it
    return fragment(
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{nsid}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:name w:val="{list_name(kind, numbered=numbered)}"/>'
        f"{levels}</w:abstractNum>"
    )


def counted_list(number: int, look: ListLook, level: int, start: int) -> str:
    """Return the `w:num` of one list that starts at its own number."""
    restart = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{look.abstract}"/>{restart}</w:num>'


def _level(level: int, kind: ListKind, start: int) -> str:
    is_bullet = kind is ListKind.BULLET
    number = f"(%{level + 1})" if kind in _BRACKETED else f"%{level + 1}."
    text = _BULLETS[level % len(_BULLETS)] if is_bullet else number
    font = '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/></w:rPr>' if is_bullet else ""
    indent = f'<w:ind w:left="{start + _STEP * (level + 1)}" w:hanging="{_STEP}"/>'
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{_FORMATS[kind]}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr>{font}</w:lvl>'
    )


def _named(root: Element) -> list[Element]:
    return find_all(root, "w:abstractNum[w:name]")


def _list_look(definition: Element) -> ListLook:
    indents = [_indent(level) for level in find_all(definition, "w:lvl")] or [0]
    missing = [indents[-1]] * (DEEPEST + 1 - len(indents))
    return ListLook(value(definition, "w:abstractNumId"), tuple(indents + missing))


def _indent(level: Element) -> int:
    """Return where the text of a level begins, in twips."""
    found = find_all(level, "w:pPr/w:ind")
    return whole_number(found[0], "w:left") or whole_number(found[0], "w:start") if found else 0


def _paragraph_levels(root: Element, heading_list: str) -> list[Element]:
    """Return the patterns of headings and paragraphs, found by name or by the list of the headings."""
    named = [one for one in _named(root) if value(find_all(one, "w:name")[0]) == PARAGRAPHS]
    counted = [value(one) for one in find_all(root, f"w:num[@w:numId='{heading_list}']/w:abstractNumId")]
    linked = [one for one in find_all(root, "w:abstractNum") if value(one, "w:abstractNumId") in counted]
    first = (named or linked)[:1]
    levels = [level for one in first for level in find_all(one, "w:lvl[@w:ilvl<2]/w:lvlText")]
    return levels if len(levels) == 2 else []


def _mark(place: int) -> str:
    return f"countersign-pattern-{place}"
