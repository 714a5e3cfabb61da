"""A register on another computer is kept without a write-ahead log, which needs one computer's memory."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import RegisterError
from app.register.opening import open_register
from tests.register.samples import begin


def journal(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def test_it_has_no_write_ahead_log_and_works_all_the_same(path: Path) -> None:
    register = open_register(path, over_network=True)
    reference = begin(register).reference
    assert journal(path) == "delete"
    assert not list(path.parent.glob("*-wal"))
    other = open_register(path, over_network=True)
    assert [each.reference for each in other.summaries()] == [reference]
    second = begin(other).reference
    assert {each.reference for each in register.summaries()} == {reference, second}
    register.check_chain()
    for each in (other, register):
        each.close()
    assert list(path.parent.iterdir()) == [path]


def test_it_follows_where_the_file_was_moved(path: Path) -> None:
    for over_network, kept in ((False, "wal"), (True, "delete"), (False, "wal")):
        register = open_register(path, over_network=over_network)
        begin(register)
        assert register.how_opened.over_network is over_network
        register.close()
        assert journal(path) == kept
        assert list(path.parent.iterdir()) == [path]


def test_it_is_not_changed_under_somebody_who_still_has_a_log(path: Path) -> None:
    here = open_register(path)
    begin(here)
    with here._database.reading(), pytest.raises(RegisterError, match="Another program is using"):
        open_register(path, over_network=True, timeout_s=0.05)
    assert journal(path) == "wal"
    here.close()


def test_a_register_that_was_closed_leaves_its_one_file(path: Path) -> None:
    register = open_register(path)
    decision = begin(register)
    register.search("anything")
    assert register.get(decision.id).reference
    assert register.signed_days() == {}
    register.close()
    assert list(path.parent.iterdir()) == [path]
