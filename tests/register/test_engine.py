"""Every way a file can fail while it is open: one sentence, nothing half-done, and it works again later."""

import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from itertools import product
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from app.errors import RegisterError
from app.model.decision import Decision, IssuedFile
from app.register.entries import Draft, Issue
from app.register.register import Register
from tests.register.samples import (
    CLERK,
    COMMISSIONER,
    OFFICE,
    RECORD,
    begin,
    holder,
    issue,
    opening,
    refusal,
    signature,
    version,
)

LONG = "too long for the rest of the disk " * 10_000


def issue_long(register: Register, decision: Decision) -> None:
    document = decision.documents[1]
    files = (IssuedFile("report.pdf", "pdf", LONG.encode()),)
    register.issue(decision.id, (Issue(document.id, version(1, document.answers), files),), CLERK)


CHANGES: dict[str, Callable[[Register, Decision], object]] = {
    "begin": lambda register, _: register.begin(OFFICE, opening(RECORD, answers={"decision": LONG}), CLERK),
    "add": lambda register, decision: register.add_document(decision.id, RECORD, {"decision": LONG}, CLERK),
    "remove": lambda register, decision: register.remove_document(
        decision.id, decision.documents[2].id, CLERK
    ),
    "save": lambda register, decision: register.save_draft(
        decision.documents[1].id, Draft({"decision": LONG}), CLERK
    ),
    "issue": issue_long,
    "sign": lambda register, decision: register.record(
        decision.id, decision.documents[0].id, 1, signature().but(note=LONG), CLERK
    ),
    "decline": lambda register, decision: register.refuse(
        decision.id, decision.documents[0].id, 1, refusal(reason=LONG), CLERK
    ),
    "withdraw": lambda register, decision: register.withdraw(decision.id, LONG, CLERK),
    "office-holder": lambda register, _: register.save_office_holder(holder(name=LONG), CLERK),
}


@contextmanager
def full_disk(register: Register) -> Iterator[None]:
    """Leave no page free, then many."""
    with register._database.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    yield
    with register._database.reading() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")


@contextmanager
def forbidden(register: Register) -> Iterator[None]:
    """Take away the right to write, then give it back."""
    with register._database.reading() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    yield
    with register._database.reading() as connection:
        connection.exec_driver_sql("PRAGMA query_only = OFF")


@contextmanager
def locked(register: Register) -> Iterator[None]:
    """Let another program write, and take its time."""
    with closing(sqlite3.connect(register._database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


TROUBLES = {"no room left": full_disk, "can be read but not changed": forbidden, "Another program": locked}


@pytest.fixture
def decision(register: Register) -> Decision:
    """A decision of three documents, the first of them issued."""
    begun = begin(register, RECORD, RECORD, RECORD)
    first = begun.documents[0]
    return register.issue(begun.id, (Issue(first.id, version(1, first.answers, COMMISSIONER), ()),), CLERK)


@pytest.mark.parametrize(
    ("change", "trouble"),
    [pair for pair in product(CHANGES, TROUBLES) if pair != ("remove", "no room left")],  # that needs no room
)
def test_a_change_that_cannot_be_written_is_told_and_undone_and_works_later(
    register: Register, decision: Decision, change: str, trouble: str
) -> None:
    before = everything(register)
    with TROUBLES[trouble](register):
        with pytest.raises(RegisterError, match=trouble) as caught:
            CHANGES[change](register, decision)
        assert str(register._database.path) in str(caught.value)
        assert caught.value.hint
        assert everything(register) == before, "what was there can still be read"
    CHANGES[change](register, decision)
    assert everything(register) != before
    register.check_chain()


def everything(register: Register) -> list[tuple[object, ...]]:
    """Return all rows of all tables."""
    with register._database.reading() as connection:
        tables = (
            connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        )
        return [
            tuple(row) for table in tables for row in connection.exec_driver_sql(f"SELECT * FROM {table}")
        ]


def test_a_change_that_fails_half_way_leaves_nothing(register: Register) -> None:
    before = everything(register)
    with pytest.raises(ZeroDivisionError):
        register.begin(OFFICE, opening(RECORD)._replace(answers=lambda _: (1 // 0,)), CLERK)
    assert everything(register) == before
    assert begin(register).reference == "WPCC 2026-001", "a number nobody has seen is not lost"


def test_one_can_read_while_another_program_writes(register: Register) -> None:
    decision = begin(register)
    with locked(register):
        assert register.get(decision.id) == decision


def test_a_reader_sees_one_moment(register: Register) -> None:
    begin(register)
    with register._database.reading() as connection:
        count = "SELECT count(*) FROM decision"
        assert connection.exec_driver_sql(count).scalar() == 1
        with ThreadPoolExecutor() as other:
            other.submit(begin, register).result()
        assert connection.exec_driver_sql(count).scalar() == 1
    assert len(register.summaries()) == 2


def test_what_is_no_fault_of_the_disk_is_not_told_as_one(register: Register) -> None:
    with pytest.raises(OperationalError, match="no such table"), register._database.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM nowhere")


@pytest.mark.skipif(sys.platform == "win32", reason="cannot run: Windows lets nobody move an open file")
def test_a_file_that_vanished_is_told_and_used_again_when_it_is_back(register: Register, path: Path) -> None:
    begin(register)
    away = path.with_name("away.db")
    path.rename(away)
    with pytest.raises(RegisterError, match="no longer there") as caught:
        begin(register)
    assert str(path) in str(caught.value)
    assert not path.exists(), "no empty register takes its place"
    with pytest.raises(RegisterError, match="no longer there"):
        register.summaries()
    away.rename(path)
    assert begin(register).reference == "WPCC 2026-002"


@pytest.mark.skipif(sys.platform == "win32", reason="cannot run: Windows lets nobody replace an open file")
def test_a_file_that_was_replaced_is_not_written_to(register: Register, path: Path) -> None:
    copy = path.with_name("copy.db")
    shutil.copy(path, copy)
    before = copy.read_bytes()
    copy.replace(path)
    with pytest.raises(RegisterError, match="replaced by another file"):
        begin(register)
    assert path.read_bytes() == before


def test_after_closing_the_file_is_whole_and_free(register: Register, path: Path) -> None:
    decision = begin(register)
    issue(register, decision)
    with ThreadPoolExecutor() as worker:
        worker.submit(register.summaries).result()
    register.close()
    assert list(path.parent.iterdir()) == [path], "all is in the one file"
    descriptors = Path("/proc/self/fd")
    if descriptors.is_dir():
        assert path not in [link.resolve() for link in descriptors.iterdir()]
    path.rename(path.with_name("moved.db"))
    with pytest.raises(RegisterError, match="has been closed"):
        register.summaries()
    register.close()
