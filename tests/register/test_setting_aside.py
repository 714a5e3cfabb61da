"""A finding is set aside with a reason, which the history keeps, and can be taken back."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import NotAllowedNow, NotRegistered
from app.model.event import EventKind
from app.model.set_aside import SetAside
from app.model.values import FieldId
from app.register.opening import open_register
from app.register.register import Register
from tests.register.samples import REPORT, at, begin


def aside(document: int, reason: str = "The Act is quoted as it was.") -> SetAside:
    by = at(5, "B. Clerk")
    return SetAside(
        document=document,
        rule="REF-11",
        field=FieldId("decision"),
        quotation="Data Protection Act 1998",
        message="This was repealed.",
        reason=reason,
        who=by.who,
        at=by.at,
    )


def test_what_is_set_aside_belongs_to_the_decision_and_to_its_history(register: Register) -> None:
    decision = begin(register)
    document = decision.documents[0].id
    kept = register.set_aside(decision.id, aside(document), at(5, "B. Clerk"))
    (one,) = kept.set_aside
    assert one.but(id=0) == aside(document)
    *_, event = register.events(decision.id)
    assert (event.what, event.who) == (EventKind.SET_ASIDE, "B. Clerk")
    assert event.after == {
        "document": document,
        "form": "wealdshire/decision-record",
        "rule": "REF-11",
        "field": "decision",
        "quotation": "Data Protection Act 1998",
        "message": "This was repealed.",
        "reason": "The Act is quoted as it was.",
    }

    again = register.take_back(decision.id, one.id, at(6, "C. Clerk"))
    assert again.set_aside == ()
    *_, event = register.events(decision.id)
    assert (event.what, event.who, event.after) == (EventKind.TAKEN_BACK, "C. Clerk", None)
    assert event.before["reason"] == "The Act is quoted as it was."  # type: ignore[index,call-overload]
    register.check_chain()
    with pytest.raises(NotAllowedNow, match="taken back already"):
        register.take_back(decision.id, one.id, at(7))


def test_another_reason_takes_the_place_of_the_first(register: Register) -> None:
    decision = begin(register)
    document = decision.documents[0].id
    register.set_aside(decision.id, aside(document, ""), at(5))
    kept = register.set_aside(decision.id, aside(document, "Quoted."), at(6))
    assert [one.reason for one in kept.set_aside] == ["Quoted."]
    assert len(register.events(decision.id)) == 3


def test_it_goes_with_its_document_and_stays_in_the_history(register: Register) -> None:
    decision = begin(register, REPORT, REPORT)
    other = decision.documents[1].id
    register.set_aside(decision.id, aside(other), at(5))
    assert register.remove_document(decision.id, other, at(6)).set_aside == ()
    assert EventKind.SET_ASIDE in [event.what for event in register.events(decision.id)]
    with pytest.raises(NotRegistered):
        register.set_aside(decision.id, aside(other), at(7))


def test_a_register_of_the_time_before_is_brought_up_to_date_with_nothing_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    register = open_register(path)
    decision = begin(register)
    register.close()
    with closing(sqlite3.connect(path)) as connection:  # as the migration before left it
        connection.execute("DROP TABLE set_aside")
        connection.execute("ALTER TABLE document DROP COLUMN unread")
        connection.execute("UPDATE alembic_version SET version_num = '0004'")
        connection.commit()
    register = open_register(path)
    assert register.get(decision.id) == decision
    document = decision.documents[0].id
    assert len(register.set_aside(decision.id, aside(document), at(5)).set_aside) == 1
    register.check_chain()
    register.close()
