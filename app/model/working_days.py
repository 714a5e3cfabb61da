"""Working days of England and Wales: Monday to Friday, without bank holidays; nothing is looked up online."""

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays.countries.united_kingdom import UnitedKingdom

_KNOWN_FROM = 1978
"""The first year with the bank holidays of today."""
_SATURDAY = 5


def working_days_from(day: date, count: int) -> date | None:
    """Return the day that many working days later or earlier; None beyond the years that are known."""
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day):
            day += step
        if not _KNOWN_FROM <= day.year <= _bank_holidays().end_year:
            return None
    return day


def is_working_day(day: date) -> bool:
    """Return whether offices work that day, so far as the calendar tells."""
    return day.weekday() < _SATURDAY and day not in _bank_holidays()


@cache
def _bank_holidays() -> "UnitedKingdom":
    from holidays.countries.united_kingdom import UnitedKingdom  # loaded when first asked for

    return UnitedKingdom(subdiv="ENG")
