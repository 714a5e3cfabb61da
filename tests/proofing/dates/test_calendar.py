"""DAT-01, DAT-03, DAT-04, DAT-10: days, years, words for “soon”, endings of figures."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.proofing.mentions.dates import month_name
from tests.proofing.reading import found, quotations, said

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


days = st.dates(date(1990, 1, 1), date(2050, 12, 31))


@given(
    days,
    st.sampled_from(WEEKDAYS),
    st.sampled_from(
        [
            "{w} {d.day} {m} {d.year}",
            "{w}, {m} {d.day}, {d.year}",
            "{s}. {d.day} {m} {d.year}",
            "{d.day} {m} {d.year} ({w})",
            "{w} {d.day}/{d.month}/{d.year}",
        ]
    ),
)
def test_a_weekday_is_right_or_found(day: date, weekday: str, looks: str) -> None:
    text = looks.format(w=weekday, s=weekday[:3], d=day, m=month_name(day.month))
    is_wrong = WEEKDAYS[day.weekday()] != weekday
    assert bool(found("DAT-01", f"The board met on {text} at Northgate.")) is is_wrong


@pytest.mark.parametrize("text", ["31 June 2026", "30th February 2027", "29 February 2026", "31/11/2026"])
def test_a_day_that_does_not_exist(text: str) -> None:
    assert quotations("DAT-01", f"It ends on {text}.") == [text]


def test_a_leap_day_exists() -> None:
    assert not found("DAT-01", "It ends on 29 February 2028, a Tuesday.")


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("All must sign by 14th June to be part of it.", "14th June"),
        ("An anticipated signing date of July 19 is realistic.", "July 19"),
        ("The vans join in Feb 2026, says the supplier.", "Feb 2026"),
        ("The paper of 25 th February was read.", "25 th February"),
        ("It ends on 3 Sept and not before.", "3 Sept"),
    ],
)
def test_a_date_that_is_not_wholly_said(sentence: str, quoted: str) -> None:
    assert quotations("DAT-03", sentence) == [quoted]


@pytest.mark.parametrize(
    "sentence",
    [
        "It runs from 3 May to 14 June 2026.",
        "They met on 3 and 14 June 2026.",
        "It was sent on 6 July 2026 and came back on 14 August.",
        "The accounts are due by 30 June each year.",
        "The financial year begins on 1 April.",
        "They moved to 14 March Street, and 3 May House.",
        "In May the roof leaked, and March 2026 was wet.",
    ],
)
def test_dates_that_are_understood(sentence: str) -> None:
    assert not found("DAT-03", sentence), said(found("DAT-03", sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Better figures will be given next month.",
        "As it stands, there are no vans.",
        "The work is now in hand.",
        "A decision is due later this year.",
        "This will be done in the coming weeks.",
        "At the time of writing nobody had replied.",
        "Bids are due by the end of the month.",
    ],
)
def test_words_for_soon(sentence: str) -> None:
    assert len(found("DAT-04", sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Better figures will be given next month, in May 2026.",
        "Costs rise by two per cent from one year to the next, and this year’s prices hold.",
        "He was told at the end of the last week of the contract.",
        "The report currently before the board is the third.",
        "It ends by the end of the financial year.",
    ],
)
def test_times_that_are_clear(sentence: str) -> None:
    assert not found("DAT-04", sentence), said(found("DAT-04", sentence))


@given(st.integers(1, 31), st.sampled_from(["st", "nd", "rd", "th"]), st.sampled_from(["", " "]))
def test_endings_of_figures(number: int, suffix: str, gap: str) -> None:
    right = "th" if 10 <= number <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    findings = found("DAT-10", f"It ends on the {number}{gap}{suffix} March 2026.")
    assert bool(findings) is (bool(gap) or suffix != right)
    assert all(one.fix == f"{number}{right}" for one in findings)
