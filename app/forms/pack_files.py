"""Read one file of a pack, or say everything that keeps it from being used."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar, cast

from app.errors import FormFileError
from app.forms.logos import with_logo
from app.forms.mending import mended
from app.forms.plain_words import in_plain_words
from app.forms.slots import with_titles
from app.forms.soundness import faults_of
from app.model.form import FormDefinition
from app.model.office import Office
from app.model.values import FormId, Frozen, OfficeId

T = TypeVar("T", bound=Frozen)
_BASED_ON = "based_on"
_OFFICE_FILE = "office.toml"
_Table = dict[str, object]

RawForms = dict[str, _Table]
"""What the form files say, by form id."""


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
    raw, templates = _with_base(form_id, raw_forms)
    whole = {**raw, "id": form_id, "templates": templates}
    found = mended(FormDefinition, whole)
    faults = in_plain_words(found.faults, FormDefinition, whole)
    if found.value:
        faults += found.told(faults_of(found.value, office))
    if is_office_broken:
        faults = tuple(fault for fault in faults if _OFFICE_FILE not in fault)
    if faults or found.value is None:
        raise UnusableFile(*faults)
    return with_titles(found.value, office)


def read_toml(path: Path) -> _Table:
    """Return what a file says. Raises UnusableFile."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise UnusableFile(f"It is not TOML: {error}. Correct that line.") from error
    except UnicodeDecodeError as error:
        raise UnusableFile("It is not UTF-8 text. Save it as UTF-8.") from error
    except OSError as error:
        raise UnusableFile(f"It cannot be read: {error.strerror}.") from error


def _with_base(form_id: str, raw_forms: RawForms) -> tuple[_Table, FormId]:
    """Return what a form says, completed by the form it is based on, and whose templates it uses."""
    raw = raw_forms[form_id]
    base_id = raw.get(_BASED_ON)
    if base_id is None:
        return raw, FormId(str(raw.get("templates") or form_id))
    if not isinstance(base_id, str) or base_id not in raw_forms or _BASED_ON in raw_forms[base_id]:
        raise UnusableFile(
            f"It is based on “{base_id}”, which is not a form of its own. "
            "Name a form that has a file with fields."
        )
    own = {key: value for key, value in raw.items() if key != _BASED_ON}
    base = raw_forms[base_id]
    return _completed(own, base), FormId(str(own.get("templates") or base.get("templates") or base_id))


def _completed(own: _Table, base: _Table) -> _Table:
    """Return a base in which every key, field and sentence of the form's own replaces its namesake."""
    whole = {**base, **own}
    if isinstance(own.get("wording"), dict):
        whole["wording"] = {**cast("_Table", base.get("wording") or {}), **cast("_Table", own["wording"])}
    if isinstance(own.get("fields"), list):
        named = {_id_of(field): field for field in cast("list[object]", own["fields"])}
        based = [named.pop(_id_of(field), field) for field in cast("list[object]", base.get("fields") or [])]
        whole["fields"] = [*based, *named.values()]
    return whole


def _id_of(field: object) -> str:
    """Return what a field is told apart by; whatever has no id is refused when the form is checked."""
    return str(cast("_Table", field).get("id") if isinstance(field, dict) else field)


def _validate(model: type[T], raw: Mapping[str, object]) -> T:
    found = mended(model, raw)
    if found.faults or found.value is None:
        raise UnusableFile(*in_plain_words(found.faults, model, raw))
    return found.value
