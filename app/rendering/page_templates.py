"""Page templates as they refer to each other: the page of a form, what it extends, what it includes."""

from collections.abc import Iterator
from typing import NamedTuple

import jinja2
from jinja2 import meta, nodes


class PageTemplate(NamedTuple):
    """One template, read; a macro file sees only what its macros are handed."""

    name: str
    tree: nodes.Template
    is_macros: bool = False
    fault: jinja2.TemplateError | None = None
    """Why it could not be read."""
    asked_by: str = ""
    """The template that refers to it; itself for the first."""


def page_and_below(environment: jinja2.Environment, name: str) -> Iterator[PageTemplate]:
    """Yield a page template and every template it refers to, each once."""
    to_read = [(name, False, name)]
    seen: set[str] = set()
    while to_read:
        wanted, is_macros, asking = to_read.pop()
        if wanted in seen:
            continue
        seen.add(wanted)
        page = _read(environment, wanted)._replace(is_macros=is_macros, asked_by=asking)
        yield page
        to_read += ((other, macros, wanted) for other, macros in _referred_to(page.tree))


def _read(environment: jinja2.Environment, name: str) -> PageTemplate:
    try:
        source, file, _ = environment.loader.get_source(environment, name)  # type: ignore[union-attr]
        return PageTemplate(name, environment.parse(source, name, file))
    except jinja2.TemplateError as error:
        return PageTemplate(name, nodes.Template([], lineno=1), fault=error)


def _referred_to(tree: nodes.Template) -> list[tuple[str, bool]]:
    """Return the templates a template names, and whether they are macros."""
    imported = {
        node.template.value
        for node in tree.find_all((nodes.Import, nodes.FromImport))
        if isinstance(node.template, nodes.Const)
    }
    return [(name, name in imported) for name in meta.find_referenced_templates(tree) if name]
