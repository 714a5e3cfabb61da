"""Whether another program of the same person still runs: each keeps a file locked as long as it does."""

import sqlite3
from contextlib import suppress
from pathlib import Path
from uuid import uuid4


class Presence:
    """This program's sign of life in a folder of the user's; the system takes the lock away when it ends.

    SQLite locks the file, because it does so alike on every system.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.name = uuid4().hex
        self._lock: sqlite3.Connection | None = None

    def show(self) -> None:
        """Give a sign of life from now on; where the folder cannot be written to, there is none."""
        if self._lock is not None:
            return
        with suppress(OSError, sqlite3.Error):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = sqlite3.connect(self._path(self.name), isolation_level=None, check_same_thread=False)
            self._lock.execute("PRAGMA journal_mode = MEMORY")
            self._lock.execute("BEGIN EXCLUSIVE")

    def has_ended(self, name: str) -> bool:
        """Return whether a program that gave a sign of life in this folder has ended; False where unknown."""
        path = self._path(name)
        if name == self.name or not path.exists():
            return False
        try:
            other = sqlite3.connect(path, timeout=0, isolation_level=None)
        except sqlite3.Error:
            return False
        try:
            other.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error:
            return False
        finally:
            other.close()
        with suppress(OSError):
            path.unlink()
        return True

    def end(self) -> None:
        """Give no sign of life any more."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None
            with suppress(OSError):
                self._path(self.name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.running"
