"""A register after many years: decisions in every state, made through the verbs."""

from datetime import UTC, date, datetime, timedelta

from app.forms.checking import read_answers
from app.model.decision import Decision
from app.model.form import FormDefinition
from app.model.office import OfficeHolder
from app.model.values import FormId, OfficeId
from app.workflow.begin_decision import begin_decision
from app.workflow.draft_decision import save_draft
from app.workflow.issue_for_signature import issue_for_signature
from app.workflow.join_document import answers_of
from app.workflow.keep_office_holders import save_office_holder
from app.workflow.record_signature import SignatureEntry, record_signature
from app.workflow.tools import Tools
from app.workflow.withdraw_decision import withdraw_decision

DECISIONS = 10_000
_EVERY = 4
"""One decision in so many is issued; of these four in five are signed, one in five changed afterwards."""
_OFFICE = OfficeId("wealdshire")
_RECORD = FormId("wealdshire/decision-record")
_HOLDER = "Margaret Ashby"
_POST = "Police and Crime Commissioner for Wealdshire"
_BEGIN = datetime(2006, 1, 2, 9, tzinfo=UTC)
_SUBJECTS = ("Vehicle recovery", "Grant for youth work", "Lease of a police post", "Software licence")


def fill(tools: Tools) -> None:
    """Fill an empty register with `DECISIONS` decisions over twenty years."""
    tools = tools._replace(know=None)  # one text, ten thousand times: it need not be proofread
    holder = OfficeHolder(office=_OFFICE, post="commissioner", name=_HOLDER, since=date(2006, 1, 1))
    save_office_holder(holder, tools=tools)
    form = tools.packs.form(_RECORD)
    for number in range(DECISIONS):
        tools.clock.set(_BEGIN + timedelta(hours=17.5 * number))
        _add(number, form, tools)


def _add(number: int, form: FormDefinition, tools: Tools) -> None:
    decision = begin_decision(_OFFICE, (_RECORD,), tools=tools)
    _answer(decision, form, tools, f"{_SUBJECTS[number % len(_SUBJECTS)]}, lot {number}")
    if number % 97 == 0:
        withdraw_decision(decision.id, "Begun twice.", tools=tools)
    elif number % _EVERY == 0:
        _issue(number, decision, form, tools)


def _issue(number: int, decision: Decision, form: FormDefinition, tools: Tools) -> None:
    issued = issue_for_signature(decision.id, tools=tools)
    if number % (5 * _EVERY) != 0:
        entry = SignatureEntry("commissioner", _HOLDER, _POST, tools.clock.today())
        record_signature(issued.id, issued.documents[0].id, entry, tools=tools)
    if number % (5 * _EVERY) == _EVERY:
        _answer(issued, form, tools, f"Changed lot {number}")


def _answer(decision: Decision, form: FormDefinition, tools: Tools, subject: str) -> None:
    answers = answers_of(decision.documents[0], form)
    given = {
        "subject": subject,
        "decision": f"To approve {subject.lower()}.",
        "decision_summary": "The Board discussed the paper and recommended approval. " * 8,
        "contact_officer": {"name": "Siân Pugh", "post": "Chief Executive"},
        "background_papers": [],
        "decision_maker": {"name": _HOLDER, "post": _POST},
    }
    for name, answer in read_answers(form, given).root.items():
        answers = answers.but(name, answer)
    save_draft(decision.documents[0].id, form, answers, tools=tools)
