"""What time it is; the only place that asks."""

from datetime import UTC, date, datetime


class Clock:
    """The computer's clock; a fixed moment stands still, for pictures and tests."""

    def __init__(self, fixed: datetime | None = None) -> None:
        self._fixed = fixed

    def now(self) -> datetime:
        """Return this moment, in UTC."""
        return self._fixed or datetime.now(UTC)

    def today(self) -> date:
        """Return the day on the wall calendar of whoever sits here."""
        return self.now().astimezone().date()

    def set(self, moment: datetime) -> None:
        """Let the clock stand still at another moment."""
        self._fixed = moment


class RunningClock(Clock):
    """A clock that was set to another moment and goes on from there."""

    def __init__(self, start: datetime) -> None:
        super().__init__()
        self._ahead = start - datetime.now(UTC)

    def now(self) -> datetime:
        """Return the moment that clock shows, in UTC."""
        return self._fixed or datetime.now(UTC) + self._ahead
