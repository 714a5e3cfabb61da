import hashlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import RegisterError
from app.model.event import EventKind
from app.register.events import _Content, _hash
from app.register.register import Register
from tests.register.samples import CLERK, RECORD, REPORT, at, begin, holder, issue, signature, tampering

EVENTS = 8


@pytest.fixture
def told(register: Register) -> Register:
    """A register with eight events of several kinds."""
    decision = issue(register, begin(register, RECORD, REPORT), by=at(1))
    register.record(decision.id, decision.documents[0].id, 1, signature(), at(2))
    register.save_office_holder(holder(), at(3))
    other = begin(register)
    register.withdraw(other.id, "begun twice", at(4, "B. Colleague"))
    register.add_document(decision.id, RECORD, {}, at(5))
    register.check_chain()
    return register


def test_events_say_who_did_what_when_and_hang_together(told: Register) -> None:
    first = told.events(1)
    assert [event.what for event in first] == [
        EventKind.BEGUN,
        EventKind.ISSUED,
        EventKind.ISSUED,
        EventKind.SIGNED,
        EventKind.DOCUMENT_ADDED,
    ]
    assert first[0].previous_hash == ""
    assert first[1].previous_hash == first[0].hash
    assert (first[3].at, first[3].who, first[3].decision) == (at(2).at, CLERK.who, 1)
    assert [event.id for event in first + told.events(2)] == [1, 2, 3, 4, 8, 6, 7]
    assert len({event.hash for event in first}) == 5


def test_the_hash_never_changes_or_old_registers_seem_forged(told: Register) -> None:
    begun, withdrawn = told.events(2)
    content = (
        r'{"after":"{\"reason\":\"begun twice\"}","at":"2026-11-20T09:04:00.000000+00:00","before":null,'
        rf'"decision":2,"id":7,"previous_hash":"{begun.hash}","what":"withdrawn","who":"B. Colleague"}}'
    )
    assert withdrawn.previous_hash == begun.hash
    assert withdrawn.hash == hashlib.sha256(content.encode()).hexdigest()


@pytest.mark.parametrize("event", range(1, EVENTS + 1))
@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("who", "'Somebody Else'"),
        ("at", "'2020-01-01T00:00:00.000000+00:00'"),
        ("at", "'yesterday'"),
        ("what", "'signed by mistake'"),
        ("decision", "CASE WHEN decision = 1 THEN 2 ELSE 1 END"),
        ("before", "'{}'"),
        ("after", "'{broken'"),
        ("after", "after || ' '"),
        ("previous_hash", "'0'"),
        ("hash", "'0'"),
        ("hash", "upper(hash)"),
    ],
)
def test_an_event_that_was_edited_is_named(
    told: Register, path: Path, event: int, column: str, value: str
) -> None:
    with tampering(path) as connection:
        connection.execute(f"UPDATE event SET {column} = coalesce({value}, '{{}}') WHERE id = {event}")
    with pytest.raises(RegisterError, match=rf"Event {event} \(.*\) is not as it was recorded") as caught:
        told.check_chain()
    assert caught.value.why
    assert caught.value.hint


@pytest.mark.parametrize("event", range(1, EVENTS + 1))
def test_a_forged_event_with_a_hash_that_fits_breaks_the_chain_behind_it(
    told: Register, path: Path, event: int
) -> None:
    with tampering(path) as connection:
        *row, _ = connection.execute("SELECT * FROM event WHERE id = ?", (event,)).fetchone()
        forged = _Content(*row)._replace(who="Somebody Else")
        values = (forged.who, _hash(forged), event)
        connection.execute("UPDATE event SET who = ?, hash = ? WHERE id = ?", values)
    with pytest.raises(RegisterError, match=f"Event {min(event + 1, EVENTS)} .*is not as it was recorded"):
        told.check_chain()


@pytest.mark.parametrize("event", range(1, EVENTS + 1))
def test_an_event_that_was_removed_is_named(told: Register, path: Path, event: int) -> None:
    with tampering(path) as connection:
        connection.execute("DELETE FROM event WHERE id = ?", (event,))
    with pytest.raises(RegisterError, match=f"Event {event} is missing"):
        told.check_chain()


@pytest.mark.parametrize("first", range(1, EVENTS))
def test_removing_the_end_of_the_history_is_noticed(told: Register, path: Path, first: int) -> None:
    with tampering(path) as connection:
        connection.execute("DELETE FROM event WHERE id >= ?", (first,))
    with pytest.raises(RegisterError, match=f"Event {first} is missing"):
        told.check_chain()
    begin(told)
    with pytest.raises(RegisterError, match=f"Event {first} is missing"):
        told.check_chain()


def exchange(connection: sqlite3.Connection, one: int, other: int) -> None:
    for old, new in ((one, -1), (other, one), (-1, other)):
        connection.execute("UPDATE event SET id = ? WHERE id = ?", (new, old))


def close_the_gap(connection: sqlite3.Connection, one: int, _: int) -> None:
    connection.execute("DELETE FROM event WHERE id = ?", (one,))
    for event in range(one + 1, EVENTS + 1):
        connection.execute("UPDATE event SET id = id - 1 WHERE id = ?", (event,))


@pytest.mark.parametrize("tamper", [exchange, close_the_gap])
@pytest.mark.parametrize("one", range(1, EVENTS))
def test_events_that_were_exchanged_or_moved_up_are_named(
    told: Register, path: Path, one: int, tamper: Callable[[sqlite3.Connection, int, int], None]
) -> None:
    with tampering(path) as connection:
        tamper(connection, one, one + 1)
    with pytest.raises(RegisterError, match=rf"Event {one} \(.*\) is not as it was recorded"):
        told.check_chain()


def test_an_event_that_was_slipped_in_is_named(told: Register, path: Path) -> None:
    with tampering(path) as connection:
        connection.execute(
            "INSERT INTO event SELECT 9, at, who, what, decision, before, after, previous_hash, hash FROM event WHERE id = 1"
        )
    with pytest.raises(RegisterError, match="Event 9"):
        told.check_chain()


@pytest.mark.parametrize(
    "change", ["DELETE FROM chain_end", "UPDATE chain_end SET event = 7", "UPDATE chain_end SET hash = '0'"]
)
def test_the_end_of_the_chain_is_guarded_as_well(told: Register, path: Path, change: str) -> None:
    with tampering(path) as connection:
        connection.execute(change)
    with pytest.raises(RegisterError, match="Event 8"):
        told.check_chain()


def test_a_register_without_events_is_whole(register: Register) -> None:
    register.check_chain()
