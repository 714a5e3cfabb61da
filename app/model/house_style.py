"""How dates and amounts are printed: one style for each office."""

from datetime import date
from decimal import Decimal
from typing import assert_never

from app.model.answers import Money
from app.model.office import DateStyle, MoneyStyle

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)  # never the computer's language


def printed_date(day: date, style: DateStyle) -> str:
    """Return a day as the office prints it."""
    match style:
        case DateStyle.DAY_MONTH_YEAR:
            return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
        case DateStyle.ORDINAL:
            return f"{day.day}{_ordinal(day.day)} {_MONTHS[day.month - 1]} {day.year}"
        case DateStyle.NUMERIC:
            return f"{day.day:02}/{day.month:02}/{day.year}"
        case _:
            assert_never(style)


SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}
"""The signs of currencies that have one; of others the code is printed."""


def printed_money(money: Money, style: MoneyStyle) -> str:
    """Return an amount as the office prints it; pence are never dropped where there are any."""
    sign = SIGNS.get(money.currency, f"{money.currency} ")
    amount = abs(money.amount)
    minus = "−" if money.amount < 0 else ""
    millions = amount / 1_000_000
    if style is MoneyStyle.SHORT and millions >= 1 and millions == round(millions, 2):
        return f"{minus}{sign}{millions.normalize():f} million"
    whole = amount == amount.to_integral_value() and style is not MoneyStyle.PENCE
    return f"{minus}{sign}{amount:,.0f}" if whole else f"{minus}{sign}{amount.quantize(Decimal('0.01')):,}"


def _ordinal(number: int) -> str:
    if 11 <= number % 100 <= 13:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
