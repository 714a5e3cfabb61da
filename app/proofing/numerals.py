"""The numbers before headings, paragraphs and items, as they are typed: `7.2`, `1.0`, `15.`, `(a)`, `iv)`."""

import re
from functools import lru_cache
from typing import NamedTuple

from app.model.list_marker import letters, roman

NUMERAL = re.compile(
    r"(?P<sign>\d{1,3}(?:\.\d{1,3}){1,4}[.):]?|\d{1,3}[.):]|\(\d{1,3}\)|\d{1,3}\(\d{1,3}\)"
    r"|\([a-z]\)|[a-z][.)]|\([ivxl]{1,6}\)|[ivxl]{2,6}[.)])\s+(?=\S)"
)
"""A number that needs nothing around it to be one."""

DOUBTFUL = re.compile(r"(?P<sign>\d{1,2}|[A-Z][.)]|[IVX]{1,5}[.)]?|Section \d{1,2}[.:]?)\s+(?=\S)")
"""A number that is one only where its neighbours go on with it: `15 Procurement`, `I. PURPOSE`."""

_UNIT = re.compile(
    r"(?:million|billion|thousand|per\s?cent|percent|%|m\b|k\b|bn\b|miles?|hours?|days?|weeks?|months?|years?"
    r"|am\b|pm\b|GB|MB|km|mm|FTE)",
    re.IGNORECASE,
)
_LEADING_ZERO = re.compile(r"(?:^|\.)0\d")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


class Numeral(NamedTuple):
    """A number, read: `3.6.1` is (3, 6, 1); `1.0` is (1,) with the style `1.0`.

    `style` is the number with each figure replaced by what kind it is: `1.1`, `(a)`, `I.`. A letter that
    may be Roman is read both ways: `other` is what it is as the other.
    """

    parts: tuple[int, ...]
    style: str
    other: int = 0

    @property
    def last(self) -> int:
        """What is counted."""
        return self.parts[-1]

    @property
    def above(self) -> tuple[int, ...]:
        """The number of what it is counted under."""
        return self.parts[:-1]


@lru_cache(maxsize=4096)
def read_numeral(number: str) -> Numeral | None:
    """Return a number as it stands before a passage, read; None where it is none."""
    bare = number.strip().removeprefix("Section ")
    inner = bare.strip("().:")
    if re.fullmatch(r"\d+(\.\d+)*", inner):
        return _figures(bare, inner)
    if re.fullmatch(r"\d+\(\d+\)", bare):
        first, second = bare.rstrip(")").split("(")
        return Numeral((int(first), int(second)), "1(1)")
    return _letters(bare, inner) if inner.isalpha() else None


def sign_before(text: str) -> str:
    """Return the number a line begins with, with its signs; nothing where there is none."""
    found = NUMERAL.match(text)
    if not found or _UNIT.match(text, found.end()) or _LEADING_ZERO.search(found["sign"]):
        return ""
    return found["sign"]


def doubtful_sign_before(text: str) -> str:
    """Return what may be the number of a line, nothing where there is none."""
    found = DOUBTFUL.match(text)
    return "" if not found or _UNIT.match(text, found.end()) else found["sign"]


def _figures(bare: str, inner: str) -> Numeral:
    parts = tuple(int(part) for part in inner.split("."))
    if len(parts) == 2 and inner.endswith(".0"):
        return Numeral(parts[:1], bare.replace(inner, "1.0"))
    return Numeral(parts, bare.replace(inner, ".".join("1" * len(parts))))


def _letters(bare: str, inner: str) -> Numeral | None:
    lower = inner.lower()
    value = roman_value(lower)
    as_letter = ord(lower) - ord("a") + 1 if len(lower) == 1 else 0
    upper = inner.isupper()
    letter_style = bare.replace(inner, "A" if upper else "a")
    roman_style = bare.replace(inner, "I" if upper else "i")
    if value and (not as_letter or lower in {"i", "v", "x"}):
        return Numeral((value,), roman_style, as_letter)
    return Numeral((as_letter,), letter_style, value) if as_letter else None


def roman_value(text: str) -> int:
    """Return the value of a small Roman numeral, 0 where it is none."""
    if not text or not set(text) <= set(_ROMAN):
        return 0
    values = [_ROMAN[letter] for letter in text]
    total = sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
    return total if roman(total) == text else 0


def in_style(numeral: Numeral, value: int) -> str:
    """Return another number in the style of one: of `3.4`, `3.7`; of `(a)`, `(c)`."""
    style = numeral.style
    if "1" in style:
        above = "".join(f"{part}." for part in numeral.above)
        return above + (f"{value}.0" if style.startswith("1.0") else str(value))
    printed = roman(value) if "i" in style.lower() else letters(value)
    return re.sub("[aiAI]", printed.upper() if style.isupper() else printed, style)
