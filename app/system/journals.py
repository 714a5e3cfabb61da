"""Small files in the user's own folder, one for each document being typed, written whole or not at all."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from app.errors import FileError


class Journals:
    """The journals of one register on this computer; nobody else can read them."""

    def __init__(self, folder: Path, register: Path) -> None:
        self._folder = folder
        place = os.path.normcase(register.absolute()).encode("utf-8", "replace")
        self._key = hashlib.sha256(place).hexdigest()[:16]

    def write(self, document_id: int, content: bytes) -> None:
        """Replace a document's journal, on the disk itself; raise FileError where that is impossible."""
        path = self._path(document_id)
        draft = path.with_suffix(".part")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with draft.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        except OSError as error:
            raise FileError(
                f"The journal of what is typed cannot be written to {self._folder}: {error.strerror}.",
                hint="Free some space there.",
            ) from error

    def read(self, document_id: int) -> bytes | None:
        """Return a document's journal; None where there is none, or it cannot be read."""
        try:
            return self._path(document_id).read_bytes()
        except OSError:
            return None

    def remove(self, document_id: int) -> None:
        """Let go of a document's journal, and of one that was half written; one that is in use stays."""
        path = self._path(document_id)
        for each in (path, path.with_suffix(".part")):
            with suppress(OSError):
                each.unlink(missing_ok=True)

    def set_aside(self, document_id: int) -> Path:
        """Keep a document's journal under another name, where nothing writes, and return that."""
        path = self._path(document_id)
        aside = path.with_suffix(".aside.json")
        with suppress(OSError):
            path.replace(aside)
        return aside

    def _path(self, document_id: int) -> Path:
        return self._folder / f"{self._key}-{document_id}.json"
