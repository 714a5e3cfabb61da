"""Say what is wrong with packs, forms and templates: everything, everywhere, at once."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from app.errors import AppError
from app.forms.loading import Packs
from app.model.finding import Finding, Place, Severity
from app.model.form import FormDefinition
from app.workflow.press import Press
from app.workflow.try_form import contrasts_of, try_form, try_template

FAULTS = frozenset({Severity.ERROR, Severity.WARNING})
"""What keeps a pack from being called clean; a hint does not."""


def check_forms(packs: Packs, *, press: Press) -> tuple[Finding, ...]:
    """Return what is wrong with every pack and with every form's templates."""
    return (*_pack_faults(packs), *(one for form in packs.forms for one in check_form(form, press=press)))


def check_form(form: FormDefinition, *, press: Press) -> tuple[Finding, ...]:
    """Return what is wrong with the templates of one form: as they are written, and when they are tried."""
    unfit = _unfit(form, press)
    found = tuple(press.renderer.examine(form, () if unfit else contrasts_of(form, press)))
    spoilt = frozenset(one.place.file for one in found if one.severity is Severity.ERROR)
    tried = () if unfit else try_form(form, press, spoilt=spoilt)
    return tuple(dict.fromkeys((*found, *tried, *(unfit if not found else ()))))


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


def _pack_faults(packs: Packs) -> Iterator[Finding]:
    for fault in packs.faults:
        yield Finding(rule="pack", severity=Severity.ERROR, message=fault)


def _unfit(form: FormDefinition, press: Press) -> tuple[Finding, ...]:
    """Return why no document of a form can be made at all, nothing where one can."""
    try:
        press.packs.office(form.office)
        press.renderer.digest(form)
    except AppError as error:
        return (Finding.of(error, "unusable", Place(file=f"forms/{form.id}.toml")),)
    return ()
