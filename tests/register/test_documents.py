import pytest

from app.errors import NotAllowedNow, NotRegistered
from app.model.event import EventKind
from app.register.register import Register
from tests.register.samples import RECORD, REPORT, at, begin, issue


def test_a_document_is_added_behind_the_others(register: Register) -> None:
    decision = begin(register)
    grown = register.add_document(decision.id, REPORT, {"title": "Vans"}, at(1))
    assert [(document.form, document.answers.get("title")) for document in grown.documents] == [
        (RECORD, None),
        (REPORT, "Vans"),
    ]
    assert grown.changed_at == at(1).at
    told = register.events(decision.id)[-1]
    added = {"document": grown.documents[1].id, "form": REPORT, "answers": {"title": "Vans"}}
    assert (told.what, told.before, told.after) == (EventKind.DOCUMENT_ADDED, None, added)


def test_a_document_that_was_never_issued_can_be_removed(register: Register) -> None:
    decision = begin(register, RECORD, REPORT)
    report = decision.documents[1]
    smaller = register.remove_document(decision.id, report.id, at(1))
    assert smaller.documents == decision.documents[:1]
    told = register.events(decision.id)[-1]
    removed = {"document": report.id, "form": REPORT, "answers": report.answers}
    assert (told.what, told.before, told.after) == (EventKind.DOCUMENT_REMOVED, removed, None)
    with pytest.raises(NotRegistered, match=f"has no document {report.id}"):
        register.remove_document(decision.id, report.id, at(2))


def test_the_id_of_a_removed_document_is_never_used_again(register: Register) -> None:
    decision = begin(register, RECORD, REPORT)
    gone = decision.documents[1].id
    register.remove_document(decision.id, gone, at(1))
    assert register.add_document(decision.id, REPORT, {}, at(2)).documents[1].id > gone


def test_a_document_that_was_issued_stays(register: Register) -> None:
    decision = issue(register, begin(register))
    events = register.events(decision.id)
    with pytest.raises(NotAllowedNow, match="was issued cannot be removed"):
        register.remove_document(decision.id, decision.documents[0].id, at(1))
    assert register.get(decision.id) == decision
    assert register.events(decision.id) == events


def test_a_document_of_another_decision_is_not_touched(register: Register) -> None:
    mine, other = begin(register), begin(register)
    with pytest.raises(NotRegistered) as caught:
        register.remove_document(mine.id, other.documents[0].id, at(1))
    assert "open the decision again" in caught.value.hint
    assert register.get(other.id) == other
