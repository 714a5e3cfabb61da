from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.forms.loading import Packs
from app.model.office import OfficeHolder
from app.model.values import OfficeId
from app.ui.settings.overlaps import overlap_sentences

days = st.dates(min_value=date(2020, 1, 1), max_value=date(2020, 3, 1))


def holder(
    name: str, since: date, until: date | None = None, *, post: str = "commissioner", acting: bool = False
) -> OfficeHolder:
    return OfficeHolder(
        office=OfficeId("wealdshire"), post=post, name=name, since=since, until=until, acting=acting
    )


def test_two_holders_at_the_same_time_are_named(packs: Packs) -> None:
    (sentence,) = overlap_sentences(
        (holder("A. Example", date(2024, 5, 9)), holder("B. Other", date(2020, 1, 1), date(2024, 5, 9))),
        packs.office("wealdshire"),
    )
    assert sentence.startswith(
        "B. Other and A. Example are both Police and Crime Commissioner for Wealdshire"
    )


def test_one_after_the_other_is_no_overlap(packs: Packs) -> None:
    people = (holder("A", date(2024, 5, 9)), holder("B", date(2020, 1, 1), date(2024, 5, 8)))
    assert overlap_sentences(people, packs.office("wealdshire")) == ()


def test_who_stands_in_and_who_holds_another_post_do_not_count(packs: Packs) -> None:
    people = (
        holder("A", date(2024, 5, 9)),
        holder("B", date(2025, 1, 1), acting=True),
        holder("C", date(2025, 1, 1), post="chief_executive"),
    )
    assert overlap_sentences(people, packs.office("wealdshire")) == ()


@given(days, days, days, days)
def test_they_overlap_exactly_when_there_is_a_day_both_are_in_office(
    packs: Packs, a: date, b: date, c: date, d: date
) -> None:
    one, other = holder("A", min(a, b), max(a, b)), holder("B", min(c, d), max(c, d))
    shared = any(
        one.in_office(day) and other.in_office(day)
        for day in (
            date.fromordinal(n) for n in range(date(2020, 1, 1).toordinal(), date(2020, 3, 2).toordinal())
        )
    )
    assert bool(overlap_sentences((one, other), packs.office("wealdshire"))) == shared
