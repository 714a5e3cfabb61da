"""Columns: order when sorted, words, and which stay when there is little room."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.forms.loading import Packs
from app.model.decision import State
from app.ui.register import columns
from app.ui.register.columns import COLUMNS, fitting, reference_order
from app.ui.register.wording import Wording
from tests.ui.register.conftest import summary


@pytest.fixture
def wording(packs: Packs) -> Wording:
    """The words of 20 November 2026."""
    return Wording(packs, date(2026, 11, 20))


def test_references_are_sorted_as_people_count() -> None:
    given_order = ["WPCC 2026-10", "WPCC 2026-9", "WPCC 2025-100", "CPCC 2026-1"]
    assert sorted(given_order, key=reference_order) == [
        "CPCC 2026-1",
        "WPCC 2025-100",
        "WPCC 2026-9",
        "WPCC 2026-10",
    ]


@given(st.lists(st.text(max_size=12), max_size=20))
def test_any_references_can_be_sorted(references: list[str]) -> None:
    assert len(sorted(references, key=reference_order)) == len(references)


@pytest.mark.parametrize("width", range(0, 1600, 40))
def test_what_fits_leaves_reference_and_title_and_grows_with_the_room(width: int) -> None:
    shown = fitting(width, several_offices=True)
    assert {"reference", "title"} <= shown
    assert shown <= fitting(width + 40, several_offices=True)
    if len(shown) > 2:
        assert sum(each.width for each in COLUMNS if each.id in shown) <= width


def test_the_office_is_shown_only_where_there_are_several() -> None:
    assert "office" not in fitting(5000, several_offices=False)
    assert "office" in fitting(5000, several_offices=True)


def test_waiting_is_said_with_days(wording: Wording) -> None:
    since = datetime(2026, 11, 16, 9, tzinfo=UTC)
    waiting = summary(1, state=State.ISSUED, waiting_for=("M. Ashby", "I. Dalal"), waiting_since=since)
    assert columns.WAITING.words(wording, waiting) == "M. Ashby and 1 more, 4 d"
    assert columns.WAITING.exported(wording, waiting) == "M. Ashby; I. Dalal (since 2026-11-16)"
    today = waiting._replace(waiting_since=datetime(2026, 11, 20, 12, tzinfo=UTC))
    assert columns.WAITING.words(wording, today) == "M. Ashby and 1 more, since today"
    assert columns.WAITING.words(wording, summary(2)) == "–"
    assert columns.WAITING.exported(wording, summary(2)) == ""


def test_those_who_wait_longest_come_first_and_those_who_do_not_wait_last(wording: Wording) -> None:
    since = [datetime(2026, 11, day, tzinfo=UTC) for day in (16, 3)]
    rows = [summary(1), *(summary(2 + n, waiting_for=("x",), waiting_since=at) for n, at in enumerate(since))]
    assert [row.id for row in sorted(rows, key=lambda row: columns.WAITING.order(wording, row))] == [3, 2, 1]


def test_a_withdrawn_decision_waits_for_nobody(wording: Wording) -> None:
    withdrawn = summary(1, state=State.WITHDRAWN, waiting_for=("M. Ashby",))
    assert columns.WAITING.words(wording, withdrawn) == "–"


def test_names_take_the_place_of_ids_where_a_pack_knows_them(wording: Wording) -> None:
    assert columns.KIND.words(wording, summary(1)) == "Decision record"
    assert columns.OFFICE.words(wording, summary(1)) == "Police and Crime Commissioner for Wealdshire"
    assert columns.KIND.words(wording, summary(1, kind="gone/form")) == "gone/form"
    assert columns.OFFICE.words(wording, summary(1, office="gone")) == "gone"


def test_a_title_is_one_line_and_never_nothing(wording: Wording) -> None:
    assert columns.TITLE.words(wording, summary(1, title=" Two\n lines ")) == "Two lines"
    assert columns.TITLE.words(wording, summary(1, title="  ")) == "No title yet"


def test_stale_signatures_are_told_with_the_state(wording: Wording) -> None:
    assert columns.STATE.words(wording, summary(1, stale=2, state=State.DRAFT)) == "Draft, stale"


def test_an_exported_day_holds_longer_than_today(wording: Wording) -> None:
    now = datetime(2026, 11, 20, 9, 12).astimezone()
    assert columns.CHANGED.words(wording, summary(1, changed_at=now)) == "Today 09:12"
    assert columns.CHANGED.exported(wording, summary(1, changed_at=now)) == "2026-11-20 09:12"
