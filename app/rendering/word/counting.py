"""Count the numbered paragraphs of a Word file as Word does: by their list, level and style."""

from typing import NamedTuple

from app.model.list_marker import letters, roman
from app.rendering.word.xmlparts import Element, name, parse

_VALUE, _LEVEL, _ID = name("w:val"), name("w:ilvl"), name("w:numId")
_NO_NUMBER = {"bullet", "none"}


class _Level(NamedTuple):
    """How one level of a list is counted."""

    format: str
    pattern: str
    start: int


class Counting:
    """The lists of one file and how far each has been counted."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._of_styles: dict[str, tuple[str, int]] = {}
        if "word/numbering.xml" in parts:
            self._read_lists(parse(parts["word/numbering.xml"]))
        if "word/styles.xml" in parts:
            self._read_styles(parse(parts["word/styles.xml"]))

    def next(self, paragraph: Element) -> tuple[str, int]:
        """Return the number Word prints before a paragraph, and its level from one; 0 in no list."""
        list_id, level = self._list_of(paragraph)
        levels = self._levels.get(self._lists.get(list_id, ""), {})
        if level not in levels:
            return "", 0
        counts = self._counts.setdefault(self._lists[list_id], {})
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        return self._printed(levels, level, counts), level + 1

    def _printed(self, levels: dict[int, _Level], level: int, counts: dict[int, int]) -> str:
        if levels[level].format in _NO_NUMBER:
            return ""
        text = levels[level].pattern
        for place in range(level + 1):
            if place in levels:
                number = counts.get(place, levels[place].start)
                text = text.replace(f"%{place + 1}", _counted(levels[place].format, number))
        return text.strip()

    def _list_of(self, paragraph: Element) -> tuple[str, int]:
        properties = paragraph.find(name("w:pPr"))
        if properties is None:
            return "", 0
        style = properties.find(name("w:pStyle"))
        inherited = self._of_styles.get(style.get(_VALUE, ""), ("", 0)) if style is not None else ("", 0)
        return _number_properties(properties, inherited)

    def _read_lists(self, root: Element) -> None:
        for abstract in root.iter(name("w:abstractNum")):
            levels = {
                int(level.get(_LEVEL, "0")): _Level(
                    _child(level, "w:numFmt", "decimal"),
                    _child(level, "w:lvlText", ""),
                    _figure(_child(level, "w:start", "1"), 1),
                )
                for level in abstract.iter(name("w:lvl"))
            }
            self._levels[abstract.get(name("w:abstractNumId"), "")] = levels
        for number in root.iter(name("w:num")):
            self._lists[number.get(_ID, "")] = _child(number, "w:abstractNumId", "")

    def _read_styles(self, root: Element) -> None:
        for style in root.iter(name("w:style")):
            properties = style.find(name("w:pPr"))
            based = self._of_styles.get(_child(style, "w:basedOn", ""), ("", 0))
            own = _number_properties(properties, based) if properties is not None else based
            self._of_styles[style.get(name("w:styleId"), "")] = own


def _number_properties(properties: Element, inherited: tuple[str, int]) -> tuple[str, int]:
    numbered = properties.find(name("w:numPr"))
    if numbered is None:
        return inherited
    list_id = _child(numbered, "w:numId", inherited[0])
    return list_id, _figure(_child(numbered, "w:ilvl", str(inherited[1])), 0)


def _child(element: Element, tag: str, default: str) -> str:
    child = element.find(name(tag))
    return child.get(_VALUE, default) if child is not None else default


def _figure(text: str, default: int) -> int:
    return int(text) if text.isdecimal() else default


def _counted(style: str, number: int) -> str:
    match style:
        case "lowerLetter":
            return letters(number)
        case "upperLetter":
            return letters(number).upper()
        case "lowerRoman":
            return roman(number)
        case "upperRoman":
            return roman(number).upper()
        case _:
            return str(number)
