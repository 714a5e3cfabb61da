"""A document as one HTML page: for the website as it is, and the source of the printed page."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path, PurePosixPath

import jinja2
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from app.errors import TemplateError
from app.model.document import Document
from app.model.form import FormDefinition
from app.model.picture import Picture
from app.rendering.context import context
from app.rendering.cross_references import appendix_id, settled
from app.rendering.doctor import TEXT, Names, Shape, names_of, unknown_names
from app.rendering.environment import (
    COMPUTING_FAULTS,
    explain,
    is_of_template,
    sandbox,
    unknown_name,
    without_controls,
)
from app.rendering.folders import TemplateFolders
from app.rendering.page_templates import page_and_below
from app.rendering.placing import Said, showing_places, with_places
from app.rendering.printed import Gap, Named
from app.rendering.prose_html import WEB_ADDRESS, ProsePrinter, gap_mark
from app.rendering.read_back.page import Speech, check_page, spoken

_PLACE = Markup('<span id="para-{}">{}</span>')
_IMAGE = Markup('<img class="logo" src="{}" alt="{}" width="{}" height="{}"/>')
_NOTE = Shape(dict.fromkeys(("id", "call", "text"), TEXT))
OWN = {"notes": Shape(item=_NOTE)}
"""What every page may use beside the names of its form."""


class HtmlEngine:
    """Fills the page templates of every form."""

    def __init__(self, templates: Path | TemplateFolders) -> None:
        self._templates = TemplateFolders.of(templates)
        self.environment = page_environment(templates)
        """The closed room its templates run in."""

    def render(self, document: Document) -> bytes:
        """Return the page, well-formed and in UTF-8. Raises TemplateError."""
        page = self._filled(self.environment, document, ProsePrinter())
        return without_controls(settled(page, document.labels)).encode("utf-8")

    def render_read_back(self, document: Document) -> bytes:
        """Return the page, whose text was read back. Raises TemplateError and TextLost."""
        content = self.render(document)
        speech = Speech()
        with speech.begun():
            said = speech.said(self._filled(self._speaking, document, speech))
        check_page(content, said, document)
        return content

    def render_placed(self, document: Document) -> tuple[bytes, tuple[Said, ...]]:
        """Return the page of a preview, and what each numbered place on it prints. Raises TemplateError."""
        page = self._filled(self._placing, document, ProsePrinter(), is_placed=True)
        marked, said = with_places(without_controls(settled(page, document.labels)))
        return marked.encode("utf-8"), said

    def _filled(
        self,
        environment: jinja2.Environment,
        document: Document,
        printer: ProsePrinter | Speech,
        *,
        is_placed: bool = False,
    ) -> str:
        name = _name(document.form)
        try:
            template = environment.get_template(name)
            names = context(document, printer.print, is_placed=is_placed)
            return template.render(names, notes=printer.notes)
        except jinja2.TemplateError as error:
            raise self._fault(error, document.form, name) from error
        except COMPUTING_FAULTS as error:
            if not is_of_template(error):
                raise
            raise explain(error, self._templates / name, ()) from error

    @cached_property
    def _speaking(self) -> ImmutableSandboxedEnvironment:
        return page_environment(self._templates, spoken(_shown))

    @cached_property
    def _placing(self) -> ImmutableSandboxedEnvironment:
        return page_environment(self._templates, showing_places(_shown))

    def check(self, form: FormDefinition) -> None:
        """Raise TemplateError where the page template or one below it is missing, broken or asks in vain."""
        names = {**names_of(form), **OWN}
        for page in page_and_below(self.environment, _name(form)):
            if page.fault:
                raise self._fault(page.fault, form, page.asked_by) from page.fault
            self._check_names(page.tree, page.name, {} if page.is_macros else names)

    def _check_names(self, tree: nodes.Template, name: str, names: Names) -> None:
        for unescaped in tree.find_all(nodes.ScopedEvalContextModifier):
            raise TemplateError(
                f"The template {self._templates / name}, line {unescaped.lineno}, switches escaping off.",
                hint="Leave out “autoescape”: what a clerk types is always text.",
            )
        for found in unknown_names(tree, names):
            place = f"{self._templates / name}, line {found.line},"
            raise unknown_name(found.name, place, found.known)

    def _fault(self, error: jinja2.TemplateError, form: FormDefinition, name: str) -> TemplateError:
        if isinstance(error, jinja2.TemplateNotFound) and error.name == _name(form):
            return TemplateError(
                f"The form “{form.title}” has no page template: {self._templates / name} does not exist.",
                hint="Put the file back, or name another form's templates in the form file.",
            )
        return explain(error, self._templates / name, names_of(form))


def page_environment(
    templates: Path | TemplateFolders, finalize: Callable[..., object] | None = None
) -> ImmutableSandboxedEnvironment:
    """Return the closed room of page templates; `finalize` is how values are shown there."""
    loader = jinja2.FileSystemLoader(TemplateFolders.of(templates).search)
    environment = sandbox(loader, finalize=finalize or _shown)
    environment.tests["web_address"] = _is_web_address
    environment.tests["gap"] = _is_gap
    environment.filters["appendix_id"] = appendix_id
    return environment


def _name(form: FormDefinition) -> str:
    return str(PurePosixPath(form.templates or form.id) / "page.html")


def _shown(value: object) -> object:
    if isinstance(value, Named):
        return _PLACE.format(value.anchor, str(value))
    if isinstance(value, Picture):
        return _IMAGE.format(value.address, value.text, value.width, value.height)
    return gap_mark(value) if isinstance(value, Gap) else value


def _is_gap(value: object) -> bool:
    return isinstance(value, Gap)


def _is_web_address(text: str) -> bool:
    return bool(WEB_ADDRESS.fullmatch(text))
