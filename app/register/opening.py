"""Opening the register: made on first use, brought up to date, refused where it is not ours or too new."""

import os
import sqlite3
from contextlib import ExitStack
from pathlib import Path
from time import monotonic, sleep

from app.register import faults
from app.register.engine import Database
from app.register.register import Register

APPLICATION_ID = 0x43534947
"""Tells our files from other programs' databases; migration 0001 writes it into the file's head."""

HEAD = "0005"
"""The latest migration. It is known here because looking for it would load Alembic at every start."""

_MIGRATIONS = Path(__file__).with_name("migrations")


def open_register(path: Path, *, timeout_s: float = 3.0) -> Register:
    """Open the register at `path`, making its folder and file on first use.

    Waits `timeout_s` for other programs, here and at every later change. Raises RegisterError where the file
    is not a register, is damaged, was made by a newer program, is in use or cannot be written.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # nobody else's
    except OSError as error:
        raise faults.no_folder(path, error) from error
    if os.access(path, os.R_OK) and not os.access(path, os.W_OK):
        raise faults.read_only(path)  # SQLite would open it, and leave files beside it that nobody may change
    with ExitStack() as undo:
        database = Database(path, timeout_s=timeout_s)
        undo.callback(database.close)
        _bring_up_to_date(database, timeout_s)
        database.remember_file()
        undo.pop_all()
    return Register(database)


def _bring_up_to_date(database: Database, timeout_s: float) -> None:
    with database.plainly() as connection:
        found = _revision(connection, database.path)
        _let_readers_read_beside_a_writer(connection, timeout_s)
    if found != HEAD:
        _migrate(database)
    with database.plainly() as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM alembic_version WHERE false")  # fails where nothing can be written
        connection.execute("COMMIT")


def _let_readers_read_beside_a_writer(connection: sqlite3.Connection, timeout_s: float) -> None:
    """Switch the file to a write-ahead log, which it remembers."""
    give_up_at = monotonic() + timeout_s
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            # Where two programs switch at once, SQLite refuses one of them without waiting.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() >= give_up_at:
                raise
            sleep(0.02)
        else:
            return


def _revision(connection: sqlite3.Connection, path: Path) -> str | None:
    """Return the migration the file is at; None for a file that is still empty."""
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not names:
        return None
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        raise faults.not_a_register(path)
    if "alembic_version" not in names:
        raise faults.damaged(path)
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if found is None:
        raise faults.damaged(path)
    if found[0] > HEAD:
        raise faults.made_by_newer(path)
    return str(found[0])


def _migrate(database: Database) -> None:
    from alembic.command import upgrade
    from alembic.config import Config

    with database.writing() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
        upgrade(config, HEAD)
