"""Find packs (an office and its forms) and read them; one bad file never stops the others."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from app.errors import FormFileError, UnknownForm
from app.forms.adopting import SHARED, together
from app.forms.basing import RawForms
from app.forms.drawing import faults_between
from app.forms.pack_files import UnusableFile, read_form, read_office, read_toml
from app.model.field import FieldDefinition
from app.model.form import FormDefinition
from app.model.office import Office
from app.model.values import OfficeId

_OFFICE = "office"
_WAITING = "The forms of this office cannot be used until it is mended."


class BrokenFile(NamedTuple):
    """A file of a pack that cannot be used, and everything that is wrong with it, a sentence each."""

    path: Path
    faults: tuple[str, ...]

    @property
    def name(self) -> str:
        """The file as messages call it: pack and file."""
        return "/".join(self.path.parts[-2:])

    def waited_for(self) -> "BrokenFile":
        """Return the file of an office, saying of its forms that they wait for it."""
        return self._replace(faults=(*self.faults, _WAITING))

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
        pack, _, name = form_id.partition("/")
        for file in self.broken:
            if file.path.parent.name == pack and file.path.stem in (_OFFICE, name):
                raise UnknownForm(f"The form “{form_id}” cannot be used. {file.sentence()}")
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
    files = _read_files(folders)
    broken = [*files.broken]
    forms: list[FormDefinition] = []
    for form_id, path in files.paths.items():
        pack = path.parent.name
        office, is_broken = files.offices.get(pack), pack in files.without_office
        try:
            form = read_form(form_id, files.raw_forms, office, is_office_broken=is_broken)
        except UnusableFile as unusable:
            broken.append(BrokenFile(path, unusable.faults))
        else:
            forms += () if is_broken else (form,)
    for form in tuple(forms):
        if faults := faults_between(form, forms):
            forms.remove(form)
            broken.append(BrokenFile(files.paths[form.id], faults))
    return Packs(tuple(files.offices.values()), tuple(forms), tuple(broken))


class _Files(NamedTuple):
    """What the files of all packs say, before forms are completed by those they are based on."""

    offices: dict[str, Office]
    raw_forms: RawForms
    paths: dict[str, Path]
    broken: list[BrokenFile]
    without_office: frozenset[str]
    """The packs whose office file cannot be used, so that their forms cannot be either."""


def _read_files(folders: Iterable[Path]) -> _Files:
    offices: dict[str, Office] = {}
    raw_forms: dict[str, dict[str, object]] = {}
    paths: dict[str, Path] = {}
    broken: list[BrokenFile] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*/*.toml"))):
        try:
            if path.stem == _OFFICE:
                offices[path.parent.name] = read_office(path)
            else:
                form_id = f"{path.parent.name}/{path.stem}"
                raw_forms[form_id], paths[form_id] = read_toml(path), path
        except UnusableFile as unusable:
            broken.append(BrokenFile(path, unusable.faults))
    its_office = {file.path.parent.name for file in broken if file.path.stem == _OFFICE} - set(offices)
    told = [
        file.waited_for() if file.path.stem == _OFFICE and file.path.parent.name in its_office else file
        for file in broken
    ]
    return _Files(offices, raw_forms, paths, told, frozenset(its_office))
