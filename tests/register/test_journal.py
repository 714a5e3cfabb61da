import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import NotRegistered
from app.model.event import EventKind
from app.register.entries import Draft
from app.register.opening import open_register
from app.register.register import Register
from tests.register.samples import CLERK, RECORD, REPORT, at, begin, issue


def test_a_draft_is_kept_at_once_and_told_only_when_it_is_left(register: Register, path: Path) -> None:
    decision = begin(register)
    document = decision.documents[0]
    register.save_draft(document.id, Draft({"subject": "V"}, "V", "Joan Weald"), at(1))
    register.save_draft(document.id, Draft({"subject": "Vans"}, "Vans"), at(2))
    other_program = open_register(path)  # what a restart after a crash would find
    kept = other_program.get(decision.id)
    assert (kept.title, kept.documents[0].answers, kept.changed_at) == ("Vans", {"subject": "Vans"}, at(2).at)
    assert other_program.summaries()[0].decision_maker == "Joan Weald"
    other_program.close()
    assert [event.what for event in register.events(decision.id)] == [EventKind.BEGUN]


def test_leaving_a_draft_tells_what_changed_field_by_field(register: Register) -> None:
    decision = begin(register, RECORD, REPORT)
    record, report = decision.documents
    first = {**record.answers, "subject": "Vans", "summary": "old"}
    register.save_draft(record.id, Draft(first), at(1))
    register.close_draft(decision.id, at(1))
    register.save_draft(
        record.id, Draft({**record.answers, "subject": "Vans and cars", "extra": ["x"]}), at(2)
    )
    register.save_draft(report.id, Draft({**report.answers, "title": "Vans"}), at(3))
    register.close_draft(decision.id, at(4))
    told = register.events(decision.id)[-1]
    assert (told.what, told.who, told.at) == (EventKind.EDITED, CLERK.who, at(4).at)
    assert told.before == {
        "documents": [
            {"document": record.id, "form": RECORD, "answers": {"subject": "Vans", "summary": "old"}},
            {"document": report.id, "form": REPORT, "answers": {}},
        ]
    }
    assert told.after == {
        "documents": [
            {"document": record.id, "form": RECORD, "answers": {"subject": "Vans and cars", "extra": ["x"]}},
            {"document": report.id, "form": REPORT, "answers": {"title": "Vans"}},
        ]
    }
    register.close_draft(decision.id, at(5))
    assert register.events(decision.id)[-1] == told, "nothing is told twice"


def test_what_was_undone_is_not_told(register: Register) -> None:
    decision = begin(register)
    document = decision.documents[0]
    register.save_draft(document.id, Draft({"subject": "Vans"}), at(1))
    register.save_draft(document.id, Draft(document.answers), at(2))
    register.close_draft(decision.id, at(3))
    assert len(register.events(decision.id)) == 1


def test_a_pause_in_which_nothing_changed_is_not_a_change(register: Register) -> None:
    decision = begin(register)
    document = decision.documents[0]
    register.save_draft(document.id, Draft(document.answers), at(1))
    register.save_draft(document.id, Draft(document.answers, "", ""), at(2))
    assert register.get(decision.id).changed_at == CLERK.at


def test_edits_are_told_before_the_change_that_follows_them(register: Register) -> None:
    decision = begin(register)
    register.save_draft(decision.documents[0].id, Draft({"subject": "Vans"}), at(1))
    issue(register, decision, by=at(2))
    told = [event.what for event in register.events(decision.id)]
    assert told == [EventKind.BEGUN, EventKind.EDITED, EventKind.ISSUED]


def test_what_somebody_else_typed_is_told_in_their_name(register: Register) -> None:
    decision = begin(register)
    register.save_draft(decision.documents[0].id, Draft({"subject": "Vans"}), at(1, "B. Colleague"))
    register.close_draft(decision.id, at(600))
    told = register.events(decision.id)[-1]
    assert (told.who, told.at) == ("B. Colleague", at(1).at)


def test_titles_are_left_alone_unless_given(register: Register) -> None:
    decision = begin(register, RECORD, REPORT)
    register.save_draft(decision.documents[0].id, Draft({"a": "1"}, "Vans", "Joan Weald"), at(1))
    register.save_draft(decision.documents[1].id, Draft({"b": "2"}), at(2))
    row = register.summaries()[0]
    assert (row.title, row.decision_maker) == ("Vans", "Joan Weald")
    register.save_draft(decision.documents[0].id, Draft({"a": "1"}, "Cars"), at(3))
    assert register.get(decision.id).title == "Cars"
    assert register.get(decision.id).changed_at == at(3).at


def test_anything_that_can_be_typed_is_kept(register: Register) -> None:
    answers = {
        "prose": "{{ x }} {% raw %} <b>&amp; # \x00\x07\r\n\t ŵŷ שלום 🚓 ’“",
        "big": "ŵ" * 5_000_000,
        "people": [{"name": "Siân", "post": ""}],
        "none": [],
    }
    decision = begin(register)
    register.save_draft(decision.documents[0].id, Draft(answers, title="\x00 🚓"), at(1))
    kept = register.get(decision.id)
    assert kept.documents[0].answers == answers
    assert kept.title == "\x00 🚓"


def test_half_an_emoji_does_not_lose_the_rest(register: Register) -> None:
    decision = begin(register)
    register.save_draft(decision.documents[0].id, Draft({"subject": "police \ud83d"}, "police \ud83d"), at(1))
    kept = register.get(decision.id)
    assert (kept.title, kept.documents[0].answers) == ("police ?", {"subject": "police ?"})


def test_a_document_that_is_not_there_says_so(register: Register) -> None:
    with pytest.raises(NotRegistered, match="No document 7"):
        register.save_draft(7, Draft({}), CLERK)


def test_the_journal_holds_the_last_answers_only(register: Register, path: Path) -> None:
    decision = begin(register)
    for minute in range(5):
        register.save_draft(decision.documents[0].id, Draft({"subject": f"Vans {minute}"}), at(minute))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM document").fetchone() == (1,)
    register.close_draft(decision.id, at(9))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT recorded FROM document").fetchone() == (None,)
