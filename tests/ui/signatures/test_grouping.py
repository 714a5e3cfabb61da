from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from app.model.signature import Slot
from app.model.values import OfficeId, Reference
from app.ui.signatures.grouping import by_decision, by_person, summary
from app.workflow.find_signatures import Needed


def needed(
    decision: int = 1, *, holder: str = "M. Ashby", day: int = 1, to_be_issued: bool = False
) -> Needed:
    return Needed(
        decision_id=decision,
        office=OfficeId("wealdshire"),
        reference=Reference(f"WPCC 2026-{decision:03}"),
        title="A title",
        document="Decision record",
        document_id=decision,
        version=1,
        slot=Slot(id="commissioner", post="commissioner", post_title="Commissioner", holder=holder),
        since=datetime(2026, 11, day, 9, tzinfo=UTC),
        stale=(),
        stale_version=None,
        differences=(),
        refusal=None,
        to_be_issued=to_be_issued,
    )


def test_each_person_has_a_group_and_the_longest_waiting_comes_first() -> None:
    groups = by_person((needed(1, day=9), needed(2, holder="I. Dalal", day=3), needed(3, day=5)))
    assert [group.heading.name for group in groups] == ["I. Dalal", "M. Ashby"]
    assert [heading.name for heading, _ in groups[1].members] == ["WPCC 2026-003", "WPCC 2026-001"]
    assert groups[1].heading.rest == "Commissioner · 2 to sign"


def test_where_no_name_is_printed_the_post_is_named_once() -> None:
    (group,) = by_person((needed(holder=""),))
    assert group.heading == ("Commissioner", "1 to sign")


def test_each_decision_has_a_group_that_names_who_has_to_sign() -> None:
    (group,) = by_decision((needed(1, holder="M. Ashby", day=2), needed(1, holder="I. Dalal")))
    assert group.heading == ("WPCC 2026-001", "A title")
    assert [heading.name for heading, _ in group.members] == ["I. Dalal", "M. Ashby"]


def test_what_has_to_be_issued_again_is_counted_apart() -> None:
    waiting = (needed(1), needed(2), needed(2, holder="I. Dalal"), needed(3, to_be_issued=True))
    assert summary(waiting) == "3 signatures needed on 2 decisions · 1 to be issued again"
    assert by_person(waiting)[0].heading.rest == "Commissioner · 2 to sign · 1 to be issued again"


def test_of_nothing_nothing_is_said() -> None:
    assert summary(()) == ""


@given(
    st.lists(
        st.builds(needed, st.integers(1, 5), holder=st.sampled_from("ABC"), day=st.integers(1, 28)),
        max_size=20,
    )
)
def test_grouping_loses_nothing_and_keeps_the_order_of_waiting(many: list[Needed]) -> None:
    for groups in (by_person(many), by_decision(many)):
        members = [one for group in groups for _, one in group.members]
        assert sorted(members, key=repr) == sorted(many, key=repr)
        first_of_each = [group.members[0][1].since for group in groups]
        assert first_of_each == sorted(first_of_each)
        for group in groups:
            waits = [one.since for _, one in group.members]
            assert waits == sorted(waits)
