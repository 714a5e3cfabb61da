"""How these pages speak of days and numbers: always in English, whatever the computer's language."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def long_date(day: date) -> str:
    """Return `2 November 2026`."""
    return ENGLISH.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def counted(number: int, noun: str) -> str:
    """Return `1 day`, `2 days`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listed(names: tuple[str, ...]) -> str:
    """Return `A`, `A and B`, `A, B and C`."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
