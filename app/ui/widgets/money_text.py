"""Read an amount as people write it: `£1,200,000.50`, `1.2m`, `€5k`, `USD 300`; nothing doubtful is read."""

import re
from decimal import Decimal

from app.model.answers import Money
from app.model.house_style import SIGNS, printed_money
from app.model.office import MoneyStyle

MOST = Decimal(10) ** 15
_NUMBER = re.compile(
    r"(?P<minus>[-−]?) ?(?P<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+) ?"
    r"(?P<scale>k|thousand|m|mn|million|bn|billion)?\.?"
)
_SCALES = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9}
_NAMES = {"pounds": "GBP", "euros": "EUR", "euro": "EUR", "dollars": "USD"}
_WORDS = {sign: code for code, sign in SIGNS.items()} | {code.lower(): code for code in SIGNS} | _NAMES


def read_money(text: str, currency: str) -> Money | None:
    """Return the amount that is meant, in `currency` where none is written, or None.

    Thousands are parted by commas, in threes; an amount has no more than two decimals.
    """
    words = " ".join(text.lower().replace("\u00a0", " ").split())
    for word, code in _WORDS.items():
        if word in words:
            words, currency = words.replace(word, " ", 1), code
            break
    found = _NUMBER.fullmatch(" ".join(words.split()))
    if found is None:
        return None
    amount = Decimal(found["digits"].replace(",", "")).scaleb(_SCALES.get(found["scale"] or "", 0))
    if amount != round(amount, 2) or amount > MOST:
        return None
    amount = amount.quantize(Decimal("0.01")) if amount % 1 else amount.quantize(Decimal(1))
    return Money(amount=-amount if found["minus"] else amount, currency=currency)


def write_money(money: Money) -> str:
    """Return `1,200,000.50`: the currency stands beside it."""
    printed = printed_money(money, MoneyStyle.POUNDS)
    return printed.replace(SIGNS.get(money.currency, f"{money.currency} "), "", 1)
