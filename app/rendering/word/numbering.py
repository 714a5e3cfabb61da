"""Lists and paragraph numbers: what numbering.xml holds and what one document adds to it.

Every counted list gets a `w:num` of its own, so that it starts at its own first number; the scheme
of the document sets how headings and paragraphs of the page and of its schedules are counted.
"""

import copy
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.model.form import NumberingScheme
from app.model.prose import ListKind
from app.rendering.word.package import Package
from app.rendering.word.schemes import SCHEMES, set_levels
from app.rendering.word.xmlparts import Element, find_all, fragment, part_text, value, whole_number

PARAGRAPHS = "countersign-paragraphs"
SCHEDULES = "countersign-schedules"
RUNNING = {False: "countersign-running", True: "countersign-running-in-schedules"}
"""The lists of paragraphs that are counted through, on the page and in schedules.

They are lists of their own, as not every program lets a level run on; and two, as one list has one count.
"""

DEEPEST = 8
"""The last level Word counts; deeper lists stay on it."""

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
    pieces: tuple[str, ...]
    """What stands before, between and after the lists that count headings, up to the end of the numbers."""
    counting: Mapping[NumberingScheme | None, tuple[str, ...]]
    """Those lists, by scheme; None is the template's own way."""
    after: str
    first_free: int
    text_start: int
    """Where the text of a numbered paragraph begins, in twips."""
    item_start: int
    """Where the text of a numbered item begins."""
    patterns: tuple[str, ...] | None
    """The template's own signs of headings and paragraphs; None where it numbers no paragraphs."""

    def written(self, scheme: NumberingScheme | None, numbers: Sequence[str]) -> tuple[str, str]:
        """Return the part in two: what a document's scheme sets, and the numbers of its lists."""
        counting = (*self.counting[scheme], "")
        page = [text for pair in zip(self.pieces, counting, strict=True) for text in pair]
        return "".join(page), "".join([*numbers, self.after])


def list_name(kind: ListKind, *, numbered: bool) -> str:
    """Return the name of a list definition: `countersign-numbered-letter`."""
    return f"countersign-{'numbered-' if numbered else ''}{kind}"


def read_numbering(package: Package, heading_list: str, schedule_list: str = "") -> Numbering:
    """Return the numbering of a template that `add_lists` has completed.

    `heading_list` is the number of the list its headings are counted in, `schedule_list` its schedules'.
    """
    part = package.related(package.main, "numbering")[0]
    root = package.tree(part)
    lists = {value(find_all(one, "w:name")[0]): _list_look(one) for one in _named(root)}
    taken = [whole_number(one, "w:numId") for one in find_all(root, "w:num")]
    main = _counting(root, PARAGRAPHS, heading_list)
    levels = [level for one in main for level in find_all(one, "w:lvl[@w:ilvl<3]")]
    starts = [*map(_indent, levels), 0, 0]
    patterns = tuple(value(find_all(level, "w:lvlText")[0]) for level in levels[:2]) if levels else None
    schedules = [one for one in _counting(root, SCHEDULES, schedule_list) if one not in main]
    found = {**dict.fromkeys(main, 0), **dict.fromkeys(schedules, 1)}
    pieces, counting, after = _cut(root, found)
    free = max(taken, default=0) + 1
    return Numbering(part, lists, pieces, counting, after, free, starts[1], max(starts[1:3]), patterns)


def _cut(
    root: Element, found: Mapping[Element, int]
) -> tuple[tuple[str, ...], dict[NumberingScheme | None, tuple[str, ...]], str]:
    """Return what stands around the lists that count headings, these lists by scheme, and what is last.

    Each is `found` with the level its sections stand on.
    """
    order = [one for one in root if one in found]
    own = tuple(map(part_text, order))
    counting: dict[NumberingScheme | None, tuple[str, ...]] = {None: own}
    for scheme, levels in SCHEMES.items():
        changed = [copy.deepcopy(one) for one in order]
        for one, before in zip(changed, order, strict=True):
            set_levels(one, found[before], levels)
        counting[scheme] = tuple(map(part_text, changed))
    for place, one in enumerate(order):
        root.replace(one, fragment(f'<w:abstractNum w:abstractNumId="{_mark(place)}"/>'))
    text = part_text(root)
    end = max(text.rfind(last) + len(last) for last in ("</w:num>", "</w:abstractNum>"))
    return tuple(_MARKED.split(text[:end])), counting, text[end:]


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
    for list_, written in _definitions().items():
        if list_ not in present:
            root.insert(place, fragment(written.format(number=free)))
            place, free = place + 1, free + 1
    package.put(part, root)


def _definitions() -> dict[str, str]:
    """Return the list definitions every template is to have, by name."""
    definitions = {
        list_name(kind, numbered=numbered): list_definition(kind, numbered=numbered)
        for kind in ListKind
        for numbered in (False, True)
    }
    running = _counted_level(0, "decimal", "%1.", f'w:left="{_NUMBERED_START}" w:hanging="{_NUMBERED_START}"')
    for place, list_ in enumerate(RUNNING.values()):
        definitions[list_] = _definition(f"43534E1{place}", list_, running)
    return definitions


def list_definition(kind: ListKind, *, numbered: bool) -> str:
    """Return a list counted in one way on all its levels; which level counts how is the document's affair."""
    levels = "".join(_level(level, kind, _NUMBERED_START if numbered else 0) for level in range(DEEPEST + 1))
    nsid = f"{0x43530000 + list(ListKind).index(kind) * 2 + numbered:08X}"  # Word tells lists apart by it
    return _definition(nsid, list_name(kind, numbered=numbered), levels)


def _definition(nsid: str, list_: str, levels: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{{number}}"><w:nsid w:val="{nsid}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:name w:val="{list_}"/>{levels}</w:abstractNum>'
    )


def counted_list(number: int, look: ListLook, level: int, start: int) -> str:
    """Return the `w:num` of one list that starts at its own number."""
    restart = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{look.abstract}"/>{restart}</w:num>'


def _level(level: int, kind: ListKind, start: int) -> str:
    number = f"(%{level + 1})" if kind in _BRACKETED else f"%{level + 1}."
    indent = f'w:left="{start + _STEP * (level + 1)}" w:hanging="{_STEP}"'
    if kind is not ListKind.BULLET:
        return _counted_level(level, _FORMATS[kind], number, indent)
    font = '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/></w:rPr>'
    return _counted_level(level, _FORMATS[kind], _BULLETS[level % len(_BULLETS)], indent, font)


def _counted_level(level: int, format_: str, text: str, indent: str, font: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format_}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind {indent}/></w:pPr>{font}</w:lvl>'
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


def _counting(root: Element, list_: str, number: str) -> list[Element]:
    """Return the list that counts headings and what is below: that of the name, or of a style's list."""
    named = [one for one in _named(root) if value(find_all(one, "w:name")[0]) == list_]
    counted = [value(one) for one in find_all(root, f"w:num[@w:numId='{number}']/w:abstractNumId")]
    linked = [one for one in find_all(root, "w:abstractNum") if value(one, "w:abstractNumId") in counted]
    levels = "w:lvl[@w:ilvl<2][w:lvlText/@w:val and w:numFmt/@w:val]"
    return [one for one in (named or linked)[:1] if len(find_all(one, levels)) == 2]


_MARKED = re.compile(r'<w:abstractNum [^>]*w:abstractNumId="countersign-counting-\d"[^>]*/>')


def _mark(place: int) -> str:
    return f"countersign-counting-{place}"
