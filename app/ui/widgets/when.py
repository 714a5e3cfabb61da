"""Days and times as a clerk says them: “today 09:12”, “16 Nov”, “4 days”."""

from datetime import date, datetime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(on: date, today: date) -> str:
    """Return a day, with its year only where that is not this year."""
    words = f"{on.day} {_MONTHS[on.month - 1]}"
    return words if on.year == today.year else f"{words} {on.year}"


def moment(at: datetime, today: date) -> str:
    """Return when something happened on the wall clock: the time today, the day otherwise."""
    local = at.astimezone()
    return f"Today {local:%H:%M}" if local.date() == today else day(local.date(), today)


def days_since(at: datetime, today: date) -> int:
    """Return how many days have gone by since, never less than none."""
    return max(0, (today - at.astimezone().date()).days)


def waiting(at: datetime, today: date) -> str:
    """Return how long something has been waiting, in words."""
    match days_since(at, today):
        case 0:
            return "since today"
        case 1:
            return "1 day"
        case days:
            return f"{days} days"
