"""Opening the register: made on first use, brought up to date, refused where it is not ours or too new."""

import os
import sqlite3
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from time import monotonic, sleep

from app.register import faults
from app.register.backups import back_up
from app.register.engine import Database
from app.register.how_opened import HowOpened
from app.register.register import Register

APPLICATION_ID = 0x43534947
"""Tells our files from other programs' databases; migration 0001 writes it into the file's head."""

HEAD = "0006"
"""The latest migration. It is known here because looking for it would load Alembic at every start."""

_MIGRATIONS = Path(__file__).with_name("migrations")


def open_register(path: Path, *, timeout_s: float = 3.0, over_network: bool = False) -> Register:
    """Open the register at `path`, making its folder and file on first use; back it up before changing it.

    A file on another computer is `over_network`. Waits `timeout_s` for other programs, here and at every
    later change. Raises RegisterError where the file is not a register, is damaged, was made by a newer
    program, is in use or cannot be written.
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
        backup = _bring_up_to_date(database, timeout_s, "DELETE" if over_network else "WAL")
        database.remember_file()
        undo.pop_all()
    return Register(database, HowOpened(over_network, backup))


def _bring_up_to_date(database: Database, timeout_s: float, journal: str) -> Path | None:
    """Return the back-up that was made because the tables had to be changed; None where they had not."""
    backup: Path | None = None
    with database.plainly() as connection:
        found = _revision(connection, database.path)
        _keep_journal(connection, journal, timeout_s)
        if found is not None and found != HEAD:
            backup = back_up(connection, database.path, found, date.today())
    if found != HEAD:
        _migrate(database)
    with database.plainly() as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM alembic_version WHERE false")  # fails where nothing can be written
        connection.execute("COMMIT")
    return backup


def _keep_journal(connection: sqlite3.Connection, journal: str, timeout_s: float) -> None:
    """Let the file be written by way of that journal, which it remembers.

    With a write-ahead log, readers read beside a writer; but all have to share one computer's memory.
    """
    give_up_at = monotonic() + timeout_s
    while True:
        try:
            connection.execute(f"PRAGMA journal_mode = {journal}")
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
