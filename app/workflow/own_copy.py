"""Make the templates of a form an office's own, in the user's own folder, where nobody else uses them."""

import re
from pathlib import Path
from typing import NamedTuple

from app.errors import FileError
from app.model.form import FormDefinition
from app.model.values import FormId, OfficeId
from app.system.files import write_file

_COPIED = ("word.docx", "page.html")
_TEMPLATES = re.compile(r"^templates\s*=.*\n?", re.MULTILINE)
_BASED = """# This office's own: it asks what {base} asks, and is printed by templates of its own. Any key
# of that form can be written here too and then takes its place; forms/README.md describes them.

based_on = "{base}"
templates = "{own}"
"""


class OwnCopy(NamedTuple):
    """Where the copies lie."""

    word: Path
    page: Path
    form: Path | None = None
    """The form file that was written so that they print a form of this office; None where they did."""


def own_copy(form: FormDefinition, office: OfficeId, *, root: Path, shipped: Path) -> OwnCopy:
    """Return an office's own templates of a form, copied from those that print it where there are none yet.

    A form that is shared, or printed by another's templates, gets a form file of this office's own.
    """
    own = FormId(f"{office}/{form.stem}")
    source = form.templates or form.id
    for file in _COPIED:
        if not (root / "templates" / own / file).exists():
            write_file(root / "templates" / own / file, _read(_known(root, shipped, source, file), form))
    made = OwnCopy(*(root / "templates" / own / file for file in _COPIED))
    if form.id == own == source:
        return made
    path = root / "forms" / f"{own}.toml"
    write_file(path, _form_file(form, own, path, shipped).encode("utf-8"))
    return made._replace(form=path)


def _known(root: Path, shipped: Path, templates: str, file: str) -> Path:
    """Return the template that prints until now: the user's own, or the shipped one."""
    changed = root / "templates" / templates / file
    return changed if changed.exists() else shipped / templates / file


def _form_file(form: FormDefinition, own: FormId, path: Path, shipped: Path) -> str:
    """Return what makes the form the office's own: its file with other templates, or one based on it."""
    if form.id != own:
        return _BASED.format(base=form.id, own=own)
    known = path if path.exists() else shipped.parent / "forms" / f"{own}.toml"
    return f'templates = "{own}"\n{_TEMPLATES.sub("", _read(known, form).decode("utf-8"), count=1)}'


def _read(source: Path, form: FormDefinition) -> bytes:
    try:
        return source.read_bytes()
    except OSError as error:
        raise FileError(
            f"“{form.title}” cannot be copied: {source} cannot be read.",
            hint="Install the program again, or put the file back.",
        ) from error
