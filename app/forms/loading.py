"""Find packs (an office and its forms) and read them; one bad file never stops the others."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from app.errors import FormFileError, UnknownForm
from app.forms.adopting import SHARED, together
from app.forms.drawing import faults_between
from app.forms.pack_files import RawForms, UnusableFile, read_form, read_office, read_toml
from app.model.field import FieldDefinition
from app.model.form import FormDefinition
from app.model.office import Office
from app.model.values import OfficeId


class BrokenFile(NamedTuple):
    """A file of a pack that cannot be used, and everything that is wrong with it, a sentence each."""

    path: Path
    faults: tuple[str, ...]

    @property
    def name(self) -> str:
        """The file as messages call it: pack and file."""
        return "/".join(self.path.parts[-2:])

    def sentence(self) -> str:
        """Return file and faults in one line."""
        first, *_ = self.faults
        if first.startswith("It is "):  # not read at all
            return f"{self.name}{first.removeprefix('It')}"
        return f"{self.name} cannot be used. {' '.join(self.faults)}"


class Packs(NamedTuple):
    """All offices and forms that can be used, and what is wrong with the others."""

    offices: tuple[Office, ...]
    forms: tuple[FormDefinition, ...]
    broken: tuple[BrokenFile, ...] = ()

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong, a sentence for each file that cannot be used."""
        return tuple(file.sentence() for file in self.broken)

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
    raw_forms: RawForms = {}
    paths: dict[str, Path] = {}
    broken: list[BrokenFile] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*/*.toml"))):
        try:
            if path.stem == "office":
                offices[path.parent.name] = read_office(path)
            else:
                form_id = f"{path.parent.name}/{path.stem}"
                raw_forms[form_id], paths[form_id] = read_toml(path), path
        except UnusableFile as unusable:
            broken.append(BrokenFile(path, unusable.faults))
    forms: list[FormDefinition] = []
    for form_id, path in paths.items():
        try:
            forms.append(read_form(form_id, raw_forms, offices))
        except UnusableFile as unusable:
            broken.append(BrokenFile(path, unusable.faults))
    for form in tuple(forms):
        if faults := faults_between(form, forms):
            forms.remove(form)
            broken.append(BrokenFile(paths[form.id], faults))
    return Packs(tuple(offices.values()), tuple(forms), tuple(broken))


def load_office(path: Path) -> Office:
    """Read one office file, or raise FormFileError saying what its author has to correct."""
    try:
        return read_office(path)
    except UnusableFile as unusable:
        raise FormFileError(BrokenFile(path, unusable.faults).sentence()) from unusable
