"""What a random history cannot show as clearly; that the states are those of the model, `test_register` shows."""

from app.model.decision import DecisionSummary, State
from app.register.entries import Draft, Issue
from app.register.register import Register
from tests.register.samples import (
    CHIEF,
    CLERK,
    COMMISSIONER,
    OFFICE,
    RECORD,
    REPORT,
    at,
    begin,
    issue,
    signature,
    version,
)


def test_a_row_says_what_the_list_shows(register: Register) -> None:
    decision = begin(register, RECORD, REPORT)
    register.save_draft(decision.documents[0].id, Draft({"subject": "Vans"}, "Vans", "Joan Weald"), at(1))
    issue(register, decision, COMMISSIONER, CHIEF, by=at(2))
    assert register.summaries() == (
        DecisionSummary(
            id=decision.id,
            office=OFFICE.id,
            reference=decision.reference,
            title="Vans",
            kind=RECORD,
            decision_maker="Joan Weald",
            state=State.ISSUED,
            waiting_for=("Joan Weald", "Chief Executive"),
            waiting_since=CLERK.at,
            stale=0,
            changed_at=at(2).at,
        ),
    )


def test_the_newest_stands_first(register: Register) -> None:
    decisions = [begin(register) for _ in range(3)]
    register.save_draft(decisions[0].documents[0].id, Draft({}), at(9))
    assert [row.id for row in register.summaries()] == [each.id for each in reversed(decisions)]


def test_a_decision_without_documents_is_a_draft(register: Register) -> None:
    decision = begin(register)
    register.remove_document(decision.id, decision.documents[0].id, at(1))
    row = register.summaries()[0]
    assert (row.kind, row.state, row.waiting_for, row.stale) == ("", State.DRAFT, (), 0)


def test_since_when_is_the_oldest_version_that_waits(register: Register) -> None:
    decision = begin(register, RECORD, REPORT)
    first, second = decision.documents
    for document, minute in ((first, 3), (second, 1)):
        made = version(1, document.answers, COMMISSIONER).but(issued_at=at(minute).at)
        register.issue(decision.id, (Issue(document.id, made, ()),), at(minute))
    assert register.summaries()[0].waiting_since == at(1).at
    register.record(decision.id, second.id, 1, signature(), at(4))
    assert register.summaries()[0].waiting_since == at(3).at


def test_a_text_that_comes_back_to_an_older_version_is_not_current(register: Register) -> None:
    decision = begin(register)
    document = decision.documents[0].id
    for subject in ("Vans", "Cars"):
        register.save_draft(document, Draft({"subject": subject}), at(1))
        version_number = len(issue(register, decision).documents[0].versions)
        register.record(decision.id, document, version_number, signature(), at(2))
    signed = register.summaries()[0]
    assert (signed.state, signed.stale) == (State.SIGNED, 1)
    register.save_draft(document, Draft({"subject": "Vans"}), at(3))
    back = register.summaries()[0]
    assert (back.state, back.stale, back.waiting_for) == (State.DRAFT, 2, ())
    issue(register, decision)
    again = register.summaries()[0]
    assert (again.state, again.stale, again.waiting_for) == (State.ISSUED, 2, ("Joan Weald",))


def test_nobody_waits_for_a_withdrawn_decision(register: Register) -> None:
    decision = issue(register, begin(register))
    register.withdraw(decision.id, "overtaken", at(1))
    row = register.summaries()[0]
    assert (row.state, row.waiting_for, row.waiting_since) == (State.WITHDRAWN, (), None)
