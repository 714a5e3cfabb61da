import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import NotAllowedNow, NotRegistered
from app.model.decision import IssuedFile, State
from app.model.event import EventKind
from app.register.entries import Draft, Issue
from app.register.register import Register
from tests.register.samples import (
    CHIEF,
    CLERK,
    COMMISSIONER,
    RECORD,
    REPORT,
    at,
    begin,
    issue,
    refusal,
    signature,
    version,
)


def test_what_is_issued_is_kept_as_it_was(register: Register) -> None:
    decision = begin(register)
    document = decision.documents[0]
    first = version(
        1, document.answers, COMMISSIONER.but(signatory="decision_maker", declaration="I agree."), CHIEF
    )
    files = (IssuedFile("b.docx", "docx", b"\0\xff"), IssuedFile("a.pdf", "pdf", b""))
    issued = register.issue(decision.id, (Issue(document.id, first, files),), at(1))
    assert issued.documents[0].versions == (first,)
    assert issued.state is State.ISSUED
    assert issued.changed_at == at(1).at
    assert register.issued_files(document.id, 1) == files
    register.save_draft(document.id, Draft({"subject": "changed"}), at(2))
    changed = register.get(decision.id)
    assert changed.state is State.DRAFT
    assert changed.documents[0].versions == (first,)
    assert register.issued_files(document.id, 1) == files


def test_each_document_has_its_own_event_with_digests_of_all_that_was_frozen(register: Register) -> None:
    decision = issue(register, begin(register, RECORD, REPORT))
    events = register.events(decision.id)[1:]
    assert [event.what for event in events] == [EventKind.ISSUED, EventKind.ISSUED]
    told = events[1].after
    assert isinstance(told, dict)
    assert told["document"] == decision.documents[1].id
    assert told["fingerprint"] == "7K3F-92QD"
    assert told["files"] == [
        {"name": "record.docx", "sha256": hashlib.sha256(b"PK\0word").hexdigest()},
        {"name": "record.pdf", "sha256": hashlib.sha256(b"%PDF").hexdigest()},
    ]
    assert isinstance(slots := told["slots"], list)
    assert slots == [COMMISSIONER.model_dump(mode="json")]
    register.save_draft(decision.documents[1].id, Draft({"title": "new"}), at(1))
    issue(register, decision)
    before = register.events(decision.id)[-1].before
    assert before == {"document": decision.documents[1].id, "version": 1, "fingerprint": "7K3F-92QD"}


@pytest.mark.parametrize("number", [0, 1, 3])
def test_versions_follow_one_another(register: Register, number: int) -> None:
    decision = issue(register, begin(register, RECORD, REPORT))
    first, second = decision.documents
    events = register.events(decision.id)
    issues = (
        Issue(first.id, version(2, first.answers, COMMISSIONER), ()),
        Issue(second.id, version(number, second.answers, COMMISSIONER), ()),
    )
    with pytest.raises(NotAllowedNow, match="issued this document meanwhile"):
        register.issue(decision.id, issues, CLERK)
    assert register.get(decision.id) == decision, "all or none"
    assert register.events(decision.id) == events


def test_the_files_of_a_version_that_was_never_issued(register: Register) -> None:
    decision = begin(register)
    with pytest.raises(NotRegistered, match="Version 1 of document 1 was never issued"):
        register.issued_files(decision.documents[0].id, 1)


@pytest.mark.parametrize("table", ["version", "file", "slot", "signature", "refusal", "event"])
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid + 1"])
def test_no_program_can_change_or_delete_what_was_frozen(
    register: Register, path: Path, table: str, change: str
) -> None:
    decision = issue(register, begin(register))
    document = decision.documents[0].id
    register.refuse(decision.id, document, 1, refusal(), CLERK)
    register.record(decision.id, document, 1, signature(), CLERK)
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="is never"),
    ):
        connection.execute(change.format(table))


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM decision",
        "UPDATE decision SET reference = 'WPCC 2026-002'",
        "UPDATE decision SET reference_key = 'x'",
        "UPDATE decision SET office = 'x'",
        "DELETE FROM chain_end",
    ],
)
def test_no_program_can_take_a_number_from_its_decision(register: Register, path: Path, change: str) -> None:
    begin(register)
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="is never"),
    ):
        connection.execute(change)
