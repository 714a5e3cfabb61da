"""What the register is narrowed to, and the line that says what is hidden."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.decision import DecisionSummary, State
from app.ui.register.filtering import Filter, narrowed, what_is_hidden, year_of
from tests.ui.register.conftest import summary

RARELY = st.frozensets(st.sampled_from(["2024", "2025", "2026"]), max_size=2)
summaries = st.lists(
    st.builds(
        summary,
        st.integers(1, 400),
        state=st.sampled_from(State),
        decision_maker=st.sampled_from(["Margaret Ashby", "Imran Dalal", ""]),
        waiting_for=st.sampled_from([(), ("Margaret Ashby",)]),
        changed_at=st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 1), timezones=st.just(UTC)),
    ),
    max_size=30,
    unique_by=lambda made: made.id,
).map(tuple)
wishes = st.builds(
    Filter,
    states=st.frozensets(st.sampled_from([str(state) for state in State]), max_size=2),
    years=RARELY,
    offices=st.frozensets(st.sampled_from(["wealdshire", "eastmoor"]), max_size=1),
    decision_makers=st.frozensets(st.sampled_from(["Margaret Ashby", ""]), max_size=2),
    found=st.none() | st.frozensets(st.integers(1, 400)),
)


@given(summaries, wishes)
def test_what_is_shown_is_what_every_wish_wants(
    everything: tuple[DecisionSummary, ...], wanted: Filter
) -> None:
    shown = narrowed(everything, wanted)
    for one in everything:
        wants = (
            (not wanted.states or one.state in wanted.states)
            and (not wanted.years or year_of(one) in wanted.years)
            and (not wanted.offices or one.office in wanted.offices)
            and (not wanted.decision_makers or one.decision_maker in wanted.decision_makers)
            and (wanted.found is None or one.id in wanted.found)
        )
        assert (one in shown) is wants


@given(summaries, wishes)
def test_the_order_stays(everything: tuple[DecisionSummary, ...], wanted: Filter) -> None:
    shown = narrowed(everything, wanted)
    assert list(shown) == sorted(shown, key=everything.index)


@given(summaries, wishes)
def test_the_line_counts_truly(everything: tuple[DecisionSummary, ...], wanted: Filter) -> None:
    shown = narrowed(everything, wanted)
    line = what_is_hidden(everything, shown, wanted)
    assert line.startswith(str(len(shown)))
    if len(shown) < len(everything):
        assert f"{len(everything) - len(shown)} hidden by" in line


@pytest.mark.parametrize(
    ("wanted", "line"),
    [
        (Filter(), "3 decisions shown"),
        (
            Filter(states=frozenset({"signed"})),
            "2 of 3 shown · 1 hidden by state, 1 of them waiting for a signature",
        ),
        (
            Filter(found=frozenset({1}), years=frozenset({"2026"})),
            "1 of 3 shown · 2 hidden by the search and year, 1 of them waiting for a signature",
        ),
        (Filter(years=frozenset({"2026"})), "3 of 3 decisions shown · nothing is hidden"),
    ],
)
def test_the_line_says_what_hides_and_what_waits(wanted: Filter, line: str) -> None:
    waiting = summary(3, state=State.ISSUED, waiting_for=("Margaret Ashby",))
    everything = (summary(1), summary(2), waiting)
    assert what_is_hidden(everything, narrowed(everything, wanted), wanted) == line


@pytest.mark.parametrize(
    ("reference", "year"),
    [("CPCC 2019-007", "2019"), ("PCC 031/20261", "2026"), ("DMPC 1234", "2026"), ("2025/12", "2025")],
)
def test_the_year_is_the_references_or_that_of_the_last_change(reference: str, year: str) -> None:
    assert year_of(summary(1, reference=reference)) == year
