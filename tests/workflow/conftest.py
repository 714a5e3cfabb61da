"""A complete decision of the invented office, and the people who hold its posts."""

from datetime import date

import pytest

from app.forms.checking import read_answers
from app.model.decision import Decision
from app.model.office import OfficeHolder
from app.model.values import FormId, OfficeId
from app.workflow.begin_decision import begin_decision
from app.workflow.draft_decision import save_draft
from app.workflow.issue_for_signature import issue_for_signature
from app.workflow.join_document import answers_of
from app.workflow.keep_office_holders import save_office_holder
from app.workflow.tools import Tools

WEALDSHIRE = OfficeId("wealdshire")
RECORD = FormId("wealdshire/decision-record")
REPORT = FormId("wealdshire/bcb-report")

RECORD_ANSWERS = {
    "subject": "Replacement of patrol bicycles",
    "decision": "To buy twelve patrol bicycles.",
    "decision_summary": "The Board discussed the purchase on 4 November 2026 and recommends it.",
    "contact_officer": {"name": "B. Officer", "post": "Chief Executive"},
    "background_papers": [],
    "decision_maker": {"name": "A. Example", "post": "Police and Crime Commissioner for Wealdshire"},
}
REPORT_ANSWERS = {
    "from": "Chief Executive",
    "date": date(2026, 11, 4),
    "title": "Patrol bicycles",
    "purpose": "The purpose of this report is to propose a purchase.",
    "recommendation": ["The Board is recommended to approve the purchase."],
    "sections": [{"heading": "Background", "body": "The old bicycles are worn out."}],
}


def fill(decision: Decision, tools: Tools, /, **changes: object) -> Decision:
    """Answer every document of a decision; `changes` replace answers of the record."""
    for document in decision.documents:
        form = tools.packs.form(document.form)
        raw = {**RECORD_ANSWERS, **changes} if document.form == RECORD else REPORT_ANSWERS
        answers = answers_of(document, tools.packs.form(document.form))
        for name, answer in read_answers(form, raw).root.items():
            answers = answers.but(name, answer)
        save_draft(document.id, form, answers, tools=tools)
    return tools.register.get(decision.id)


@pytest.fixture
def commissioner(tools: Tools) -> OfficeHolder:
    """A. Example, in office since May 2024."""
    return save_office_holder(
        OfficeHolder(office=WEALDSHIRE, post="commissioner", name="A. Example", since=date(2024, 5, 9)),
        tools=tools,
    )


@pytest.fixture
def drafted(tools: Tools, commissioner: OfficeHolder) -> Decision:
    """A complete record and report, not yet issued."""
    return fill(begin_decision(WEALDSHIRE, (RECORD, REPORT), tools=tools), tools)


@pytest.fixture
def issued(tools: Tools, drafted: Decision) -> Decision:
    """The same, issued for signature."""
    return issue_for_signature(drafted.id, tools=tools)
