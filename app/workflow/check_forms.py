"""Say what is wrong with packs, forms and templates: everything, everywhere, at once."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from app.errors import AppError, FileError, UnknownForm
from app.forms.loading import BrokenFile
from app.forms.soundness import lapses_of
from app.forms.speaking import english_questions
from app.model.finding import Finding, Place, Severity
from app.model.form import FormDefinition
from app.rendering.contrast import NEVER_PRINTED
from app.system.files import safe_name, write_file
from app.workflow.check_wording import check_wording
from app.workflow.press import Press
from app.workflow.read_trials import read_sentences, read_trials
from app.workflow.try_form import contrasts_of, try_form, try_template

FAULTS = frozenset({Severity.ERROR, Severity.WARNING})
"""What keeps a pack from being called clean; a hint does not."""


class CheckedForms(NamedTuple):
    """What is wrong, and the commented copies of templates that were written."""

    findings: tuple[Finding, ...]
    copies: tuple[Path, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to mend; a hint is worth knowing and no more."""
        return not any(one.severity in FAULTS for one in self.findings)


class PackFolders(NamedTuple):
    """Where packs lie: their forms, and their templates."""

    forms: Path
    templates: Path


def pack_folders(folder: Path) -> PackFolders:
    """Return where the packs of a folder lie: below `forms` and `templates`, or each in a folder of its own.

    Raises FileError where it holds no packs.
    """
    forms = folder / "forms" if (folder / "forms").is_dir() else folder
    if not any(forms.glob("*/*.toml")):
        raise FileError(
            f"{folder} holds no packs.",
            hint="Name a folder with “forms” and “templates” in it, or a folder of packs.",
        )
    return PackFolders(forms, forms.parent / "templates")


def check_forms(*, press: Press, within: Path | None = None) -> CheckedForms:
    """Return what is wrong with every pack and with every form's templates.

    Only the packs in the folder `within` are checked, where one is given.
    """
    own = None if within is None else {f"{path.parent.name}/{path.stem}" for path in within.glob("*/*.toml")}
    forms = [form for form in press.packs.forms if own is None or form.id in own]
    unlike = [*_unlike(forms)]
    broken = [file for file in press.packs.broken if within is None or file.path.is_relative_to(within)]
    found = (
        *(_of_pack(file, fault) for file in broken for fault in file.faults),
        *(one for form in unlike for one in check_form(form, press=press)),
        *(one for form in forms if form not in unlike for one in read_sentences(form, press)),
    )
    return CheckedForms(tuple(dict.fromkeys(found)))


def write_copies(checked: CheckedForms, folder: Path, *, press: Press) -> CheckedForms:
    """Write a copy of every Word template in which something was found, with the findings as comments."""
    copies: list[Path] = []
    for file in dict.fromkeys(one.place.file for one in checked.findings):
        template = press.renderer.template(file)
        if file.endswith(".docx") and template.is_file():
            its_own = [one for one in checked.findings if one.place.file == file]
            copies.append(_write_copy(template, its_own, folder / safe_name(file.removeprefix("templates/"))))
    return checked._replace(copies=tuple(copies))


def with_paths(checked: CheckedForms, root: Path) -> CheckedForms:
    """Return the findings with the whole path of each file that lies in a folder of packs."""
    return checked._replace(findings=tuple(_with_path(one, root) for one in checked.findings))


def _with_path(finding: Finding, root: Path) -> Finding:
    path = root / finding.place.file
    if not finding.place.file or not path.is_file():
        return finding
    return finding.but(place=finding.place.but(file=str(path)))


def check_form(form: FormDefinition, *, press: Press) -> tuple[Finding, ...]:
    """Return what is wrong with the templates of one form: as they are written, and when they are tried."""
    unfit = _unfit(form, press)
    found = tuple(press.renderer.examine(form, () if unfit else contrasts_of(form, press)))
    errors = [one for one in found if one.severity is Severity.ERROR]
    spoilt = frozenset(Path(one.place.file).suffix for one in errors if one.rule != NEVER_PRINTED)
    tried = () if unfit else tuple(try_form(form, press, spoilt=spoilt))
    trials = () if unfit or spoilt else read_trials(form, press, is_compared=not errors)
    read = () if unfit or spoilt else (*check_wording(form, press), *trials)
    return tuple(
        dict.fromkeys(
            (*found, *tried, *read, *(unfit if not found else ()), *_lapsing(form, press), *_half_welsh(form))
        )
    )


def _lapsing(form: FormDefinition, press: Press) -> Iterator[Finding]:
    """Yield what will be wrong with a form once a post of its office has ended."""
    place = Place(file=f"forms/{form.id}.toml")
    for office in press.packs.offices:
        for sentence in lapses_of(form, office) if office.id == form.office else ():
            yield Finding(rule="post-ends", severity=Severity.WARNING, message=sentence, place=place)


def _half_welsh(form: FormDefinition) -> Iterator[Finding]:
    """Yield the questions of a form with Welsh words that are asked in English all the same."""
    place = Place(file=f"forms/{form.id}.toml")
    for question in english_questions(form):
        message = f"“{question}” has no Welsh words: it is asked in English."
        yield Finding(rule="not-in-welsh", severity=Severity.HINT, message=message, place=place)


def check_file(path: Path, form_id: str, *, copies: Path | None, press: Press) -> CheckedForms:
    """Return what is wrong with a Word file as a template; as comments in a copy too, where one is wanted.

    Raises UnknownForm, and FileError where there is no such file.
    """
    if not path.is_file():
        raise FileError(f"{path} does not exist.", hint="Check the name and the folder.")
    if not form_id:
        raise UnknownForm(f"Of which form is {path.name} a template?", hint="Say --form OFFICE/FORM.")
    checked = CheckedForms(check_template(path, press.packs.form(form_id), press=press))
    if copies is None or not checked.findings:
        return checked
    return checked._replace(copies=(_write_copy(path, checked.findings, copies / path.name),))


def check_template(path: Path, form: FormDefinition, *, press: Press) -> tuple[Finding, ...]:
    """Return what is wrong with a Word file as the template of a form."""
    from app.rendering.examining import examine_word

    unfit = _unfit(form, press)
    found = tuple(examine_word(path, form, () if unfit else contrasts_of(form, press)))
    is_spoilt = any(one.severity is Severity.ERROR for one in found)
    tried = () if unfit or is_spoilt else try_template(path, form, press)
    return tuple(dict.fromkeys((*found, *tried, *unfit)))


def commented_copy(path: Path, findings: Iterable[Finding]) -> bytes:
    """Return a copy of a Word template with the findings as comments where they belong.

    Raises TemplateError where the file is no Word file.
    """
    from app.rendering.word.doctor.comments import commented

    return commented(path, tuple(findings))


def _write_copy(template: Path, findings: Iterable[Finding], path: Path) -> Path:
    write_file(path, commented_copy(template, findings))
    return path


def _unlike(forms: Iterable[FormDefinition]) -> Iterator[FormDefinition]:
    """Yield forms, but of those that ask and print the same by the same templates only the first."""
    seen: list[tuple[object, ...]] = []
    for form in forms:
        facts = (form.templates, form.fields, form.outline, form.slots, form.wording)
        if facts not in seen:
            seen.append(facts)
            yield form


def _of_pack(file: BrokenFile, fault: str) -> Finding:
    place = Place(file=f"forms/{file.name}")
    return Finding(rule="pack", severity=Severity.ERROR, message=fault, place=place)


def _unfit(form: FormDefinition, press: Press) -> tuple[Finding, ...]:
    """Return why no document of a form can be made at all, nothing where one can."""
    try:
        press.packs.office(form.office)
        press.renderer.digest(form)
    except AppError as error:
        return (Finding.of(error, "unusable", Place(file=f"forms/{form.id}.toml")),)
    return ()
