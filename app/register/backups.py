"""A copy of the register before its tables are changed: named with day and version, the newest few kept."""

import re
import sqlite3
from contextlib import closing, suppress
from datetime import date
from glob import escape
from pathlib import Path

from app.register import faults

FOLDER = "back-ups"
KEPT = 5


def back_up(source: sqlite3.Connection, register: Path, version: str, today: date) -> Path:
    """Copy a register as it is into the folder beside it, and return the copy; nothing half written stays.

    Raises RegisterError where it cannot be written: what cannot be put by is not changed either.
    """
    try:
        folder = register.parent / FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        made = _free_name(folder, f"{register.stem} {today:%Y-%m-%d} version {int(version)}", register.suffix)
        half = made.with_suffix(".part")
        try:
            with closing(sqlite3.connect(half)) as copy:
                source.backup(copy)
            half.replace(made)
        finally:
            half.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        raise faults.not_backed_up(register, error) from error
    _let_go_of_old(folder, register)
    return made


def _free_name(folder: Path, name: str, suffix: str) -> Path:
    """Return a name that comes after those of the same day and version."""
    numbers = [0, *(_number(each.stem, name) for each in folder.glob(f"{escape(name)}*{suffix}"))]
    following = max(numbers) + 1
    return folder / (f"{name}{suffix}" if following == 1 else f"{name} ({following}){suffix}")


def _number(stem: str, name: str) -> int:
    further = re.fullmatch(r" \((\d+)\)", stem.removeprefix(name))
    return int(further[1]) if further else 1


def _let_go_of_old(folder: Path, register: Path) -> None:
    """Keep the newest; one that is in use stays."""
    found = folder.glob(f"{escape(register.stem)} * version *{register.suffix}")
    for old in sorted(found, key=lambda each: (each.stat().st_mtime_ns, each.name))[:-KEPT]:
        with suppress(OSError):
            old.unlink()
