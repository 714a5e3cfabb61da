"""The template doctor's look at page templates: every fault of a page and of those below it."""

from collections.abc import Iterator

import jinja2
from jinja2 import nodes

from app.model.document import Document
from app.model.finding import Finding, Place, Severity
from app.rendering.context import context
from app.rendering.doctor import Names, fields_meant, meant, unknown_names
from app.rendering.environment import COMPUTING_FAULTS, remedy_of
from app.rendering.folders import TemplateFolders
from app.rendering.html import OWN, page_environment
from app.rendering.page_templates import PageTemplate, page_and_below
from app.rendering.prose_html import ProsePrinter

_FAULTS = (*COMPUTING_FAULTS, jinja2.TemplateError, AttributeError)


class PageDoctor:
    """Examines the page templates of one folder; `file` is how messages name one of them."""

    def __init__(self, templates: TemplateFolders) -> None:
        self._environment = page_environment(templates)
        self._forgiving = self._environment.overlay(undefined=jinja2.ChainableUndefined)

    def examine(self, name: str, names: Names, public: Names | None) -> Iterator[Finding]:
        """Yield what is wrong with a page; `public` are the names a public page may ask for."""
        for page in page_and_below(self._environment, name):
            if page.fault:
                yield _broken(page)
            yield from _unescaped(page)
            known = {} if page.is_macros else {**names, **OWN}
            unknown = unknown_names(page.tree, known)
            for found in unknown:
                near = meant(found)
                yield _error(
                    "unknown-name",
                    page.name,
                    found.line,
                    f"The page asks for “{found.name}”, which the form does not have.",
                    f"{f'Did you mean “{near}”? ' if near else ''}"
                    "Correct the name, or add the field to the form.",
                )
            if public is not None and not page.is_macros:
                yield from _confidential(page, {**public, **OWN}, {found.name for found in unknown})

    def fields_meant(self, name: str, names: Names) -> set[str]:
        """Return what a page, or one below it, probably means to print and misspells."""
        pages = (page for page in page_and_below(self._environment, name) if not page.is_macros)
        return {field for page in pages for field in fields_meant(page.tree, {**names, **OWN})}

    def shown(self, name: str, document: Document) -> str | None:
        """Return what a page shows of a document below its head, None where that cannot be told."""
        printer = ProsePrinter()
        try:
            template = self._forgiving.get_template(name)
            page = template.render(context(document, printer.print), notes=printer.notes)
        except _FAULTS:
            return None
        return page.partition("<body")[2]


def _broken(page: PageTemplate) -> Finding:
    if isinstance(page.fault, jinja2.TemplateNotFound):
        asked = "The page" if page.asked_by == page.name else f"“{page.asked_by}” needs “{page.name}”, which"
        return _error("missing", page.asked_by, 0, f"{asked} does not exist.", "Put the file back.")
    line = page.fault.lineno if isinstance(page.fault, jinja2.TemplateSyntaxError) else 0
    said = str(page.fault.message if page.fault else "").rstrip(".")
    remedy = remedy_of(said) or "Correct it there."
    return _error("not-understood", page.name, line, f"The page is not understood: {said}.", remedy)


def _unescaped(page: PageTemplate) -> Iterator[Finding]:
    for node in page.tree.find_all(nodes.ScopedEvalContextModifier):
        yield _error(
            "unescaped",
            page.name,
            node.lineno,
            "The page switches escaping off.",
            "Leave out “autoescape”: what a clerk types is always text.",
        )


def _confidential(page: PageTemplate, public: Names, unknown: set[str]) -> Iterator[Finding]:
    for found in unknown_names(page.tree, public):
        if found.name not in unknown:
            yield _error(
                "confidential",
                page.name,
                found.line,
                f"The public page asks for “{found.name}”, which is confidential.",
                "Take it out, or print it in the confidential document.",
            )


def _error(rule: str, name: str, line: int, message: str, remedy: str) -> Finding:
    place = Place(file=f"templates/{name}", line=line)
    return Finding(rule=rule, severity=Severity.ERROR, message=message, remedy=remedy, place=place)
