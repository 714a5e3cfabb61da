"""How a date is printed: one style for each office."""

from datetime import date
from typing import assert_never

from app.model.office import DateStyle

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


def _ordinal(number: int) -> str:
    if 11 <= number % 100 <= 13:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
