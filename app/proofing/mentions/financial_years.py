"""The financial years a text mentions: `2020/21`, `FY21/22`, `FY 2021/2022`, `2020-21`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.proofing.remembering import remembered

_YEAR = re.compile(
    r"(?<![\w/.-])(?P<prefix>FY|F/Y|f/y)?(?P<gap>\s?)(?P<first>(?:20)?\d\d)(?P<sign>\s?[/–-]\s?)(?P<last>(?:20)?\d\d)(?![\w/]|[-–]\d|\.\d)"
)


class FinancialYear(NamedTuple):
    """A financial year as it is written; `style` is how: `FY 2021/22`, `FY21/22`, `2020/21`."""

    start: int
    end: int
    text: str
    year: int
    style: str


@remembered
def financial_years_in(text: str) -> Iterator[FinancialYear]:
    """Return the financial years of a text: two years, the second follows the first."""
    for found in _YEAR.finditer(text):
        first, last = found["first"], found["last"]
        starts = int(first) if len(first) == 4 else 2000 + int(first)
        is_short_pair = len(first) == 2
        if (starts + 1) % 100 != int(last[-2:]) or (is_short_pair and not found["prefix"]):
            continue
        if len(first) == 4 and len(last) == 4 and int(last) != starts + 1:
            continue
        start = found.start("prefix") if found["prefix"] else found.start("first")
        prefix = f"FY{found['gap']}" if found["prefix"] else ""
        sign = found["sign"].strip().replace("–", "-")
        style = f"{prefix}{'y' * len(first)}{sign}{'y' * len(last)}"
        yield FinancialYear(start, found.end(), text[start : found.end()], starts, style)
