"""The lines of a text as it is given, those that one paragraph was broken into joined again."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from app.proofing.numerals import sign_before

_BULLET = re.compile(r"\s*[-*•●▪◦o–]\s+(?=\S)")
_ENDED = (".", ":", ";", "?", "!", "…")
_WIDEST = 130
"""Lines of a text that was broken by a program are no longer than this."""
_SHORTEST = 55
_NEARLY_FULL = 0.7
_BREAKS = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


class RawLine(NamedTuple):
    """A line, or several that were one: its number in the file, and where in the text the next ones begin."""

    line: int
    text: str
    breaks: tuple[int, ...] = ()
    after_blank: bool = False
    before_blank: bool = False


def raw_lines(text: str) -> tuple[RawLine, ...]:
    """Return the lines that say something, joined where they were broken."""
    lines = lines_of(text)
    width = max((len(line) for line in lines), default=0)
    return tuple(joined(lines, lambda above, line: _goes_on(above, line, width if width <= _WIDEST else 0)))


def lines_of(text: str) -> list[str]:
    """Return the lines of a file, whatever ends them."""
    return _BREAKS.split(text.removeprefix("\ufeff"))


def bullet_before(text: str) -> int:
    """Return how many letters a bullet at the beginning of a line takes up, 0 where there is none."""
    found = _BULLET.match(text)
    return found.end() if found else 0


def joined(lines: list[str], goes_on: Callable[[str, str], bool]) -> Iterator[RawLine]:
    """Yield the lines that say something; one that goes on with the line above is joined to it."""
    at = 0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        first = at
        text = lines[at].rstrip(" ")
        breaks: list[int] = []
        while at + 1 < len(lines) and goes_on(lines[at], lines[at + 1]):
            at += 1
            text = text.rstrip("\t ") + " "
            breaks.append(len(text))
            text += lines[at].strip(" ")
        yield RawLine(
            first + 1,
            text,
            tuple(breaks),
            first == 0 or not lines[first - 1].strip(),
            at + 1 == len(lines) or not lines[at + 1].strip(),
        )
        at += 1


def _is_open(line: str) -> bool:
    """Return whether a line breaks off within bold words or brackets."""
    return line.count("**") % 2 == 1 or line.count("(") > line.count(")")


def _goes_on(above: str, line: str, width: int) -> bool:
    """Return whether a line is the rest of the one above."""
    one, other = above.rstrip(), line.strip()
    if not other or bullet_before(line) or sign_before(other) or one.startswith("|") or other.startswith("|"):
        return False
    if "\t" in line.strip("\t ") or "\t" in above.strip("\t "):
        return False
    if other[0].islower():
        return not one.endswith(_ENDED) and (bool(width) or len(one) > _WIDEST or _is_open(one))
    if "\t" in above and "\t" in line:  # cells of one table that hold one narrative
        return len(one) >= _SHORTEST and not one.endswith(_ENDED) and len(other.split()) == 1
    return bool(width) and len(one) >= max(_SHORTEST, width * _NEARLY_FULL) and ":" not in other[:25]
