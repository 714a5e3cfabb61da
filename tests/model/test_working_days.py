from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.working_days import is_working_day, working_days_from


@pytest.mark.parametrize(
    ("day", "count", "reached"),
    [
        (date(2026, 11, 20), 3, date(2026, 11, 25)),
        (date(2026, 11, 20), 0, date(2026, 11, 20)),
        (date(2026, 11, 21), 1, date(2026, 11, 23)),
        (date(2026, 12, 24), 1, date(2026, 12, 29)),  # Boxing Day is a Saturday, kept on the Monday
        (date(2026, 12, 29), -1, date(2026, 12, 24)),
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # Easter
        (date(2026, 8, 28), 1, date(2026, 9, 1)),  # late summer: not Scotland's first Monday of August
        (date(2026, 7, 31), 1, date(2026, 8, 3)),
        (date(2022, 9, 16), 1, date(2022, 9, 20)),  # the late Queen's funeral
        (date(2023, 5, 5), 1, date(2023, 5, 9)),  # the coronation
    ],
)
def test_weekends_and_bank_holidays_are_left_out(day: date, count: int, reached: date) -> None:
    assert working_days_from(day, count) == reached


def test_beyond_the_known_years_nothing_is_counted() -> None:
    assert working_days_from(date(2100, 12, 30), 5) is None
    assert working_days_from(date(1978, 1, 3), -5) is None


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(1, 60))
def test_that_many_working_days_lie_in_between_and_the_way_back_is_the_same(day: date, count: int) -> None:
    reached = working_days_from(day, count)
    assert reached is not None
    passed = (day + timedelta(days=n) for n in range(1, (reached - day).days + 1))
    assert sum(is_working_day(each) for each in passed) == count
    if is_working_day(day):
        assert working_days_from(reached, -count) == day
