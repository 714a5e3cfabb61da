from datetime import date

import pytest

from app.errors import NotAllowedNow, NotRegistered
from app.model.decision import State
from app.model.event import EventKind
from app.model.signature import How
from app.register.entries import Draft
from app.register.register import Register
from tests.register.samples import CHIEF, COMMISSIONER, RECORD, REPORT, at, begin, issue, refusal, signature


def test_a_signature_is_kept_as_it_was_read_off_the_paper(register: Register) -> None:
    decision = issue(register, begin(register), COMMISSIONER, CHIEF)
    document = decision.documents[0].id
    given = signature().but(how=How.ELECTRONIC, signed_on=date(2026, 11, 23), note="by e-mail")
    signed = register.record(decision.id, document, 1, given, at(1))
    assert signed.documents[0].versions[0].signatures == (given,)
    assert [slot.id for _, slot in signed.still_needed] == ["chief_executive"]
    assert signed.state is State.ISSUED
    done = register.record(decision.id, document, 1, signature("chief_executive", "C. Rutland"), at(2))
    assert done.state is State.SIGNED
    assert done.changed_at == at(2).at
    told = register.events(decision.id)[-2]
    assert (told.what, told.before) == (EventKind.SIGNED, None)
    assert told.after == {"document": document, "version": 1, "signature": given.model_dump(mode="json")}


def test_a_refusal_is_kept_and_the_slot_stays_needed(register: Register) -> None:
    decision = issue(register, begin(register))
    document = decision.documents[0].id
    register.refuse(decision.id, document, 1, refusal(), at(1))
    declined = register.refuse(decision.id, document, 1, refusal(reason="still not"), at(2))
    version = declined.documents[0].versions[0]
    assert version.refusals == (refusal(), refusal(reason="still not"))
    assert version.refusal("commissioner") == refusal(reason="still not")
    assert declined.state is State.ISSUED
    told = register.events(decision.id)[-1]
    assert told.what is EventKind.DECLINED
    assert told.after == {
        "document": document,
        "version": 1,
        "refusal": refusal(reason="still not").model_dump(mode="json"),
    }
    assert register.record(decision.id, document, 1, signature(), at(3)).state is State.SIGNED


@pytest.mark.parametrize("again", ["record", "refuse"])
def test_nobody_signs_twice(register: Register, again: str) -> None:
    decision = issue(register, begin(register))
    document = decision.documents[0].id
    signed = register.record(decision.id, document, 1, signature(), at(1))
    change = getattr(register, again)
    with pytest.raises(NotAllowedNow, match="Joan Weald has already signed version 1 as Commissioner"):
        change(decision.id, document, 1, signature(person="J.") if again == "record" else refusal(), at(2))
    assert register.get(decision.id) == signed


def test_signatures_on_an_older_text_become_stale_and_are_kept(register: Register) -> None:
    decision = issue(register, begin(register))
    document = decision.documents[0].id
    signed = register.record(decision.id, document, 1, signature(), at(1))
    register.save_draft(document, Draft({"subject": "changed"}), at(2))
    changed = register.get(decision.id)
    assert changed.state is State.DRAFT
    assert changed.documents[0].stale == ((signed.documents[0].versions[0], signature()),)
    again = issue(register, decision, by=at(3))
    assert again.state is State.ISSUED
    assert [given for _, given in again.documents[0].stale] == [signature()]
    assert register.record(decision.id, document, 2, signature(), at(4)).state is State.SIGNED


def test_what_does_not_exist_cannot_be_signed(register: Register) -> None:
    decision, other = issue(register, begin(register, RECORD, REPORT)), issue(register, begin(register))
    document = decision.documents[0].id
    with pytest.raises(NotAllowedNow, match="no place for a signature called “treasurer”"):
        register.record(decision.id, document, 1, signature("treasurer"), at(1))
    with pytest.raises(NotRegistered, match="Version 2"):
        register.record(decision.id, document, 2, signature(), at(1))
    with pytest.raises(NotRegistered, match="has no document"):
        register.record(decision.id, other.documents[0].id, 1, signature(), at(1))
    with pytest.raises(NotRegistered, match="No decision 99"):
        register.refuse(99, document, 1, refusal(), at(1))
    assert register.get(decision.id) == decision
    assert register.get(other.id) == other
