"""The numbers and bullets people type before paragraphs, which the program's own numbering replaces."""

import re
from typing import NamedTuple

from app.model.list_marker import roman
from app.model.prose import ListKind

BULLETS = "•·▪◦●○■□‣⁃–—*-"

_SPACE = r"[ \t\u00a0\u2002\u2003\u2009]+"
_BULLET = re.compile(rf"([{re.escape(BULLETS)}\uf0a7\uf0b7\uf0d8§Øü]|o(?=\t)){_SPACE}(?=\S)")
_OUTLINE = re.compile(rf"(\d{{1,2}}(?:\.\d{{1,3}}){{1,4}})(\.?)({_SPACE})(?=\S)")
_COUNTED = re.compile(
    rf"(?:(?P<number>\d{{1,3}})(?P<end>[.)])|\((?P<bracketed>\d{{1,3}})\)|(?P<bare>\d{{1,2}})(?=\t)"
    rf"|(?P<letter>[a-z]|[ivxl]{{2,7}})(?P<dot>[.)])|\((?P<inner>[a-z]|[ivxl]{{2,7}})\)"
    rf"|\((?P<capital>[A-Z])\)){_SPACE}(?=\S)"
)
_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.(1[3-9]|[2-9]\d)")
_MEASURES = frozenset(("FTE", "FTEs", "GB", "MB", "TB", "MW", "Million", "Billion", "BST", "GMT", "AM", "PM"))


class Sign(NamedTuple):
    """What was typed before a paragraph; `numbers` of “3.4” are 3 and 4, of “c)” 3, of a bullet none."""

    typed: str
    width: int
    """Characters up to the words, with the space between."""
    numbers: tuple[int, ...] = ()
    readings: tuple[tuple[ListKind, int], ...] = ()
    """The lists it may belong to, with its place in each, the likeliest first."""
    is_weak: bool = False
    """It may as well belong to the sentence, unless it begins a list or goes on with one."""

    @property
    def is_outline(self) -> bool:
        """Whether it is a number like 3.4, or 3.0."""
        return len(self.numbers) > 1


def read_sign(line: str) -> Sign | None:
    """Return the sign a line begins with, or None; years, amounts and references to clauses are none.

    A bullet before a number is debris of a conversion: the number counts.
    """
    bullet = _BULLET.match(line)
    if bullet:
        inner = _outline(line[bullet.end() :])
        if inner:
            return inner._replace(width=inner.width + bullet.end())
        return Sign(bullet[1], bullet.end(), readings=((ListKind.BULLET, 1),))
    return _outline(line) or _counted(line)


def as_sign(text: str) -> Sign:
    """Return what Word shows before a paragraph of a list; every sign it draws is one."""
    found = read_sign(f"{text.strip()}\tX")
    return found or Sign(text.strip(), 0, readings=((ListKind.BULLET, 1),))


def _outline(line: str) -> Sign | None:
    found = _OUTLINE.match(line)
    if not found or (_DAY.fullmatch(found[1]) and not found[2]):
        return None
    words = line[found.end() :]
    is_set_apart = bool(found[2]) or "\t" in found[3]
    if not is_set_apart and (words[0].islower() or words.split(None, 1)[0].strip(",.;") in _MEASURES):
        return None
    numbers = tuple(int(number) for number in found[1].split("."))
    return Sign(found[1], found.end(), numbers, ((ListKind.DECIMAL, numbers[-1]),))


def _counted(line: str) -> Sign | None:
    found = _COUNTED.match(line)
    if not found:
        return None
    digits = found["number"] or found["bracketed"] or found["bare"]
    typed = found[0].rstrip()
    if digits:
        number = int(digits)
        return Sign(typed, found.end(), (number,), ((ListKind.DECIMAL, number),))
    letters = found["letter"] or found["inner"] or found["capital"].lower()
    readings = _readings(letters)
    return Sign(typed, found.end(), (), readings, bool(found["letter"])) if readings else None


def _readings(letters: str) -> tuple[tuple[ListKind, int], ...]:
    number = next((value for value in range(1, 90) if roman(value) == letters), 0)
    as_roman = ((ListKind.ROMAN, number),) if number else ()
    as_letter = ((ListKind.LETTER, ord(letters) - ord("a") + 1),) if len(letters) == 1 else ()
    return as_roman + as_letter if letters == "i" else as_letter + as_roman
