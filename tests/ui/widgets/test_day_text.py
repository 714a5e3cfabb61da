from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.widgets.day_text import read_day, write_day

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2 November 2026", date(2026, 11, 2)),
        ("2nd Nov 26", date(2026, 11, 2)),
        ("  2  nov   2026. ", date(2026, 11, 2)),
        ("2/11/2026", date(2026, 11, 2)),
        ("13-3-19.", date(2019, 3, 13)),
        ("16.5.19", date(2019, 5, 16)),
        ("2026-11-02", date(2026, 11, 2)),
        ("2 sept", date(2026, 9, 2)),
        ("29 February 2024", date(2024, 2, 29)),
        ("today", TODAY),
        ("Yesterday", date(2026, 11, 19)),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, meant: date) -> None:
    assert read_day(typed, TODAY) == meant


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "31 February 2026", "29 February 2023", "32/1/2026", "2 Nonember 2026", "11", "1/2/3/4"],
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert read_day(typed, TODAY) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_what_is_written_out_is_read_again(day: date) -> None:
    assert read_day(write_day(day), TODAY) == day


@given(st.text(max_size=30))
def test_nothing_that_can_be_typed_breaks_it(typed: str) -> None:
    assert isinstance(read_day(typed, TODAY), date | None)
