"""Figures before a heading that may be its number, or not: `15 Procurement`, `I. PURPOSE`."""

from itertools import pairwise

from app.proofing.numerals import read_numeral, sign_before
from app.proofing.readers.raw_lines import RawLine
from app.proofing.readers.text_lines import doubtful

_NEAR = 4
"""So many lines after a heading its first numbered paragraph may stand."""


def proven_numbers(lines: tuple[RawLine, ...]) -> dict[int, str]:
    """Return the doubtful numbers, by line, that go on with sure ones, or stand before words in capitals."""
    found: dict[int, str] = {}
    romans = _romans(lines)
    sure = [_value(_first_word(line)) if sign_before(line.text.strip()) else 0 for line in lines]
    for at, line in enumerate(lines):
        sign = doubtful(line)
        value = _value(sign)
        words = line.text.strip()[len(sign) :].strip()
        is_shouted = words.isupper() and len(words) > 3
        is_sure = is_shouted or line.line in romans or _goes_on_with(sure, at, value)
        if value and (is_sure or _is_gone_on_with(lines[at + 1 :], value)):
            found[line.line] = sign
    return found


def _romans(lines: tuple[RawLine, ...]) -> frozenset[int]:
    """Return the lines that Roman figures or capitals begin which count up from one: I., II., III."""
    counted = [(line.line, sign) for line in lines if (sign := doubtful(line)) and sign[0].isalpha()]
    values = [_value(sign) for _, sign in counted]
    counts_up = len(values) >= 3 and values[0] == 1 and all(a < b for a, b in pairwise(values))
    return frozenset(line for line, _ in counted) if counts_up else frozenset()


def _goes_on_with(sure: list[int], at: int, value: int) -> bool:
    """Return whether the sure number before a place is one less, or the one after it one more."""
    before = next((other for other in reversed(sure[:at]) if other), 0)
    after = next((other for other in sure[at + 1 :] if other), 0)
    return before == value - 1 > 0 or after == value + 1


def _is_gone_on_with(lines: tuple[RawLine, ...], value: int) -> bool:
    """Return whether the first numbered line that follows is a paragraph of the section: 15.1."""
    first = next((sign for line in lines[:_NEAR] if (sign := sign_before(line.text.strip()))), "")
    return first.startswith(f"{value}.") and len(first) > len(f"{value}.")


def _first_word(line: RawLine) -> str:
    words = line.text.split(maxsplit=1)
    return words[0] if words and len(words) > 1 and words[0][:1].isalnum() else ""


def _value(sign: str) -> int:
    numeral = read_numeral(sign) if sign else None
    is_plain = numeral is not None and len(numeral.parts) == 1 and not numeral.style.islower()
    return numeral.parts[0] if numeral and is_plain else 0
