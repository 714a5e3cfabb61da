from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.house_style import printed_date
from app.model.office import DateStyle


@pytest.mark.parametrize("style", list(DateStyle))
def test_each_style_prints_its_own_example(style: DateStyle) -> None:
    assert printed_date(date(2019, 7, 2), style) == style.value


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (1, "1st"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (31, "31st"),
    ],
)
def test_ordinals(day: int, printed: str) -> None:
    assert printed_date(date(2026, 3, day), DateStyle.ORDINAL) == f"{printed} March 2026"


@given(st.dates())
def test_no_style_confuses_two_days(day: date) -> None:
    for style in DateStyle:
        assert str(day.year) in printed_date(day, style)
        assert printed_date(day, style) != printed_date(day.replace(day=1 if day.day > 1 else 2), style)
