from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.answers import Money
from app.ui.widgets.money_text import read_money, write_money


@pytest.mark.parametrize(
    ("typed", "amount", "currency"),
    [
        ("£1.2m", "1200000", "GBP"),
        ("1,200,000.50", "1200000.50", "GBP"),
        ("1200000.5", "1200000.50", "GBP"),
        (" £ 12 million ", "12000000", "GBP"),
        ("€5k", "5000", "EUR"),
        ("USD 300", "300", "USD"),
        ("300 pounds", "300", "GBP"),
        ("-£40", "-40", "GBP"),
        ("−40", "-40", "GBP"),
        ("£1.234567m", "1234567", "GBP"),
        ("2bn", "2000000000", "GBP"),
        (".5", "0.50", "GBP"),
    ],
)
def test_it_is_read_as_people_write_it(typed: str, amount: str, currency: str) -> None:
    assert read_money(typed, "GBP") == Money(amount=Decimal(amount), currency=currency)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "£",
        "million",
        "1,2",
        "12,34,567",
        "1.234.567",
        "1.005",
        "5 m k",
        "9999999bn",
        "1 2",
        "£1€2",
        "1e5",
    ],
)
def test_what_is_doubtful_is_not_read(typed: str) -> None:
    assert read_money(typed, "GBP") is None


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2), st.sampled_from(["GBP", "EUR", "SEK"]))
def test_what_is_written_is_read_again(amount: Decimal, currency: str) -> None:
    money = Money(amount=amount, currency=currency)
    assert read_money(write_money(money), currency) == money
