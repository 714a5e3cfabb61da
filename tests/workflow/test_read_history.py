from datetime import date

from app.model.decision import Decision
from app.model.set_aside import SetAside
from app.model.signature import How
from app.model.values import FieldId
from app.workflow.begin_decision import add_document, remove_document
from app.workflow.draft_decision import close_draft
from app.workflow.issue_for_signature import issue_for_signature
from app.workflow.read_history import decision_history
from app.workflow.record_signature import RefusalEntry, SignatureEntry, decline_signature, record_signature
from app.workflow.tools import Tools
from app.workflow.withdraw_decision import withdraw_decision
from tests.workflow.conftest import REPORT, fill

CAPACITY = "Police and Crime Commissioner for Wealdshire"


def test_history_tells_all_that_happened_latest_first(tools: Tools, drafted: Decision) -> None:
    close_draft(drafted.id, tools=tools)
    more = add_document(drafted.id, REPORT, tools=tools)
    remove_document(drafted.id, more.documents[-1].id, tools=tools)
    issue_for_signature(drafted.id, tools=tools)
    record = drafted.documents[0].id
    refusal = RefusalEntry("commissioner", "A. Example", CAPACITY, date(2026, 11, 20), "Not yet.")
    decline_signature(drafted.id, record, refusal, tools=tools)
    entry = SignatureEntry(
        "commissioner", "A. Example", CAPACITY, date(2026, 11, 20), How.WET_INK, "Safe 2", "Blue"
    )
    record_signature(drafted.id, record, entry, tools=tools)
    withdraw_decision(drafted.id, "Superseded.", tools=tools)
    history = decision_history(drafted.id, tools=tools)
    assert [entry.what for entry in reversed(history)] == [
        "Begun as WPCC 2026-001",
        "Decision record, Board report edited",
        "Board report added",
        "Board report removed",
        "Decision record issued for signature, version 1",
        "Board report issued for signature, version 1",
        "Decision record, version 1: declined by A. Example: Not yet.",
        (
            f"Decision record, version 1: signed by A. Example, {CAPACITY}, on 2026-11-20, wet ink, "
            "original: Safe 2 (Blue)"
        ),
        "Withdrawn: Superseded.",
    ]
    assert {entry.who for entry in history} == {"A. Clerk"}


def test_an_edit_says_what_was_before_and_after(tools: Tools, drafted: Decision) -> None:
    close_draft(drafted.id, tools=tools)
    fill(drafted, tools, subject="Thirteen bicycles", background_papers=[{"title": "Survey"}])
    close_draft(drafted.id, tools=tools)
    latest = decision_history(drafted.id, tools=tools)[0]
    assert [(change.label, change.before, change.after) for change in latest.differences] == [
        ("Subject", "Replacement of patrol bicycles", "Thirteen bicycles"),
        ("Background papers", "None", "Survey"),
    ]


def test_leaving_without_an_edit_is_no_event(tools: Tools, drafted: Decision) -> None:
    close_draft(drafted.id, tools=tools)
    before = decision_history(drafted.id, tools=tools)
    close_draft(drafted.id, tools=tools)
    assert decision_history(drafted.id, tools=tools) == before


def test_what_was_set_aside_is_told_with_its_reason(tools: Tools, drafted: Decision) -> None:
    by = tools.actor()
    aside = SetAside(
        document=drafted.documents[0].id,
        rule="REF-11",
        field=FieldId("decision"),
        quotation="the 1998 Act",
        message="This was repealed.",
        reason="It is quoted as it was.",
        who=by.who,
        at=by.at,
    )
    kept = tools.register.set_aside(drafted.id, aside, by)
    tools.register.take_back(drafted.id, kept.set_aside[0].id, by)
    told = [entry.what for entry in decision_history(drafted.id, tools=tools)]
    assert told[:2] == [
        "Decision record: “the 1998 Act” is looked at again (REF-11)",
        (
            "Decision record: “the 1998 Act” set aside as no problem (REF-11: This was repealed.) "
            "because: It is quoted as it was."
        ),
    ]
