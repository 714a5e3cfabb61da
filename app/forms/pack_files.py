"""Read one file of a pack, or say everything that keeps it from being used."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from app.errors import FormFileError
from app.forms.basing import NoSuchBase, RawForms, with_base
from app.forms.logos import with_logo
from app.forms.mending import mended
from app.forms.plain_words import in_plain_words
from app.forms.slots import with_titles
from app.forms.soundness import faults_of
from app.model.form import FormDefinition
from app.model.office import Office
from app.model.values import Frozen, OfficeId

T = TypeVar("T", bound=Frozen)
_LINE = re.compile(r"at line (\d+)")
_OFFICE_FILE = "office.toml"
_Table = dict[str, object]


class UnusableFile(Exception):
    """A file cannot be used; `faults` are all the sentences for its author."""

    def __init__(self, *faults: str) -> None:
        super().__init__(*faults)
        self.faults = faults


def read_office(path: Path) -> Office:
    """Return the office of one file. Raises UnusableFile."""
    office = _validate(Office, {**read_toml(path), "id": OfficeId(path.parent.name)})
    try:
        return with_logo(office, path.parent)
    except FormFileError as fault:
        raise UnusableFile(fault.sentence()) from fault


def read_form(
    form_id: str, raw_forms: RawForms, office: Office | None, *, is_office_broken: bool = False
) -> FormDefinition:
    """Return one form, completed by the one it is based on.

    Raises UnusableFile. Where the office's own file is broken, what the form asks of it is not judged.
    """
    try:
        based = with_base(form_id, raw_forms)
    except NoSuchBase as error:
        raise UnusableFile(
            f"It is based on “{error}”, which is not a form of its own. "
            "Name a form that has a file with fields."
        ) from error
    whole = {**based.raw, "id": form_id}
    found = mended(FormDefinition, whole)
    faults = (*in_plain_words(found.faults, FormDefinition, whole), *based.faults)
    if found.value:
        faults += found.told(faults_of(found.value, office))
    if is_office_broken:
        faults = tuple(fault for fault in faults if _OFFICE_FILE not in fault)
    if faults or found.value is None:
        raise UnusableFile(*faults)
    return with_titles(found.value, office)


def read_toml(path: Path) -> _Table:
    """Return what a file says. Raises UnusableFile."""
    text = ""
    try:
        text = path.read_text("utf-8")
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UnusableFile(f"It is not TOML: {error}. {_remedy(error, text)}") from error
    except UnicodeDecodeError as error:
        raise UnusableFile("It is not UTF-8 text. Save it as UTF-8.") from error
    except OSError as error:
        raise UnusableFile(f"It cannot be read: {error.strerror}.") from error


def _remedy(error: tomllib.TOMLDecodeError, text: str) -> str:
    """Return what to do about a line that is no TOML."""
    place = _LINE.search(str(error))
    line = text.splitlines()[int(place[1]) - 1] if place else ""
    key, is_value, value = line.partition("=")
    if is_value and str(error).startswith("Invalid value") and value.strip()[:1].isalpha():
        words = value.partition("#")[0].strip()
        return f'Put text in quotation marks: {key.strip()} = "{words}".'
    return "Correct that line."


def _validate(model: type[T], raw: Mapping[str, object]) -> T:
    found = mended(model, raw)
    if found.faults or found.value is None:
        raise UnusableFile(*in_plain_words(found.faults, model, raw))
    return found.value
