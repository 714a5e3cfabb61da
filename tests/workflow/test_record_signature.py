from datetime import date

import pytest

from app.errors import NotAllowedNow
from app.model.decision import Decision, State
from app.model.office import OfficeHolder
from app.model.signature import How
from app.workflow.find_signatures import still_needed
from app.workflow.issue_for_signature import issue_for_signature
from app.workflow.keep_office_holders import save_office_holder
from app.workflow.record_signature import (
    RefusalEntry,
    SignatureEntry,
    decline_signature,
    eligible_signatories,
    record_signature,
)
from app.workflow.tools import Tools
from tests.workflow.conftest import WEALDSHIRE, fill

CAPACITY = "Police and Crime Commissioner for Wealdshire"
ENTRY = SignatureEntry(
    "commissioner", "A. Example", CAPACITY, date(2026, 11, 20), How.WET_INK, "Safe 2", "Blue ink"
)


def sign(decision: Decision, tools: Tools, entry: SignatureEntry = ENTRY) -> Decision:
    return record_signature(decision.id, decision.documents[0].id, entry, tools=tools)


def test_signature_is_kept_with_all_that_was_read_off_the_paper(tools: Tools, issued: Decision) -> None:
    signed = sign(issued, tools)
    version = signed.documents[0].issued
    assert version is not None
    (signature,) = version.signatures
    assert (signature.person, signature.capacity, signature.signed_on) == (
        "A. Example",
        CAPACITY,
        date(2026, 11, 20),
    )
    assert (signature.how, signature.original_at, signature.note) == (How.WET_INK, "Safe 2", "Blue ink")
    assert (signature.recorded_by, signed.state) == ("A. Clerk", State.SIGNED)
    assert still_needed(tools=tools) == ()


def test_still_needed_says_whose_and_since_when(tools: Tools, issued: Decision) -> None:
    (needed,) = still_needed(tools=tools)
    assert (needed.reference, needed.document, needed.version) == ("WPCC 2026-001", "Decision record", 1)
    assert (needed.slot.holder, needed.since) == ("A. Example", tools.clock.now())
    assert (needed.stale, needed.refusal, needed.to_be_issued) == ((), None, False)


def test_a_change_makes_the_signature_stale_and_never_deletes_it(tools: Tools, issued: Decision) -> None:
    sign(issued, tools)
    changed = fill(issued, tools, decision="To buy thirteen patrol bicycles.")
    assert changed.state is State.DRAFT
    ((version, signature),) = changed.documents[0].stale
    assert (version.number, signature.person) == (1, "A. Example")
    (needed,) = still_needed(tools=tools)
    assert needed.to_be_issued
    (difference,) = needed.differences
    assert (difference.label, difference.before, difference.after) == (
        "Decision",
        "To buy twelve patrol bicycles.",
        "To buy thirteen patrol bicycles.",
    )
    again = issue_for_signature(issued.id, tools=tools)
    (needed,) = still_needed(tools=tools)
    assert (needed.version, needed.stale_version, needed.to_be_issued, again.state) == (
        2,
        1,
        False,
        State.ISSUED,
    )
    assert sign(again, tools).state is State.SIGNED
    assert len(again.documents[0].versions[0].signatures) == 1


def test_taking_the_change_back_makes_the_signature_count_again(tools: Tools, issued: Decision) -> None:
    sign(issued, tools)
    fill(issued, tools, decision="To buy none.")
    assert fill(issued, tools).state is State.SIGNED


def test_changed_text_cannot_be_signed_before_it_is_issued(tools: Tools, issued: Decision) -> None:
    fill(issued, tools, decision="To buy none.")
    with pytest.raises(NotAllowedNow, match="has changed since version 1"):
        sign(issued, tools)


def test_draft_cannot_be_signed(tools: Tools, drafted: Decision) -> None:
    with pytest.raises(NotAllowedNow, match="has nothing to sign"):
        sign(drafted, tools)


def test_slot_is_signed_once(tools: Tools, issued: Decision) -> None:
    sign(issued, tools)
    with pytest.raises(NotAllowedNow, match="is not open"):
        sign(issued, tools)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"signed_on": date(2026, 11, 21)}, "21/11/2026 has not come yet"),
        ({"signed_on": date(2024, 5, 8)}, "A. Example is not in the list of people as"),
        ({"person": "B. Stranger"}, "B. Stranger is not in the list"),
        ({"capacity": "Mayor"}, "A. Example is not in the list of people as Mayor"),
        ({"slot": "chief_constable"}, "is not open"),
    ],
)
def test_what_cannot_be_recorded(
    tools: Tools, issued: Decision, change: dict[str, object], sentence: str
) -> None:
    with pytest.raises(NotAllowedNow, match=sentence):
        sign(issued, tools, ENTRY._replace(**change))  # type: ignore[arg-type]
    assert tools.register.get(issued.id) == issued


def test_eligible_are_the_holders_on_the_day_on_the_paper(tools: Tools, issued: Decision) -> None:
    acting = OfficeHolder(
        office=WEALDSHIRE,
        post="commissioner",
        name="C. Stand-In",
        acting=True,
        since=date(2026, 11, 18),
        until=date(2026, 11, 19),
    )
    save_office_holder(acting, tools=tools)
    version = issued.documents[0].issued
    assert version is not None
    names = [
        [
            holder.name
            for holder in eligible_signatories(issued, version.slots[0], date(2026, 11, day), tools=tools)
        ]
        for day in (17, 18, 19, 20)
    ]
    both = ["A. Example", "C. Stand-In"]
    assert [sorted(day) for day in names] == [["A. Example"], both, both, ["A. Example"]]


def test_declined_signature_stays_needed_with_its_reason(tools: Tools, issued: Decision) -> None:
    entry = RefusalEntry("commissioner", "A. Example", CAPACITY, date(2026, 11, 20), "Costs are not settled.")
    declined = decline_signature(issued.id, issued.documents[0].id, entry, tools=tools)
    assert declined.state is State.ISSUED
    (needed,) = still_needed(tools=tools)
    assert needed.refusal is not None
    assert needed.refusal.reason == "Costs are not settled."
    assert sign(declined, tools).state is State.SIGNED


def test_declining_needs_a_reason(tools: Tools, issued: Decision) -> None:
    entry = RefusalEntry("commissioner", "A. Example", CAPACITY, date(2026, 11, 20), " ")
    with pytest.raises(NotAllowedNow, match="with a reason"):
        decline_signature(issued.id, issued.documents[0].id, entry, tools=tools)


def test_history_is_unbroken(tools: Tools, issued: Decision) -> None:
    sign(issued, tools)
    tools.register.check_chain()


def test_a_stranger_cannot_decline(tools: Tools, issued: Decision) -> None:
    entry = RefusalEntry("commissioner", "B. Stranger", CAPACITY, date(2026, 11, 20), "No.")
    with pytest.raises(NotAllowedNow, match="Stranger is not in the list"):
        decline_signature(issued.id, issued.documents[0].id, entry, tools=tools)
