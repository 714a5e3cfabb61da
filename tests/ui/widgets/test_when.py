"""Days and times in a clerk's words."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.widgets import when

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("on", "words"),
    [(date(2026, 11, 16), "16 Nov"), (date(2025, 2, 1), "1 Feb 2025"), (TODAY, "20 Nov")],
)
def test_a_day_carries_its_year_only_where_it_is_another(on: date, words: str) -> None:
    assert when.day(on, TODAY) == words


def test_what_happened_today_is_told_by_the_clock() -> None:
    at = datetime(2026, 11, 20, 9, 12).astimezone()
    assert when.moment(at, TODAY) == "Today 09:12"
    assert when.moment(at - timedelta(days=1), TODAY) == "19 Nov"


@pytest.mark.parametrize(("days", "words"), [(0, "since today"), (1, "1 day"), (12, "12 days")])
def test_waiting_is_counted_in_days(days: int, words: str) -> None:
    since = datetime(2026, 11, 20, 12).astimezone() - timedelta(days=days)
    assert when.waiting(since, TODAY) == words


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))
def test_nobody_waits_less_than_no_days(at: datetime) -> None:
    assert when.days_since(at, TODAY) >= 0
