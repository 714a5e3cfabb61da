"""A new decision from an old one: taken over, marked, confirmed, issued."""

from datetime import date

import pytest

from app.errors import NotAllowedNow
from app.model.decision import Decision, State
from app.model.office import OfficeHolder
from app.model.values import FieldId
from app.workflow.begin_decision import add_document, begin_decision
from app.workflow.copy_decision import confirm_copied
from app.workflow.draft_decision import check_decision
from app.workflow.issue_for_signature import issue_for_signature
from app.workflow.keep_office_holders import save_office_holder
from app.workflow.read_history import decision_history
from app.workflow.tools import Tools
from tests.workflow.conftest import RECORD, REPORT, WEALDSHIRE, fill

NARRATIVE = ("decision", "decision_summary")


def test_the_record_keeps_its_text_marked_and_names_who_is_in_office_today(
    tools: Tools, issued: Decision, commissioner: OfficeHolder
) -> None:
    save_office_holder(commissioner.but(until=date(2026, 11, 19)), tools=tools)
    save_office_holder(commissioner.but(id=0, name="N. Successor", since=date(2026, 11, 20)), tools=tools)
    record, report = begin_decision(WEALDSHIRE, (RECORD, REPORT), source=issued.id, tools=tools).documents
    assert record.answers["reference"] == "WPCC 2026-002"
    assert record.answers["decision_maker"]["name"] == "N. Successor"  # type: ignore[index,call-overload]
    assert record.answers["decision"] == issued.documents[0].answers["decision"]
    assert not record.answers.keys() & {"subject", "background_papers"}
    assert record.copied is not None
    assert tuple(record.copied.pieces) == NARRATIVE
    assert report.answers["from"] == "Chief Executive"
    assert not report.answers.keys() & {"title", "date"}


def test_untouched_text_keeps_the_decision_from_being_issued(tools: Tools, issued: Decision) -> None:
    copy = begin_decision(WEALDSHIRE, (RECORD,), source=issued.id, tools=tools)
    copy = fill(copy, tools)  # with the very words it had
    (record,) = copy.documents
    assert [problem.field for problem in check_decision(copy, tools=tools)] == list(NARRATIVE)
    with pytest.raises(NotAllowedNow) as refused:
        issue_for_signature(copy.id, tools=tools)
    assert "Decision is copied from WPCC 2026-001" in str(refused.value.why)

    fill(copy, tools, decision="To buy thirteen patrol bicycles.")
    confirm_copied(copy.id, record.id, FieldId("decision_summary"), tools=tools)
    assert issue_for_signature(copy.id, tools=tools).state is State.ISSUED


def test_the_history_tells_where_it_comes_from_and_who_said_it_holds(tools: Tools, issued: Decision) -> None:
    copy = begin_decision(WEALDSHIRE, (RECORD,), source=issued.id, tools=tools)
    confirm_copied(copy.id, copy.documents[0].id, FieldId("decision"), tools=tools)
    latest, *_, first = (entry.what for entry in decision_history(copy.id, tools=tools))
    assert first == "Begun as WPCC 2026-002, from WPCC 2026-001"
    assert latest == "Decision record: “Decision” still holds, as copied from WPCC 2026-001"


def test_a_record_that_is_added_to_its_report_is_drawn_from_it_and_names_the_decision(tools: Tools) -> None:
    begun = fill(begin_decision(WEALDSHIRE, (REPORT,), tools=tools), tools)
    added = add_document(begun.id, RECORD, tools=tools)
    assert added.title == added.documents[1].answers["subject"] == "Patrol bicycles"
    assert added.documents[1].answers["decision"] == "The Board is recommended to approve the purchase."
