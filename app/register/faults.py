"""What SQLite's error codes mean to a clerk; the only place that reads them."""

import sqlite3
from pathlib import Path

from app.errors import RegisterError

_BYTE = 0xFF  # SQLite's extended codes carry the primary code in their lowest byte

_SENTENCES: dict[int, tuple[str, ...]] = {
    sqlite3.SQLITE_FULL: (
        "There is no room left on the disk that holds the register {path}.",
        "Free some space and try again.",
        "The last change was not saved; everything before it is safe.",
    ),
    sqlite3.SQLITE_BUSY: (
        "Another program is using the register {path}.",
        "Close it or wait until it has finished, then try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The register {path} can be read but not changed.",
        "Ask for the right to write to the file and its folder, or choose another register under Settings.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The register {path} cannot be opened.",
        "Check that its folder is there and that you may write to it, or choose another one under Settings.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "The register {path} is damaged.",
        "Keep the file as it is for repair, and go on with the latest back-up.",
    ),
    sqlite3.SQLITE_NOTADB: (
        "{path} is not a register.",
        "Choose another file under Settings; this one has not been touched.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk that holds the register {path} cannot be read or written.",
        "Check that the drive is connected and has room, then try again.",
        "The last change was not saved.",
    ),
    sqlite3.SQLITE_TOOBIG: (
        "A text or file is too large for the register {path}.",
        "It was not saved. Shorten it and try again.",
    ),
}
_LIKE = {
    sqlite3.SQLITE_LOCKED: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PROTOCOL: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PERM: sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_AUTH: sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR_SHMSIZE: sqlite3.SQLITE_FULL,
}


def in_plain_words(error: Exception, path: Path) -> RegisterError | None:
    """Return what a person can do about a database error, wrapped or not; None if it is a bug of ours."""
    cause = getattr(error, "orig", error)
    code = getattr(cause, "sqlite_errorcode", None)
    if code is None:
        return None
    primary: int = code & _BYTE
    known = _LIKE.get(code) or _LIKE.get(primary, primary)
    return _fault(known, path) if known in _SENTENCES else None


def not_a_register(path: Path) -> RegisterError:
    """Return the failure for a file that another program made."""
    return _fault(sqlite3.SQLITE_NOTADB, path)


def read_only(path: Path) -> RegisterError:
    """Return the failure for a register that one may read and not change."""
    return _fault(sqlite3.SQLITE_READONLY, path)


def damaged(path: Path) -> RegisterError:
    """Return the failure for a register of ours that lacks what every register has."""
    return _fault(sqlite3.SQLITE_CORRUPT, path)


def no_folder(path: Path, error: OSError) -> RegisterError:
    """Return the failure for a register whose folder cannot be made."""
    return _fault(sqlite3.SQLITE_CANTOPEN, path, why=f"{error.strerror}.")


def made_by_newer(path: Path) -> RegisterError:
    """Return the failure for a register whose tables this program does not know."""
    return RegisterError(
        f"The register {path} was made by a newer Countersign.",
        hint="Install the newer Countersign on this computer; the register has not been touched.",
    )


def not_backed_up(path: Path, error: Exception) -> RegisterError:
    """Return the failure for a register that has to be changed, and cannot be put by first."""
    return RegisterError(
        f"The register {path} has to be brought up to date, and no back-up of it can be written.",
        why=f"{getattr(error, 'strerror', None) or error}.",
        hint="It was not changed. Free some space on its drive, or ask for the right to write beside it.",
    )


def vanished(path: Path) -> RegisterError:
    """Return the failure for a register that is no longer where it was opened."""
    return RegisterError(
        f"The register {path} is no longer there.",
        why="The last change was not saved.",
        hint="Put the file back or connect its drive, then try again.",
    )


def replaced(path: Path) -> RegisterError:
    """Return the failure for a register in whose place another file was put."""
    return RegisterError(
        f"The register {path} was replaced by another file while it was open.",
        why="The last change was not saved.",
        hint="Close Countersign and open it again.",
    )


def closed(path: Path) -> RegisterError:
    """Return the failure for work that arrives after closing."""
    return RegisterError(f"The register {path} has been closed.", hint="Open it again.")


def _fault(code: int, path: Path, *, why: str = "") -> RegisterError:
    what, hint, *known = _SENTENCES[code]
    return RegisterError(what.format(path=path), why=why or "".join(known), hint=hint)
