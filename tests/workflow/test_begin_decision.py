from datetime import UTC, date, datetime

import pytest

from app.errors import AnswerError, NotAllowedNow, ReferenceTaken
from app.model.decision import Decision, State
from app.model.office import OfficeHolder
from app.model.values import Reference
from app.system.clock import Clock
from app.workflow.begin_decision import add_document, begin_decision, remove_document
from app.workflow.find_decisions import next_reference
from app.workflow.keep_office_holders import save_office_holder
from app.workflow.tools import Tools
from app.workflow.withdraw_decision import withdraw_decision
from tests.workflow.conftest import RECORD, REPORT, WEALDSHIRE


def test_new_decision_knows_its_reference_and_standing_data(tools: Tools, commissioner: OfficeHolder) -> None:
    announced = next_reference(WEALDSHIRE, tools=tools)
    decision = begin_decision(WEALDSHIRE, (RECORD, REPORT), tools=tools)
    record, report = decision.documents
    assert decision.reference == announced == "WPCC 2026-001"
    assert decision.state is State.DRAFT
    assert record.answers["reference"] == "WPCC 2026-001"
    assert record.answers["decision_maker"]["name"] == commissioner.name  # type: ignore[index,call-overload]
    assert report.answers == {"to": "Business Coordination Board", "numbering": "1.0/1.1"}


def test_acting_holder_is_named_as_acting(tools: Tools) -> None:
    holder = OfficeHolder(
        office=WEALDSHIRE, post="commissioner", name="C. Stand-In", acting=True, since=date(2026, 11, 1)
    )
    save_office_holder(holder, tools=tools)
    (record,) = begin_decision(WEALDSHIRE, (RECORD,), tools=tools).documents
    expected = {"name": "C. Stand-In", "post": "Acting Police and Crime Commissioner for Wealdshire"}
    assert record.answers["decision_maker"] == expected


def test_who_has_left_is_not_named(tools: Tools, commissioner: OfficeHolder) -> None:
    save_office_holder(commissioner.but(until=date(2026, 11, 19)), tools=tools)
    (record,) = begin_decision(WEALDSHIRE, (RECORD,), tools=tools).documents
    assert "decision_maker" not in record.answers


def test_numbers_restart_with_the_year(tools: Tools, clock: Clock) -> None:
    begin_decision(WEALDSHIRE, (RECORD,), tools=tools)
    clock.set(datetime(2027, 1, 4, 9, tzinfo=UTC))
    assert begin_decision(WEALDSHIRE, (RECORD,), tools=tools).reference == "WPCC 2027-001"


def test_withdrawn_number_is_kept_and_never_given_again(tools: Tools) -> None:
    first = begin_decision(WEALDSHIRE, (RECORD,), tools=tools)
    withdrawn = withdraw_decision(first.id, "Begun twice.", tools=tools)
    assert (withdrawn.state, withdrawn.withdrawn) == (State.WITHDRAWN, "Begun twice.")
    assert begin_decision(WEALDSHIRE, (RECORD,), tools=tools).reference == "WPCC 2026-002"
    with pytest.raises(ReferenceTaken, match="WPCC 2026-001"):
        begin_decision(WEALDSHIRE, (RECORD,), reference=Reference("WPCC 2026-001"), tools=tools)


def test_typed_reference_is_taken_once(tools: Tools) -> None:
    decision = begin_decision(WEALDSHIRE, (RECORD,), reference=Reference("WPCC 2026-031"), tools=tools)
    assert decision.documents[0].answers["reference"] == "WPCC 2026-031"
    assert next_reference(WEALDSHIRE, tools=tools) == "WPCC 2026-032"
    with pytest.raises(ReferenceTaken):
        begin_decision(WEALDSHIRE, (RECORD,), reference=Reference("wpcc 2026-031"), tools=tools)


def test_documents_come_and_go_while_never_issued(tools: Tools, issued: Decision) -> None:
    more = add_document(issued.id, REPORT, tools=tools)
    assert [document.form for document in more.documents] == [RECORD, REPORT, REPORT]
    fewer = remove_document(issued.id, more.documents[-1].id, tools=tools)
    assert len(fewer.documents) == 2
    with pytest.raises(NotAllowedNow):
        remove_document(issued.id, issued.documents[0].id, tools=tools)


def test_withdrawn_decision_takes_no_document(tools: Tools, drafted: Decision) -> None:
    withdraw_decision(drafted.id, "Not needed.", tools=tools)
    with pytest.raises(NotAllowedNow, match="is withdrawn"):
        add_document(drafted.id, REPORT, tools=tools)


@pytest.mark.parametrize("reason", ["", "  "])
def test_withdrawing_needs_a_reason(tools: Tools, drafted: Decision, reason: str) -> None:
    with pytest.raises(NotAllowedNow, match="with a reason"):
        withdraw_decision(drafted.id, reason, tools=tools)


@pytest.mark.parametrize("typed", ["", "  ", "x" * 61, "x" * 5_000_000])
def test_reference_that_cannot_be_printed_takes_no_number(tools: Tools, typed: str) -> None:
    with pytest.raises(AnswerError, match="A reference has 1 to 60 characters"):
        begin_decision(WEALDSHIRE, (RECORD,), reference=Reference(typed), tools=tools)
    assert tools.register.summaries() == ()


def test_typed_reference_is_cleaned_and_may_hold_a_slash(tools: Tools) -> None:
    decision = begin_decision(WEALDSHIRE, (RECORD,), reference=Reference("2026/09\x00 \x0bA"), tools=tools)
    assert decision.reference == decision.documents[0].answers["reference"] == "2026/09 A"


def test_who_stands_in_is_named_before_the_holder(tools: Tools, commissioner: OfficeHolder) -> None:
    acting = commissioner.but(id=0, name="C. Stand-In", acting=True, since=date(2026, 11, 1))
    save_office_holder(acting, tools=tools)
    (record,) = begin_decision(WEALDSHIRE, (RECORD,), tools=tools).documents
    assert record.answers["decision_maker"]["name"] == "C. Stand-In"  # type: ignore[index,call-overload]


def test_the_list_names_the_decision_maker_at_once(tools: Tools, commissioner: OfficeHolder) -> None:
    begin_decision(WEALDSHIRE, (RECORD, REPORT), tools=tools)
    (row,) = tools.register.summaries()
    assert row.decision_maker == commissioner.name
