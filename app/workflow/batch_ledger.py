"""What a batch has written so far, kept beside it, so that a run that was stopped can go on."""

from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from app.errors import FileError
from app.model.problem import Problem
from app.model.values import Frozen

LEDGER = "assembled.jsonl"


class LedgerFile(Frozen):
    """One file that was written, by its place below the folder of the batch."""

    document: str
    format: str
    place: str
    size: int


class LedgerEntry(Frozen):
    """One case that was done: from which input, what was written, and what was amiss in a draft."""

    folder: str
    input: str
    files: tuple[LedgerFile, ...]
    problems: tuple[Problem, ...] = ()


class Ledger:
    """The cases done in a folder; each is added as a line as soon as its files are there."""

    def __init__(self, into: Path) -> None:
        self._into = into
        text = self._read()
        self._separator = "" if text.endswith("\n") or not text else "\n"
        read = filter(None, map(_entry, text.splitlines()))
        self._entries = {entry.folder: entry for entry in read}

    def done(self, folder: str, input_: str) -> LedgerEntry | None:
        """Return what was written of a case from the same input, where all of it is still as it was."""
        entry = self._entries.get(folder)
        if entry is None or entry.input != input_ or not all(map(self._is_there, entry.files)):
            return None
        return entry

    def add(self, entry: LedgerEntry) -> None:
        """Note that a case is done, and remove what an earlier run wrote of it and this one did not."""
        before = self._entries.get(entry.folder)
        places = {file.place for file in entry.files}
        try:
            for file in before.files if before else ():
                if file.place not in places:
                    (self._into / file.place).unlink(missing_ok=True)
            self._into.mkdir(parents=True, exist_ok=True)
            with (self._into / LEDGER).open("a", encoding="utf-8", newline="\n") as ledger:
                ledger.write(f"{self._separator}{entry.model_dump_json()}\n")
        except OSError as error:
            raise _fault(self._into, "written", error) from error
        self._separator = ""
        self._entries[entry.folder] = entry

    def _read(self) -> str:
        try:
            return (self._into / LEDGER).read_text("utf-8", "replace")
        except FileNotFoundError:
            return ""
        except OSError as error:
            raise _fault(self._into, "read", error) from error

    def _is_there(self, file: LedgerFile) -> bool:
        """Return whether a file has the size it was written with: one that was cut or edited is made anew."""
        try:
            return (self._into / file.place).stat().st_size == file.size
        except OSError:
            return False


def digest(*parts: bytes) -> str:
    """Return the SHA-256 of several pieces, none of which can be taken for the end of the one before."""
    whole = sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


def _entry(line: str) -> LedgerEntry | None:
    """Return a line read; one that was cut off when the computer went down counts for nothing."""
    try:
        return LedgerEntry.model_validate_json(line)
    except ValidationError:
        return None


def _fault(folder: Path, what: str, error: OSError) -> FileError:
    return FileError(
        f"The list of what is done, {folder / LEDGER}, cannot be {what}: {error.strerror}.",
        hint="Free some space, or choose another folder.",
    )
