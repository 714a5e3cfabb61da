"""Write files so that a reader sees the old one or the new one, never a half."""

import os
import re
from contextlib import suppress
from pathlib import Path

from app.errors import FileError

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_DEVICES = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
_LONGEST_NAME = 120
"""Bytes; systems allow 255, and an ending, a count and a temporary name have to fit as well."""


def safe_name(text: str) -> str:
    """Return text as a file name that every system takes: `2019/09` becomes `2019-09`."""
    clean = " ".join(_NOT_IN_NAMES.sub("-", text).split())
    name = clean.encode("utf-8", "ignore")[:_LONGEST_NAME].decode("utf-8", "ignore").rstrip(" .").lstrip(" ")
    return f"{name}_" if _DEVICES.match(name.partition(".")[0]) else name or "untitled"


def write_file(path: Path, content: bytes) -> None:
    """Write the whole file or leave what was there; raise FileError where that is impossible."""
    draft = path.with_name(f".{os.urandom(8).hex()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise _cannot_write(path, error) from error


def _cannot_write(path: Path, error: OSError) -> FileError:
    return FileError(
        f"{path.name} cannot be written to {path.parent}: {error.strerror}.",
        hint="Close it if it is open in Word, free some space, or choose another folder.",
    )
