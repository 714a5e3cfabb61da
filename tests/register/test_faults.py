import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from app.register.faults import in_plain_words

PATH = Path("office") / "register.db"


def failure(code: int | None) -> sqlite3.Error:
    error = sqlite3.OperationalError("whatever SQLite says in this release")
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (sqlite3.SQLITE_FULL, "no room left"),
        (sqlite3.SQLITE_IOERR_SHMSIZE, "no room left"),
        (sqlite3.SQLITE_BUSY, "Another program"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "Another program"),
        (sqlite3.SQLITE_LOCKED, "Another program"),
        (sqlite3.SQLITE_PROTOCOL, "Another program"),
        (sqlite3.SQLITE_READONLY, "can be read but not changed"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "can be read but not changed"),
        (sqlite3.SQLITE_PERM, "can be read but not changed"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "cannot be opened"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "is damaged"),
        (sqlite3.SQLITE_NOTADB, "is not a register"),
        (sqlite3.SQLITE_IOERR_WRITE, "cannot be read or written"),
        (sqlite3.SQLITE_TOOBIG, "too large"),
    ],
)
def test_a_fault_of_disk_or_file_is_one_sentence_with_its_place_and_remedy(code: int, told: str) -> None:
    raw = failure(code)
    for error in (raw, OperationalError("BEGIN", None, raw)):
        fault = in_plain_words(error, PATH)
        assert fault is not None
        assert told in str(fault)
        assert str(PATH) in str(fault)
        assert fault.hint.endswith(".")


@pytest.mark.parametrize(
    "code", [None, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT_TRIGGER, sqlite3.SQLITE_MISUSE]
)
def test_a_bug_stays_a_bug(code: int | None) -> None:
    assert in_plain_words(failure(code), PATH) is None
    assert in_plain_words(OperationalError("BEGIN", None, failure(code)), PATH) is None
