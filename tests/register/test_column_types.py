from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from app.register.column_types import canonical, clean, digest, utc_text

VALUES = st.recursive(
    st.none() | st.booleans() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
)


@given(VALUES, VALUES)
def test_two_values_have_the_same_text_only_if_they_are_the_same(one: JsonValue, other: JsonValue) -> None:
    assert (canonical(one) == canonical(other)) == (one == other)


def test_the_order_of_keys_does_not_count_and_letters_stay_readable() -> None:
    assert canonical({"b": "Ŵ", "a": ["£"]}) == canonical({"a": ["£"], "b": "Ŵ"}) == '{"a":["£"],"b":"Ŵ"}'


def test_half_an_emoji_can_be_stored() -> None:
    assert clean("half \ud83d") == "half ?"
    assert len(digest(canonical({"a": "half \ud83d"}))) == 64


MOMENTS = st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=st.timezones())


@given(MOMENTS, MOMENTS)
def test_moments_sort_as_texts_and_lose_nothing(one: datetime, other: datetime) -> None:
    assert datetime.fromisoformat(utc_text(one)) == one.astimezone(UTC)
    assert (utc_text(one) < utc_text(other)) == (one.astimezone(UTC) < other.astimezone(UTC))


def test_a_moment_is_kept_in_utc() -> None:
    summer = datetime(2026, 7, 1, 9, tzinfo=timezone(timedelta(hours=1)))
    assert utc_text(summer) == "2026-07-01T08:00:00.000000+00:00"


def test_a_moment_without_time_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="time zone"):
        utc_text(datetime(2026, 7, 1, 9))
