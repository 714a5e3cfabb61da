"""An invented office and its decisions, in as few words as a test can bear."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.model.answers import PlainAnswers
from app.model.decision import Decision, IssuedFile, Version
from app.model.event import Actor
from app.model.office import Office, OfficeHolder, Post, ReferencePattern, Reset
from app.model.signature import Refusal, Signature, Slot
from app.model.values import FormId, OfficeId, Reference
from app.register.entries import Issue, Opening
from app.register.register import Register

RECORD = FormId("wealdshire/decision-record")
REPORT = FormId("wealdshire/bcb-report")
DAY = date(2026, 11, 20)
NINE = datetime(2026, 11, 20, 9, tzinfo=UTC)
CLERK = Actor("A. Clerk", NINE)
OFFICE = Office(
    id=OfficeId("wealdshire"),
    name="Police and Crime Commissioner for Wealdshire",
    banner="Police and Crime Commissioner for Wealdshire",
    reference=ReferencePattern(pattern="WPCC {year}-{number}", width=3, reset=Reset.CALENDAR_YEAR),
    markings=("OFFICIAL",),
    posts=(
        Post(id="commissioner", title="Commissioner"),
        Post(id="chief_executive", title="Chief Executive"),
    ),
)
COMMISSIONER = Slot(id="commissioner", post="commissioner", post_title="Commissioner", holder="Joan Weald")
CHIEF = Slot(id="chief_executive", post="chief_executive", post_title="Chief Executive")


def at(minutes: int, who: str = "A. Clerk") -> Actor:
    """Return somebody, so many minutes after nine."""
    return Actor(who, NINE + timedelta(minutes=minutes))


def opening(
    *forms: FormId, answers: PlainAnswers | None = None, reference: str | None = None, on: date = DAY
) -> Opening:
    """Return an opening whose documents all start with the same answers."""
    return Opening(
        forms=forms,
        answers=lambda reserved: tuple({"reference": reserved, **(answers or {})} for _ in forms),
        reference=None if reference is None else Reference(reference),
        on=on,
    )


def begin(
    register: Register, *forms: FormId, reference: str | None = None, office: Office = OFFICE
) -> Decision:
    """Begin a decision; without forms it has one record."""
    return register.begin(office, opening(*(forms or (RECORD,)), reference=reference), CLERK)


def version(number: int, answers: PlainAnswers, *slots: Slot) -> Version:
    """Return a version to issue."""
    return Version(
        number=number,
        answers=answers,
        form_version=1,
        template_digest="0" * 64,
        fingerprint="7K3F-92QD",
        issued_at=NINE,
        issued_by=CLERK.who,
        slots=slots,
    )


def issue(register: Register, decision: Decision, *slots: Slot, by: Actor = CLERK) -> Decision:
    """Issue the next version of every document of a decision, to be signed by the commissioner or `slots`."""
    issues = tuple(
        Issue(
            document.id,
            version(len(document.versions) + 1, document.answers, *(slots or (COMMISSIONER,))),
            (IssuedFile("record.docx", "docx", b"PK\0word"), IssuedFile("record.pdf", "pdf", b"%PDF")),
        )
        for document in register.get(decision.id).documents
    )
    return register.issue(decision.id, issues, by)


def signature(slot: str = "commissioner", person: str = "Joan Weald") -> Signature:
    """Return a signature to record."""
    return Signature(
        slot=slot,
        person=person,
        capacity="Commissioner",
        signed_on=DAY,
        original_at="safe",
        recorded_at=NINE,
        recorded_by=CLERK.who,
    )


def refusal(slot: str = "commissioner", reason: str = "not yet") -> Refusal:
    """Return a refusal to record."""
    return Refusal(
        slot=slot,
        person="Joan Weald",
        capacity="Commissioner",
        declined_on=DAY,
        reason=reason,
        recorded_at=NINE,
        recorded_by=CLERK.who,
    )


def holder(name: str = "Joan Weald", **changes: object) -> OfficeHolder:
    """Return an office-holder to save."""
    first = OfficeHolder(office=OFFICE.id, post="commissioner", name=name, since=date(2024, 5, 9))
    return first.but(**changes)


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection that bypasses the program and its triggers."""
    with closing(sqlite3.connect(path)) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        connection.commit()
