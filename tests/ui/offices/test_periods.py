from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.ui.offices.periods import periods_of
from tests.forms.making import office

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def test_an_office_that_never_changes_has_one_period() -> None:
    [period] = periods_of(office())
    assert period.words == "At all times"


def test_a_period_begins_with_each_change_and_each_post() -> None:
    made = office(
        posts=[
            {"id": "pcc", "title": "Commissioner", "until": date(2028, 5, 7)},
            {"id": "mayor", "title": "Mayor", "since": date(2028, 5, 8)},
        ],
        changes=[{"since": date(2027, 4, 1), "name": "Another"}],
    )
    assert [period.words for period in periods_of(made)] == [
        "Until 31 March 2027",
        "1 April 2027 to 7 May 2028",
        "From 8 May 2028",
    ]
    assert [made.on(period.day).name for period in periods_of(made)][1:] == ["Another", "Another"]


@given(st.lists(DAYS, unique=True, max_size=4), DAYS)
def test_every_day_is_in_exactly_one_period_and_looks_as_it(days: list[date], day: date) -> None:
    made = office(changes=[{"since": since, "name": f"Since {since}"} for since in sorted(days)])
    [period] = [period for period in periods_of(made) if period.holds(day)]
    assert made.on(period.day).name == made.on(day).name
