"""One SQLite file and its transactions: pragmas, locks, and database errors said in plain words.

SQLAlchemy takes longer to load than everything else the window starts with, so it is loaded with the first
transaction that needs it; opening, and the list that is shown first, read the file plainly.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.register import faults

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.pool import ConnectionPoolEntry

_WRITES = "register_writes"


class Database:
    """The file of a register; every use of it is one transaction.

    Readers see one moment of the register; a writer holds the write lock from its first statement on,
    so that what it has read is still true when it writes.
    """

    def __init__(self, path: Path, *, timeout_s: float) -> None:
        self.path = path
        self._timeout_s = timeout_s
        self._identity: tuple[int, int] | None = None
        self._closed = False

    @contextmanager
    def reading(self) -> "Iterator[Connection]":
        """Give a connection for one read transaction."""
        with self._wrapped_faults_in_plain_words(), self._readers.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> "Iterator[Connection]":
        """Give a connection for one write transaction: all of it is kept, or nothing."""
        with self._wrapped_faults_in_plain_words(), self._writers.begin() as connection:
            yield connection

    @contextmanager
    def plainly(self) -> Iterator[sqlite3.Connection]:
        """Give a connection of Python's own, which begins no transaction by itself, for one use."""
        with self._faults_in_plain_words(sqlite3.Error):
            connection = sqlite3.connect(self.path, timeout=self._timeout_s, isolation_level=None)
            with closing(connection):
                yield connection

    def remember_file(self) -> None:
        """From now on, refuse to work on any other file than the one that lies there now."""
        self._identity = self._file_found()

    def close(self) -> None:
        """Let go of the file, so that it can be moved or replaced."""
        self._closed = True
        self._let_connections_go()

    def _let_connections_go(self) -> None:
        """Begin with new connections: one that saw a drive vanish does not see it come back."""
        if "_readers" in self.__dict__:
            self._readers.dispose()

    @cached_property
    def _readers(self) -> "Engine":
        return _engine(self.path, self._timeout_s)

    @cached_property
    def _writers(self) -> "Engine":
        return self._readers.execution_options(**{_WRITES: True})

    @contextmanager
    def _wrapped_faults_in_plain_words(self) -> Iterator[None]:
        from sqlalchemy.exc import DBAPIError

        with self._faults_in_plain_words(DBAPIError, sqlite3.Error):
            yield

    @contextmanager
    def _faults_in_plain_words(self, *faulty: type[Exception]) -> Iterator[None]:
        self._require_the_same_file()
        try:
            yield
        except faulty as error:
            fault = faults.in_plain_words(error, self.path)
            if fault is None:
                raise
            self._let_connections_go()
            raise fault from error

    def _require_the_same_file(self) -> None:
        # An open database outlives its file where files can be unlinked: changes would go nowhere.
        if self._closed:
            raise faults.closed(self.path)
        if self._identity is not None and self._file_found() != self._identity:
            raise faults.replaced(self.path)

    def _file_found(self) -> tuple[int, int]:
        try:
            found = self.path.stat()
        except OSError as error:
            raise faults.vanished(self.path) from error
        return found.st_dev, found.st_ino


def _engine(path: Path, timeout_s: float) -> "Engine":
    """Make an engine that begins every transaction itself; the driver would begin too late."""
    from sqlalchemy import URL, create_engine, event
    from sqlalchemy.pool import QueuePool

    engine = create_engine(
        URL.create("sqlite", database=os.fspath(path)),
        poolclass=QueuePool,
        connect_args={"isolation_level": None, "timeout": timeout_s},
    )

    @event.listens_for(engine, "connect")
    def set_pragmas(connection, _: "ConnectionPoolEntry") -> None:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: "Connection") -> None:
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
