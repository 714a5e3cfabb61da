"""Opening the register: made on first use, brought up to date, refused where it is not ours or too new."""

import os
from contextlib import ExitStack
from pathlib import Path

from sqlalchemy import Connection

from app.register import faults
from app.register.engine import Database
from app.register.register import Register

APPLICATION_ID = 0x43534947
"""Tells our files from other programs' databases; migration 0001 writes it into the file's head."""

HEAD = "0001"
"""The latest migration. It is known here because looking for it would load Alembic at every start."""

_MIGRATIONS = Path(__file__).with_name("migrations")


def open_register(path: Path, *, timeout_s: float = 3.0) -> Register:
    """Open the register at `path`, making its folder and file on first use.

    Waits `timeout_s` for other programs, here and at every later change. Raises RegisterError where the file
    is not a register, is damaged, was made by a newer program, is in use or cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise faults.no_folder(path, error) from error
    if os.access(path, os.R_OK) and not os.access(path, os.W_OK):
        raise faults.read_only(path)  # SQLite would open it, and leave files beside it that nobody may change
    with ExitStack() as undo:
        database = Database(path, timeout_s=timeout_s)
        undo.callback(database.close)
        _bring_up_to_date(database)
        database.remember_file()
        undo.pop_all()
    return Register(database)


def _bring_up_to_date(database: Database) -> None:
    with database.reading() as connection:
        found = _revision(connection, database.path)
    database.write_ahead()
    with database.writing() as connection:
        if found != HEAD:
            _migrate(connection)
        connection.exec_driver_sql(
            "DELETE FROM alembic_version WHERE false"
        )  # fails where nothing can be written


def _revision(connection: Connection, path: Path) -> str | None:
    """Return the migration the file is at; None for a file that is still empty."""
    names = set(connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())
    if not names:
        return None
    if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != APPLICATION_ID:
        raise faults.not_a_register(path)
    if "alembic_version" not in names:
        raise faults.damaged(path)
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if found is None:
        raise faults.damaged(path)
    if found > HEAD:
        raise faults.made_by_newer(path)
    return found


def _migrate(connection: Connection) -> None:
    from alembic.command import upgrade
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    upgrade(config, HEAD)
