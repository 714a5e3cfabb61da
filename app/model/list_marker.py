"""The signs that begin an item of a list: `-`, `1.`, `a.`, `i.`."""

import re
from typing import NamedTuple

from app.model.prose import ListKind

_MARKER = re.compile(r"^( {0,3})([-*•]|\d{1,4}\.|[a-z]\.|[ivxl]{2,7}\.)[ ]+(?=\S)")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50}
_HUNDREDS = ("", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm")
_TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


class ListMarker(NamedTuple):
    """The marker of one item; `width` is the number of characters before its text."""

    kind: ListKind
    start: int
    width: int


def read_marker(line: str, *, after: ListMarker | None = None, count: int = 0) -> ListMarker | None:
    """Return the marker a line begins with, or None.

    With `after`, only a marker that goes on with that list, which has `count` items so far: `i.`
    after `h.` is a letter, `i.` on its own a Roman number. A list goes on with its next number or
    by repeating its first (`1. 1. 1.`); `2021.` after `2019.` is a year, not an item, and begins anew.
    """
    found = _MARKER.match(line)
    if not found:
        return None
    readings = _readings(found[2])
    if after is None:
        return ListMarker(*readings[0], found.end()) if readings else None
    number = dict(readings).get(after.kind)
    if number is None or (
        after.kind is not ListKind.BULLET and number not in (after.start, after.start + count)
    ):
        return None
    return ListMarker(after.kind, after.start + count, found.end())


def counted(kind: ListKind, number: int) -> str:
    """Return the sign of an item as typed and printed: `•`, `3.`, `c.`, `iii.`."""
    match kind:
        case ListKind.BULLET:
            return "•"
        case ListKind.DECIMAL:
            return f"{number}."
        case ListKind.LETTER:
            return f"{letters(number)}."
        case ListKind.ROMAN:
            return f"{roman(number)}."
        case ListKind.BRACKETED:
            return f"({number})"
        case ListKind.BRACKETED_ROMAN:
            return f"({roman(number)})"


def letters(number: int) -> str:
    """Return a, b … z, aa, bb …, as Word counts: the letter repeated."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    """Return a lower-case Roman numeral; beyond 999 the plain number."""
    if not 0 < number < 1000:
        return str(number)
    hundreds, below = divmod(number, 100)
    return _HUNDREDS[hundreds] + _TENS[below // 10] + _UNITS[below % 10]


def _readings(sign: str) -> list[tuple[ListKind, int]]:
    """Return what a sign may mean, the likeliest first."""
    if sign in "-*•":
        return [(ListKind.BULLET, 1)]
    body = sign[:-1]
    if body.isdigit():
        return [(ListKind.DECIMAL, int(body))]
    number = _roman_value(body)
    as_roman = [(ListKind.ROMAN, number)] if number else []
    as_letter = [(ListKind.LETTER, ord(body) - ord("a") + 1)] if len(body) == 1 else []
    return as_roman + as_letter if body in {"i", "v", "x"} or not as_letter else as_letter + as_roman


def _roman_value(text: str) -> int:
    """Return the value of a Roman numeral, 0 where it is none."""
    if not set(text) <= set(_ROMAN_DIGITS):
        return 0
    values = [_ROMAN_DIGITS[letter] for letter in text]
    total = sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
    return total if roman(total) == text else 0
