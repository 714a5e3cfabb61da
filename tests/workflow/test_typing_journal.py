"""What the journal and the register say together when a document is opened again."""

from pathlib import Path

import pytest

from app.forms.notes import Typed
from app.forms.session import Session
from app.model.answers import Answers
from app.model.decision import Decision
from app.model.values import FieldId, FormId, OfficeId
from app.system.journals import Journals
from app.workflow.begin_decision import begin_decision
from app.workflow.draft_decision import save_draft
from app.workflow.tools import Tools
from app.workflow.typing_journal import Found, Standing, TypingJournal
from app.workflow.withdraw_decision import withdraw_decision

SUBJECT = FieldId("subject")


@pytest.fixture
def journalled(tools: Tools, tmp_path: Path) -> Tools:
    return tools._replace(journals=Journals(tmp_path / "journal", tools.register.path))


class Clerk:
    """Types into one decision record; another of the same tools is the next start of the program."""

    def __init__(self, tools: Tools, decision: Decision) -> None:
        self.tools = tools
        self.decision = tools.register.get(decision.id)
        self.document = self.decision.documents[0]
        self.form = tools.packs.form(self.document.form)
        self.journal = TypingJournal(tools)
        self.found: Found = self.journal.find(self.decision, self.document, self.form)
        self.session = Session(self.form, self.found.answers, self.found.history)
        self.number = 0

    def type(self, text: str) -> Typed:
        self.session.set(SUBJECT, text)
        self.session.pause()
        self.number += 1
        typed = Typed(self.form, self.session.answers, self.session.history, self.number)
        self.journal.keep(self.document.id, typed)
        return typed

    def save(self, typed: Typed) -> None:
        self.journal.keep(self.document.id, typed, for_register=True)
        save_draft(self.document.id, self.form, typed.answers, tools=self.tools)
        self.journal.saved(self.document.id, typed)


@pytest.fixture
def decision(journalled: Tools) -> Decision:
    return begin_decision(OfficeId("wealdshire"), (FormId("wealdshire/decision-record"),), tools=journalled)


def subject(found: Found) -> object:
    return found.answers.get(SUBJECT)


def test_what_the_register_has_is_undone_after_a_crash(journalled: Tools, decision: Decision) -> None:
    clerk = Clerk(journalled, decision)
    clerk.save(clerk.type("one"))
    clerk.save(clerk.type("two"))
    again = Clerk(journalled, decision)
    assert again.found.standing is Standing.SAME
    again.session.undo()
    assert again.session.answers.get(SUBJECT) == "one"


def test_what_never_reached_the_register_is_there_again(journalled: Tools, decision: Decision) -> None:
    clerk = Clerk(journalled, decision)
    clerk.save(clerk.type("one"))
    clerk.type("two")
    clerk.type("three")
    again = Clerk(journalled, decision)
    assert (again.found.standing, subject(again.found)) == (Standing.NEWER, "three")
    assert len(again.found.history.done) == 3


def test_a_save_whose_end_nobody_saw_is_no_change_by_others(journalled: Tools, decision: Decision) -> None:
    clerk = Clerk(journalled, decision)
    one = clerk.type("one")
    clerk.journal.keep(clerk.document.id, one, for_register=True)
    clerk.type("two")
    save_draft(clerk.document.id, clerk.form, one.answers, tools=journalled)
    assert subject(Clerk(journalled, decision).found) == "two"


def test_where_somebody_else_went_on_the_register_stands(journalled: Tools, decision: Decision) -> None:
    clerk = Clerk(journalled, decision)
    clerk.save(clerk.type("one"))
    clerk.type("never saved")
    others = Answers({SUBJECT: "by somebody else"})
    save_draft(clerk.document.id, clerk.form, others, tools=journalled)
    found = Clerk(journalled, decision).found
    assert (found.standing, subject(found)) == (Standing.PARTED, "by somebody else")
    assert found.typed is not None
    assert found.typed.get(SUBJECT) == "never saved"
    assert found.aside is not None
    assert b"never saved" in found.aside.read_bytes()
    assert Clerk(journalled, decision).found.standing is Standing.SAME, "it is said once"


def test_an_older_text_never_takes_the_place_of_a_newer_one(journalled: Tools, decision: Decision) -> None:
    clerk = Clerk(journalled, decision)
    older = clerk.type("older")
    clerk.type("newer")
    clerk.journal.keep(clerk.document.id, older)
    assert subject(Clerk(journalled, decision).found) == "newer"


def test_what_was_left_in_order_leaves_no_journal(
    journalled: Tools, decision: Decision, tmp_path: Path
) -> None:
    clerk = Clerk(journalled, decision)
    clerk.save(clerk.type("one"))
    clerk.journal.let_go(decision.id)
    assert list((tmp_path / "journal").iterdir()) == []


def test_a_withdrawn_decision_stays_as_it_is(journalled: Tools, decision: Decision) -> None:
    Clerk(journalled, decision).type("too late")
    withdraw_decision(decision.id, "Not needed.", tools=journalled)
    assert subject(Clerk(journalled, decision).found) is None


def test_another_register_in_the_same_place_is_another(
    journalled: Tools, decision: Decision, tmp_path: Path
) -> None:
    clerk = Clerk(journalled, decision)
    clerk.type("of the other register")
    other = decision.but(reference="WPCC 2019-777")
    found = TypingJournal(journalled).find(other, clerk.document, clerk.form)
    assert (found.standing, subject(found)) == (Standing.SAME, None)


def test_a_full_disk_is_remembered_until_there_is_room(
    journalled: Tools, decision: Decision, tmp_path: Path
) -> None:
    clerk = Clerk(journalled, decision)
    in_the_way = tmp_path / "journal"
    in_the_way.touch()
    clerk.type("one")
    assert clerk.journal.fault is not None
    in_the_way.unlink()
    clerk.type("two")
    assert clerk.journal.fault is None
    assert subject(Clerk(journalled, decision).found) == "two"


def test_a_register_that_is_thrown_away_has_no_journal(tools: Tools) -> None:
    begun = begin_decision(OfficeId("wealdshire"), (FormId("wealdshire/decision-record"),), tools=tools)
    clerk = Clerk(tools, begun)
    clerk.save(clerk.type("one"))
    assert Clerk(tools, begun).found.notes is None
