"""Find packs (an office and its forms) and read them; one bad file never stops the others."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from pydantic import ValidationError

from app.errors import FormFileError, UnknownForm
from app.forms.adopting import SHARED, together
from app.forms.plain_words import in_plain_words
from app.forms.soundness import faults_of
from app.model.field import FieldDefinition
from app.model.form import FormDefinition
from app.model.office import Office
from app.model.values import FormId, Frozen, OfficeId

T = TypeVar("T", bound=Frozen)
_BASED_ON = "based_on"
_Table = dict[str, object]


class Packs(NamedTuple):
    """All offices and forms that can be used, and what is wrong with the others."""

    offices: tuple[Office, ...]
    forms: tuple[FormDefinition, ...]
    faults: tuple[str, ...] = ()

    def form(self, form_id: str) -> FormDefinition:
        """Return the form of that id, or raise UnknownForm."""
        for form in self.forms:
            if form.id == form_id:
                return form
        from difflib import get_close_matches  # only where something is amiss

        near = get_close_matches(form_id, [form.id for form in self.forms], n=1, cutoff=0.5)
        hint = f"Did you mean “{near[0]}”?" if near else "The command “forms list” names all forms."
        raise UnknownForm(f"There is no form “{form_id}”.", hint=hint)

    def fields(self, form_id: str) -> tuple[FieldDefinition, ...]:
        """Return the questions of that form; none where the form cannot be used."""
        return next((form.fields for form in self.forms if form.id == form_id), ())

    def title(self, form_id: str) -> str:
        """Return what documents of that form are called; the id where the form cannot be used."""
        return next((form.title for form in self.forms if form.id == form_id), form_id)

    def office(self, office_id: str) -> Office:
        """Return the office of that id, or raise FormFileError."""
        for office in self.offices:
            if office.id == office_id:
                return office
        raise FormFileError(f"There is no office “{office_id}”.", hint="Add its pack to the forms folder.")

    def together(self, form_ids: Iterable[str], office: OfficeId | None = None) -> tuple[FormDefinition, ...]:
        """Return the forms of one decision as they are asked and printed there, or raise UnknownForm."""
        return together(map(self.form, form_ids), office)

    def forms_of(self, office_id: str) -> tuple[FormDefinition, ...]:
        """Return the forms of one office, the shared ones last."""
        own = tuple(form for form in self.forms if form.office == office_id)
        names = {form.stem for form in own}
        return own + tuple(form for form in self.forms if form.office == SHARED and form.stem not in names)


def load_packs(*folders: Path) -> Packs:
    """Read every pack below `folders`; whatever cannot be used becomes a fault in a sentence.

    A file of a later folder takes the place of one of the same name in an earlier one.
    """
    offices: dict[str, Office] = {}
    raw_forms: dict[str, tuple[Path, dict[str, object]]] = {}
    faults: list[str] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*/*.toml"))):
        try:
            if path.stem == "office":
                offices[path.parent.name] = load_office(path)
            else:
                raw_forms[f"{path.parent.name}/{path.stem}"] = (path, _read_toml(path))
        except FormFileError as error:
            faults.append(error.sentence())
    forms: list[FormDefinition] = []
    for form_id, (path, _) in raw_forms.items():
        try:
            forms.append(_form(form_id, path, raw_forms, offices))
        except FormFileError as error:
            faults.append(error.sentence())
    return Packs(tuple(offices.values()), tuple(forms), tuple(faults))


def load_office(path: Path) -> Office:
    """Read one office file, or raise FormFileError saying what its author has to correct."""
    return _validate(Office, {**_read_toml(path), "id": OfficeId(path.parent.name)}, path)


def _form(
    form_id: str,
    path: Path,
    raw_forms: Mapping[str, tuple[Path, dict[str, object]]],
    offices: Mapping[str, Office],
) -> FormDefinition:
    raw, templates = _with_base(form_id, raw_forms)
    form = _validate(FormDefinition, {**raw, "id": form_id, "templates": templates}, path)
    if faults := faults_of(form, offices.get(form.office)):
        raise FormFileError(f"{_place(path)} cannot be used.", why=" ".join(faults))
    return form


def _with_base(
    form_id: str, raw_forms: Mapping[str, tuple[Path, dict[str, object]]]
) -> tuple[dict[str, object], FormId]:
    """Return what a form says, completed by the form it is based on, and whose templates it uses."""
    path, raw = raw_forms[form_id]
    base_id = raw.get(_BASED_ON)
    if base_id is None:
        return raw, FormId(str(raw.get("templates") or form_id))
    if not isinstance(base_id, str) or base_id not in raw_forms or _BASED_ON in raw_forms[base_id][1]:
        raise FormFileError(
            f"{_place(path)} is based on “{base_id}”, which is not a form of its own.",
            hint="Name a form that has a file with fields.",
        )
    own = {key: value for key, value in raw.items() if key != _BASED_ON}
    base = raw_forms[base_id][1]
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


def _read_toml(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise FormFileError(f"{_place(path)} is not TOML: {error}.", hint="Correct that line.") from error
    except UnicodeDecodeError as error:
        raise FormFileError(f"{_place(path)} is not UTF-8 text.", hint="Save it as UTF-8.") from error
    except OSError as error:
        raise FormFileError(f"{_place(path)} cannot be read: {error.strerror}.") from error


def _validate(model: type[T], raw: Mapping[str, object], path: Path) -> T:
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        raise FormFileError(f"{_place(path)} cannot be used.", why=in_plain_words(error, model)) from error


def _place(path: Path) -> str:
    return "/".join(path.parts[-2:])
