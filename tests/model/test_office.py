from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.model.answers import Money
from app.model.house_style import printed_money
from app.model.office import DateStyle, MoneyStyle, Promise
from tests.forms.making import office

ELECTION = date(2028, 5, 4)
CHANGING = office(
    posts=[
        {"id": "commissioner", "title": "Police and Crime Commissioner", "until": "2028-05-03"},
        {"id": "commissioner", "title": "Mayor of Testshire", "since": "2028-05-04"},
        {"id": "board", "title": "Business Coordination Board", "until": "2026-12-31"},
        {"id": "new_board", "title": "Business Coordination Board", "since": "2027-06-01"},
        {"id": "chief_executive", "title": "Chief Executive"},
    ],
    changes=[
        {"since": "2027-01-01", "date_style": "2nd July 2019"},
        {"since": "2028-05-04", "name": "Mayor of Testshire", "reference": {"pattern": "MT {number}"}},
    ],
)


def money(amount: str) -> Money:
    return Money(amount=Decimal(amount))


def titles(day: date) -> list[str]:
    return [post.title for post in CHANGING.on(day).posts]


def test_a_mayor_takes_the_place_of_the_commissioner_on_the_day() -> None:
    before, after = CHANGING.on(date(2028, 5, 3)), CHANGING.on(ELECTION)
    assert (before.name, after.name) == ("Commissioner for Testshire", "Mayor of Testshire")
    assert before.post("commissioner").title == "Police and Crime Commissioner"  # type: ignore[union-attr]
    assert after.post("commissioner").title == "Mayor of Testshire"  # type: ignore[union-attr]
    assert (before.reference.pattern, after.reference.pattern) == ("T {number}", "MT {number}")
    assert after.date_style is DateStyle.ORDINAL  # an earlier change stays


def test_two_boards_of_one_name_are_kept_apart_by_their_days() -> None:
    assert [post.id for post in CHANGING.on(date(2026, 12, 31)).posts if "Board" in post.title] == ["board"]
    assert "Business Coordination Board" not in titles(date(2027, 1, 1))
    assert [post.id for post in CHANGING.on(date(2027, 6, 1)).posts if "Board" in post.title] == ["new_board"]


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)))
def test_an_office_of_a_day_does_not_change_again(day: date) -> None:
    its = CHANGING.on(day)
    assert its.on(day) == its
    assert len({post.id for post in its.posts}) == len(its.posts)


def test_a_stop_of_the_route_is_left_out_while_its_post_does_not_exist() -> None:
    posts = [{"id": "a", "title": "A", "until": "2026-12-31"}, {"id": "b", "title": "B"}]
    its = office(posts=posts, route=["a", "b"])
    assert its.on(date(2026, 12, 31)).route == ("a", "b")
    assert its.on(date(2027, 1, 1)).route == ("b",)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"posts": [{"id": "a", "title": "A"}, {"id": "a", "title": "B"}]}, "two posts “a” at the same time"),
        (
            {
                "posts": [
                    {"id": "a", "title": "A", "until": "2027-01-01"},
                    {"id": "a", "title": "B", "since": "2027-01-01"},
                ]
            },
            "two posts “a” at the same time",
        ),
        ({"changes": [{"since": "2027-01-01"}, {"since": "2026-01-01"}]}, "in the order of their days"),
        ({"reference": {"pattern": "{number} {year} {yy}"}}, "one year, each once"),
        ({"reference": {"pattern": "{number}", "reset": "financial-year"}}, "needs {year}, {yy} or {years}"),
        ({"logo": "logo.png"}, "logo_text"),
        ({"changes": [{"since": "2027-01-01", "logo": "logo.png"}]}, "logo_text"),
        ({"changes": [{"since": "2027-01-01", "route": ["nobody"]}]}, "the route names “nobody”"),
        ({"changes": [{"since": "2027-01-01", "markings": []}]}, "markings"),
        (
            {"posts": [{"id": "a", "title": "A", "since": "2027-01-02", "until": "2027-01-01"}]},
            "ends before it begins",
        ),
    ],
)
def test_what_cannot_be_is_said(wrong: dict[str, object], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        office(**wrong)


def test_all_that_cannot_be_is_said_at_once() -> None:
    twice = [{"id": "a", "title": "A"}, {"id": "a", "title": "B"}]
    backwards = {"id": "b", "title": "B", "since": "2027-01-02", "until": "2027-01-01"}
    with pytest.raises(ValidationError) as refused:
        office(
            posts=[*twice, backwards],
            route=["nobody", "a", "nothing"],
            logo="logo.png",
            changes=[{"since": "2027-01-01", "route": ["somebody"]}, {"since": "2026-01-01"}],
        )
    (fault,) = refused.value.errors()
    assert fault["msg"].count("; ") == 6
    for said in ("nobody", "nothing", "somebody", "two posts “a”", "post “b” ends", "order", "logo_text"):
        assert said in fault["msg"]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (None, "following approval"),
        (1, "within 1 working day of approval"),
        (3, "within 3 working days of approval"),
    ],
)
def test_the_promise_ends_a_sentence(days: int | None, words: str) -> None:
    assert Promise(working_days=days).words() == words


@pytest.mark.parametrize("style", list(MoneyStyle))
def test_each_style_prints_its_own_example(style: MoneyStyle) -> None:
    assert printed_money(money("1250000"), style) == style.value


@pytest.mark.parametrize(
    ("amount", "style", "printed"),
    [
        ("500", MoneyStyle.SHORT, "£500"),
        ("13000000", MoneyStyle.SHORT, "£13 million"),
        ("1234567", MoneyStyle.SHORT, "£1,234,567"),
        ("12.5", MoneyStyle.POUNDS, "£12.50"),
        ("-1200", MoneyStyle.POUNDS, "−£1,200"),
        ("0", MoneyStyle.PENCE, "£0.00"),
    ],
)
def test_amounts(amount: str, style: MoneyStyle, printed: str) -> None:
    assert printed_money(money(amount), style) == printed


@given(st.decimals(0, 10**12, places=2))
def test_no_penny_is_lost_in_print(amount) -> None:
    for style in MoneyStyle:
        text = printed_money(money(str(amount)), style).removeprefix("£").replace(",", "")
        number, _, million = text.partition(" ")
        assert type(amount)(number) * (1_000_000 if million else 1) == amount
