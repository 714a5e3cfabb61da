"""The amounts of money a text mentions, in every usual form: `£13,000,000`, `£13m`, `£1.2 million`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from app.proofing.remembering import remembered

_AMOUNT = re.compile(
    r"(?P<sign>[£€$]|\b(?:GBP|EUR|USD)\s?)\s?(?P<figures>\d{1,3}(?:,\d{3})+|\d+)(?P<pence>\.\d+)?"
    r"\s?(?P<unit>millions?|billions?|thousands?|mn?\b|M\b|bn\b|k\b|K\b|mil\b)?"
)
_UNITS = {"m": 6, "mn": 6, "mil": 6, "million": 6, "bn": 9, "billion": 9, "k": 3, "thousand": 3}
_WORDS = {"million", "billion", "thousand"}


class MoneyMention(NamedTuple):
    """An amount as it is written."""

    start: int
    end: int
    text: str
    amount: Decimal
    currency: str
    style: str
    """`figures` 13,000,000, `letter` 13m, `word` 13 million, `bare` 13000000."""


@remembered
def money_in(text: str) -> Iterator[MoneyMention]:
    """Return the amounts of a text, in order."""
    for found in _AMOUNT.finditer(text):
        unit = (found["unit"] or "").lower().removesuffix("s")
        amount = Decimal(found["figures"].replace(",", "") + (found["pence"] or "")).scaleb(
            _UNITS.get(unit, 0)
        )
        currency = {"£": "GBP", "€": "EUR", "$": "USD"}.get(found["sign"].strip(), found["sign"].strip())
        text_ = found[0].rstrip()
        yield MoneyMention(
            found.start(),
            found.start() + len(text_),
            text_,
            amount.normalize(),
            currency,
            _style(found, unit),
        )


def _style(found: re.Match[str], unit: str) -> str:
    if unit:
        return "word" if unit in _WORDS else "letter"
    return "bare" if len(found["figures"]) > 3 and "," not in found["figures"] else "figures"
