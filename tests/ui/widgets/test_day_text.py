from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.widgets.day_text import read_day, understood, weekday_of, write_day

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
        ("tomorrow", date(2026, 11, 21)),
        ("2/7/19", date(2019, 7, 2)),
        ("2.7.2019", date(2019, 7, 2)),
        ("2 July", date(2026, 7, 2)),
        ("2 July 2019", date(2019, 7, 2)),
        ("2 Jul 19", date(2019, 7, 2)),
        ("Tuesday", date(2026, 11, 24)),
        ("tue", date(2026, 11, 24)),
        ("Friday", date(2026, 11, 27)),  # today is one
        ("Tuesday 2 July 2019", date(2019, 7, 2)),
        ("Tues., 2/7/19", date(2019, 7, 2)),
        ("+3", date(2026, 11, 23)),
        ("+ 3 days", date(2026, 11, 23)),
        ("-1", date(2026, 11, 19)),
        ("−1 day", date(2026, 11, 19)),
        ("+3 wd", date(2026, 11, 25)),
        ("+3wd", date(2026, 11, 25)),
        ("+25 working days", date(2026, 12, 29)),
        ("-1 wd", date(2026, 11, 19)),
        ("-1w", date(2026, 11, 13)),
        ("+2 weeks", date(2026, 12, 4)),
        ("+3m", date(2027, 2, 20)),
        ("-1 year", date(2025, 11, 20)),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, meant: date) -> None:
    assert read_day(typed, TODAY) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "31 February 2026",
        "29 February 2023",
        "32/1/2026",
        "2 Nonember 2026",
        "11",
        "1/2/3/4",
        "Monday 2 July 2019",
        "next Tuesday",
        "Tuesday week",
        "+3 pints",
        "+9999 years",
        "mo",
        "2 ju",
    ],
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert read_day(typed, TODAY) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_what_is_written_out_is_read_again(day: date) -> None:
    assert read_day(write_day(day), TODAY) == day
    assert read_day(f"{weekday_of(day)} {write_day(day)}", TODAY) == day


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_every_way_of_writing_a_day_is_read_as_that_day(day: date) -> None:
    month = write_day(day).split()[1]
    ways = (
        f"{day:%d/%m/%y}", f"{day:%d.%m.%Y}", f"{day:%d-%m-%Y}", f"{day.day} {month[:3]} {day:%y}",
        f"{day.day}th {month}, {day.year}",
        day.isoformat(), f"{weekday_of(day)[:3]} {day.day}/{day.month}/{day.year}",
    )  # fmt: skip
    assert [read_day(way, TODAY) for way in ways] == [day] * len(ways)


@given(
    st.dates(date(2000, 1, 1), date(2060, 1, 1)),
    st.integers(0, 999),
    st.sampled_from(["d", " wd", "w", " months"]),
)
def test_a_distance_and_its_contrary_point_both_ways(today: date, count: int, unit: str) -> None:
    on, back = read_day(f"+{count}{unit}", today), read_day(f"-{count}{unit}", today)
    assert on is not None
    assert back is not None
    assert back <= today <= on


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2 July 2019", "Tuesday"),
        ("2/7/19", "Tuesday 2 July 2019"),
        ("today", "Friday 20 November 2026"),
        ("soon", ""),
    ],
)
def test_it_is_said_how_a_text_was_understood(typed: str, said: str) -> None:
    assert understood(typed, read_day(typed, TODAY)) == said


@given(st.text(max_size=30))
def test_nothing_that_can_be_typed_breaks_it(typed: str) -> None:
    assert isinstance(read_day(typed, TODAY), date | None)


@given(st.from_regex(r"\A[+−-]?[ ]?[0-9]{1,5}[ ]?(wd|w|m|y|d|tue)?\Z"))
def test_nothing_that_looks_like_a_distance_breaks_it(typed: str) -> None:
    assert isinstance(read_day(typed, TODAY), date | None)
