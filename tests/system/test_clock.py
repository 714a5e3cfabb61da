from datetime import UTC, date, datetime, timedelta

from app.system.clock import Clock, RunningClock

MOMENT = datetime(2026, 11, 20, 9, 14, tzinfo=UTC)


def test_a_clock_shows_the_computers_time() -> None:
    assert abs(Clock().now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_a_fixed_clock_stands_still_until_it_is_set() -> None:
    clock = Clock(MOMENT)
    assert clock.now() == clock.now() == MOMENT
    clock.set(MOMENT + timedelta(days=1))
    assert clock.today() == date(2026, 11, 21)


def test_a_running_clock_goes_on_from_where_it_was_set() -> None:
    clock = RunningClock(MOMENT)
    first = clock.now()
    assert timedelta(0) <= first - MOMENT < timedelta(minutes=1)
    assert clock.now() >= first
    clock.set(MOMENT)
    assert clock.now() == MOMENT
