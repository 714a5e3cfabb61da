"""All that can be said of the templates of one form without printing a document."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from app.model.document import Document
from app.model.finding import Finding, Place, Severity
from app.model.form import FormDefinition
from app.rendering.context import context
from app.rendering.contrast import Contrast, unprinted
from app.rendering.doctor import Names, fields_meant, names_of
from app.rendering.folders import TemplateFolders
from app.rendering.page_doctor import PageDoctor
from app.rendering.word.doctor.examination import Wanted, examine
from app.rendering.word.doctor.printing import Impression
from app.rendering.word.template import WordTemplate

WORD, PAGE = "word.docx", "page.html"
PUBLIC_WORD, PUBLIC_PAGE = "public.docx", "public.html"
"""Templates of a public copy, where a form has its own for it."""


def public_names(form: FormDefinition) -> Names:
    """Return the names a public copy of a form may ask for: all but its confidential answers."""
    hidden = {field.id for field in form.fields if form.confidential or field.confidential}
    return {name: shape for name, shape in names_of(form).items() if name not in hidden}


def examine_templates(
    templates: TemplateFolders, form: FormDefinition, contrasts: Iterable[Contrast]
) -> Iterator[Finding]:
    """Yield what is wrong with every template of a form."""
    folder = PurePosixPath(form.templates or form.id)
    kept = tuple(contrasts)
    for name, is_public in ((WORD, False), (PUBLIC_WORD, True)):
        path, file = templates / str(folder / name), f"templates/{folder / name}"
        if path.is_file():
            yield from examine_word(
                path, form, kept, file=file, public=public_names(form) if is_public else None
            )
        elif not is_public:
            yield _missing(form, file)
    doctor = PageDoctor(templates)
    for name, is_public in ((PAGE, False), (PUBLIC_PAGE, True)):
        if not is_public or (templates / str(folder / name)).is_file():
            page = str(folder / name)
            yield from doctor.examine(page, names_of(form), public_names(form) if is_public else None)
            if not is_public:
                place = Place(file=f"templates/{page}")
                meant = doctor.fields_meant(page, names_of(form))
                left = (one for one in kept if one.field.id not in meant)
                yield from unprinted(left, lambda document, page=page: doctor.shown(page, document), place)


def examine_word(
    path: Path,
    form: FormDefinition,
    contrasts: Iterable[Contrast] = (),
    *,
    file: str = "",
    public: Names | None = None,
) -> Iterator[Finding]:
    """Yield what is wrong with a Word file as a template of a form."""
    file = file or path.name
    examined = examine(path, Wanted(names_of(form), public, bool(form.numbering)), file=file)
    yield from examined.findings
    if public is None and examined.scripts:
        names = names_of(form)
        meant = {field for script in examined.scripts for field in fields_meant(script.tree, names)}
        left = (one for one in contrasts if one.field.id not in meant)
        yield from unprinted(left, Impression(examined.scripts), Place(file=file))


def _missing(form: FormDefinition, file: str) -> Finding:
    return Finding(
        rule="missing",
        severity=Severity.ERROR,
        message=f"The form “{form.title}” has no Word template.",
        remedy="Put the file there, or name another form's templates in the form file.",
        place=Place(file=file),
    )


def word_printer(path: Path) -> Callable[[Document], bytes]:
    """Return what makes Word files by the template in a file. Raises TemplateError."""
    template = WordTemplate(path)
    return lambda document: template.render(partial(context, document), document.scheme)
