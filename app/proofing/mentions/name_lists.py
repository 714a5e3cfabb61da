"""The lists of names in a text: “Alder, Birch and Cedar”, and how many things a text says there are."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_ITEM = r"(?:the\s)?[A-Z][\w’'&-]*(?:\s(?:of|[A-Z][\w’'&-]*))*"
_LIST = re.compile(rf"{_ITEM}(?:,\s{_ITEM})+,?\s(?:and|&)\s{_ITEM}|{_ITEM}(?:,\s{_ITEM}){{2,}}")
_LEADING = re.compile(
    r"^(?:the\s)?(?:[A-Z][\w’'-]*,?\s(?:(?:and|Fire\sand)\s)?){0,3}"
    r"(?:Authorities|Commissioners?|Constables?|Councils?|Mayors?|Boards?|PCCs?|PFCCs?)\s(?:for|of)\s"
)
_TRAILING = re.compile(r"\s(?:Police|Constabulary|Police\sForce|Force|Council|County\sCouncil)$")
_NUMBERS = {
    word: value
    for value, word in enumerate(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        start=2,
    )
}
NUMBER = rf"(?:{'|'.join(_NUMBERS)}|\d{{1,2}})"
"""A number as it counts things in a sentence."""
_JOINED = "\u2060"
"""Stands for the spaces within a name that has “and” in it."""


class NameList(NamedTuple):
    """Names in a row: where they stand, and each by itself, without Police or Constabulary."""

    start: int
    end: int
    names: tuple[str, ...]


@lru_cache(maxsize=4096)
def name_lists_in(text: str, double: tuple[str, ...]) -> tuple[NameList, ...]:
    """Return the lists of three names and more in a text; `double` are names with “and” in them."""
    return tuple(_lists(text, double))


def number_of(word: str) -> int:
    """Return the number a word or figure says."""
    return int(word) if word.isdecimal() else _NUMBERS[word.casefold()]


def bare_name(name: str) -> str:
    """Return a name without what several of one kind have in common: `Kent` of `Kent Police`."""
    return _TRAILING.sub("", _LEADING.sub("", name.strip())).removeprefix("the ").strip()


def _lists(text: str, double: tuple[str, ...]) -> Iterator[NameList]:
    joined = text
    for name in double:
        joined = joined.replace(name, _join(name))
    for found in _LIST.finditer(joined):
        pieces = re.split(r",\s(?:and\s|&\s)?|\s(?:and|&)\s", found[0])
        names = tuple(bare_name(_part(piece)) for piece in pieces)
        if len(names) > 2:
            yield NameList(found.start(), found.end(), names)


def _join(name: str) -> str:
    """Return a name that has the same length and no space, comma or small word of its own."""
    return "A" + "".join("_" if sign in " ,&" else sign for sign in name[1:])


def _part(piece: str) -> str:
    return piece.replace("_", " ").strip()
