"""Take a copy of shipped templates into the user's own folder, where it is used instead of them."""

from pathlib import Path
from typing import NamedTuple

from app.errors import FileError
from app.model.form import FormDefinition
from app.system.files import write_file

_COPIED = ("word.docx", "page.html")


class OwnCopy(NamedTuple):
    """Where the copies lie."""

    word: Path
    page: Path


def own_copy(form: FormDefinition, *, root: Path, shipped: Path) -> OwnCopy:
    """Return the user's own templates of a form, copied from the shipped ones where there are none yet."""
    folder = root / "templates" / (form.templates or form.id)
    for file in _COPIED:
        if not (folder / file).exists():
            write_file(folder / file, _read(shipped / (form.templates or form.id) / file, form))
    return OwnCopy(*(folder / file for file in _COPIED))


def _read(source: Path, form: FormDefinition) -> bytes:
    try:
        return source.read_bytes()
    except OSError as error:
        raise FileError(
            f"The templates of “{form.title}” cannot be copied: {source} cannot be read.",
            hint="Install the program again, or put the file back.",
        ) from error
