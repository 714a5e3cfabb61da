"""The stretches of time in which an office is the same: each begins where something changes."""

from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from app.model.office import Office
from app.ui.widgets.day_text import write_day

_A_DAY = timedelta(days=1)


class Period(NamedTuple):
    """From one day to another, both included; None is open."""

    since: date | None
    until: date | None

    @property
    def words(self) -> str:
        """The period as a person says it."""
        if self.since is None:
            return "At all times" if self.until is None else f"Until {write_day(self.until)}"
        if self.until is None:
            return f"From {write_day(self.since)}"
        return f"{write_day(self.since)} to {write_day(self.until)}"

    @property
    def day(self) -> date:
        """A day within it."""
        return self.since or self.until or date.max

    def holds(self, day: date) -> bool:
        """Return whether the day is in it."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def periods_of(office: Office) -> tuple[Period, ...]:
    """Return the periods of an office, the earliest first; one where nothing ever changes."""
    begins = {change.since for change in office.changes}
    begins |= {post.since for post in office.posts if post.since}
    begins |= {post.until + _A_DAY for post in office.posts if post.until}
    ends = [None, *sorted(begins), None]
    return tuple(Period(since, until and until - _A_DAY) for since, until in pairwise(ends))
