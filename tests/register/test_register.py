"""Random histories, compared with a simple model of them, with the nouns' own rules, and with the chain."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from app.errors import NotAllowedNow
from app.model.decision import Decision, DecisionSummary, State
from app.model.signature import Slot
from app.model.values import FormId
from app.register.entries import Draft, Issue, Opening
from app.register.register import Register
from tests.register.samples import (
    CHIEF,
    CLERK,
    COMMISSIONER,
    DAY,
    OFFICE,
    RECORD,
    REPORT,
    refusal,
    signature,
    version,
)

SUBJECTS = st.sampled_from(["", "Vans"])  # few, so that edits come back to what was issued
FORMS = st.lists(st.sampled_from([RECORD, REPORT]), max_size=2).map(tuple)
SLOTS = st.sampled_from([(), (COMMISSIONER,), (CHIEF, COMMISSIONER)])
SLOT_IDS = st.sampled_from([COMMISSIONER.id, CHIEF.id])
PLACES = st.integers(0, 2)
BRIEF = settings(  # shrinking on a real file would take longer than a test may; brief histories are read as they are
    max_examples=50, stateful_step_count=25, phases=[Phase.explicit, Phase.reuse, Phase.generate]
)


@dataclass
class Edition:
    """What the model remembers of a version."""

    subject: str
    open_slots: set[str]
    signatures: int = 0


@dataclass
class Paper:
    """What the model remembers of a document."""

    subject: str = ""
    told: str = ""
    editions: list[Edition] = field(default_factory=list)

    @property
    def is_current(self) -> bool:
        return bool(self.editions) and self.editions[-1].subject == self.subject


@dataclass
class Case:
    """What the model remembers of a decision."""

    papers: dict[int, Paper]
    withdrawn: bool = False
    events: int = 1

    def settle(self) -> None:
        self.events += any(paper.told != paper.subject for paper in self.papers.values())
        for paper in self.papers.values():
            paper.told = paper.subject

    def tell(self) -> None:
        self.settle()
        self.events += 1

    @property
    def state(self) -> State:
        if self.withdrawn:
            return State.WITHDRAWN
        if not self.papers or not all(paper.is_current for paper in self.papers.values()):
            return State.DRAFT
        latest = [paper.editions[-1] for paper in self.papers.values()]
        all_signed = not any(edition.open_slots for edition in latest)
        return State.SIGNED if all_signed and any(edition.signatures for edition in latest) else State.ISSUED

    @property
    def stale(self) -> int:
        old = (paper.editions[:-1] if paper.is_current else paper.editions for paper in self.papers.values())
        return sum(edition.signatures for editions in old for edition in editions)


class Histories(RuleBasedStateMachine):
    """Begin, edit, issue, sign, decline, withdraw, in any order."""

    register: Register
    empty: sqlite3.Connection
    decisions: Bundle[int] = Bundle("decisions")

    def __init__(self) -> None:
        super().__init__()
        self.cases: dict[int, Case] = {}
        own = self.register._database._readers.raw_connection()
        assert isinstance(own.driver_connection, sqlite3.Connection)
        self.empty.backup(own.driver_connection)  # the register stays open: compiled statements are kept
        own.close()

    @precondition(lambda self: len(self.cases) < 2)  # few, so that much happens to each
    @rule(target=decisions, forms=FORMS)
    def begin(self, forms: tuple[FormId, ...]) -> int:
        start = Opening(forms, lambda _: tuple({"subject": ""} for _ in forms), on=DAY)
        decision = self.register.begin(OFFICE, start, CLERK)
        assert decision.reference == f"WPCC 2026-{len(self.cases) + 1:03}"
        self.cases[decision.id] = Case({document.id: Paper() for document in decision.documents})
        return decision.id

    @rule(decision=decisions, place=PLACES, subject=SUBJECTS)
    def edit(self, decision: int, place: int, subject: str) -> None:
        for document, paper in self.chosen(decision, place):
            draft = Draft({"subject": subject}, title=subject)
            if self.done(decision, partial(self.register.save_draft, document, draft, CLERK)):
                paper.subject = subject

    @rule(decision=decisions)
    def leave(self, decision: int) -> None:
        self.register.close_draft(decision, CLERK)
        self.cases[decision].settle()

    @rule(decision=decisions, form=st.sampled_from([RECORD, REPORT]))
    def add(self, decision: int, form: FormId) -> None:
        if self.done(decision, partial(self.register.add_document, decision, form, {"subject": ""}, CLERK)):
            self.cases[decision].tell()
            self.cases[decision].papers[self.register.get(decision).documents[-1].id] = Paper()

    @rule(decision=decisions, place=PLACES)
    def remove(self, decision: int, place: int) -> None:
        for document, paper in self.chosen(decision, place):
            removal = partial(self.register.remove_document, decision, document, CLERK)
            if self.done(decision, removal, allowed=not paper.editions):
                self.cases[decision].tell()
                del self.cases[decision].papers[document]

    @rule(decision=decisions, slots=SLOTS)
    def issue(self, decision: int, slots: tuple[Slot, ...]) -> None:
        changed = {
            document: paper for document, paper in self.cases[decision].papers.items() if not paper.is_current
        }
        issues = tuple(
            Issue(document, version(len(paper.editions) + 1, {"subject": paper.subject}, *slots), ())
            for document, paper in changed.items()
        )
        if self.done(decision, partial(self.register.issue, decision, issues, CLERK)):
            self.cases[decision].settle()
            for paper in changed.values():
                self.cases[decision].events += 1
                paper.editions.append(Edition(paper.subject, {slot.id for slot in slots}))

    @rule(decision=decisions, place=PLACES, back=st.integers(1, 2), slot=SLOT_IDS)
    def sign(self, decision: int, place: int, back: int, slot: str) -> None:
        for document, number, edition in self.issued(decision, place, back):
            signing = partial(self.register.record, decision, document, number, signature(slot), CLERK)
            if self.done(decision, signing, allowed=slot in edition.open_slots):
                self.cases[decision].tell()
                edition.open_slots.remove(slot)
                edition.signatures += 1

    @rule(decision=decisions)
    def have_all_signed(self, decision: int) -> None:
        self.issue(decision, (COMMISSIONER,))
        for place in range(len(self.cases[decision].papers)):
            self.sign(decision, place, 1, COMMISSIONER.id)

    @rule(decision=decisions, place=PLACES, slot=SLOT_IDS)
    def decline(self, decision: int, place: int, slot: str) -> None:
        for document, number, edition in self.issued(decision, place, 1):
            declining = partial(self.register.refuse, decision, document, number, refusal(slot), CLERK)
            if self.done(decision, declining, allowed=slot in edition.open_slots):
                self.cases[decision].tell()

    @rule(decision=decisions)
    def withdraw(self, decision: int) -> None:
        if self.done(decision, partial(self.register.withdraw, decision, "begun twice", CLERK)):
            self.cases[decision].tell()
            self.cases[decision].withdrawn = True

    @invariant()
    def the_register_holds_what_the_model_remembers_and_lists_what_the_nouns_say(self) -> None:
        decisions = self.register.get_many(self.cases)
        assert {decision.id for decision in decisions} == set(self.cases)
        for decision in decisions:
            case = self.cases[decision.id]
            papers = {document.id: document.answers["subject"] for document in decision.documents}
            assert papers == {document: paper.subject for document, paper in case.papers.items()}
            assert decision.state is case.state
            assert sum(len(document.stale) for document in decision.documents) == case.stale
            assert len(self.register.events(decision.id)) == case.events
        assert self.register.summaries() == tuple(summary(decision) for decision in decisions)

    @invariant()
    def the_chain_is_whole(self) -> None:
        self.register.check_chain()

    def chosen(self, decision: int, place: int) -> list[tuple[int, Paper]]:
        papers = list(self.cases[decision].papers.items())
        return [papers[place % len(papers)]] if papers else []

    def issued(self, decision: int, place: int, back: int) -> list[tuple[int, int, Edition]]:
        return [
            (document, len(paper.editions) - back + 1, paper.editions[-back])
            for document, paper in self.chosen(decision, place)
            if len(paper.editions) >= back
        ]

    def done(self, decision: int, change: Callable[[], object], *, allowed: bool = True) -> bool:
        """Do a change and say whether it was done; it must be refused where the model forbids it."""
        if allowed and not self.cases[decision].withdrawn:
            change()
            return True
        with pytest.raises(NotAllowedNow):
            change()
        return False


def summary(decision: Decision) -> DecisionSummary:
    """Return the row of a decision by the rules of the nouns."""
    waiting = decision.still_needed
    issued_at = [document.issued.issued_at for document, _ in waiting if document.issued]
    return DecisionSummary(
        id=decision.id,
        office=decision.office,
        reference=decision.reference,
        title=decision.title,
        kind=decision.documents[0].form if decision.documents else FormId(""),
        decision_maker="",
        state=decision.state,
        waiting_for=tuple(dict.fromkeys(slot.holder or slot.post_title for _, slot in waiting)),
        waiting_since=min(issued_at, default=None),
        stale=sum(len(document.stale) for document in decision.documents),
        changed_at=decision.changed_at,
    )


def test_any_history_is_kept_as_it_happened(register: Register, empty: bytes, tmp_path: Path) -> None:
    class HistoriesFromHere(Histories):
        pass

    emptied = tmp_path / "empty.db"
    emptied.write_bytes(empty)
    HistoriesFromHere.register = register
    with closing(sqlite3.connect(emptied)) as HistoriesFromHere.empty:
        run_state_machine_as_test(HistoriesFromHere, settings=BRIEF)
