"""What Word prints before headings, paragraphs and clauses in each scheme of numbers.

The same numbers as `forms.numbering`; there they are known before anything is printed, here Word counts.
"""

from typing import NamedTuple

from app.model.form import NumberingScheme
from app.rendering.word.xmlparts import Element, find_all, fragment, name


class Level(NamedTuple):
    """How a level counts, and its sign: `{h}` is the heading, `{p}` the paragraph, `{i}` the item."""

    format: str
    text: str


class Levels(NamedTuple):
    """The levels of a scheme; None where the template's own level stays, because nothing is counted on it."""

    heading: Level
    paragraph: Level | None = None
    item: Level | None = None
    runs_on: bool = False
    """Whether paragraphs are counted through, across headings."""


def _decimal(text: str) -> Level:
    return Level("decimal", text)


_RUNNING = _decimal("{p}.")

SCHEMES: dict[NumberingScheme, Levels] = {
    "1.0/1.1": Levels(_decimal("{h}.0"), _decimal("{h}.{p}")),
    "1./1.1": Levels(_decimal("{h}."), _decimal("{h}.{p}")),
    "1./1.1.": Levels(_decimal("{h}."), _decimal("{h}.{p}.")),
    "1./a.": Levels(_decimal("{h}.")),
    "1./1.1/1.1.1": Levels(_decimal("{h}."), _decimal("{h}.{p}"), _decimal("{h}.{p}.{i}")),
    "I./1.": Levels(Level("upperRoman", "{h}."), _RUNNING, runs_on=True),
    "continuous": Levels(Level("none", ""), _RUNNING, runs_on=True),
}

_NO_INDENT = ("w:left", "w:start", "w:hanging")


def set_levels(definition: Element, first: int, levels: Levels) -> None:
    """Let a list definition count by a scheme, headings on its level `first`, what is below them under it."""
    for place, level in enumerate((levels.heading, levels.paragraph, levels.item), start=first):
        if level is not None:
            for element in find_all(definition, f"w:lvl[@w:ilvl='{place}']"):
                _set(element, level, first)


def _set(element: Element, level: Level, first: int) -> None:
    signs = {key: f"%{first + place}" for place, key in enumerate("hpi", start=1)}
    for pattern in find_all(element, "w:lvlText"):
        pattern.set(name("w:val"), level.text.format(**signs))
    for format_ in find_all(element, "w:numFmt"):
        format_.set(name("w:val"), level.format)
    if not level.text:
        _take_no_room(element)


def _take_no_room(element: Element) -> None:
    """Let the text of a level without a number begin where others have their number."""
    for pattern in find_all(element, "w:lvlText[not(../w:suff)]"):
        pattern.addprevious(fragment('<w:suff w:val="nothing"/>'))
    for indent in find_all(element, "w:pPr/w:ind"):
        for key in _NO_INDENT:
            indent.attrib.pop(name(key), None)
        indent.set(name("w:left"), "0")
        indent.set(name("w:firstLine"), "0")
