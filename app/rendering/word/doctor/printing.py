"""What the placeholders of a template print of a document, as plain text, though the template be broken."""

from collections.abc import Iterable

import jinja2

from app.model.document import Document
from app.model.prose import Prose
from app.rendering.context import context
from app.rendering.environment import COMPUTING_FAULTS
from app.rendering.printed import Look
from app.rendering.word.doctor.script import Script, environment

_FAULTS = (*COMPUTING_FAULTS, jinja2.TemplateError, AttributeError)


class Impression:
    """The scripts of one template, ready to show what they print."""

    def __init__(self, scripts: Iterable[Script]) -> None:
        room = environment(jinja2.ChainableUndefined)
        self._templates = [
            room.from_string(script.source) for script in scripts if script.is_printed and script.tree.body
        ]

    def __call__(self, document: Document) -> str | None:
        """Return what is printed of a document, None where that cannot be told."""
        names = context(document, _plain)
        try:
            return "\n".join(template.render(names) for template in self._templates)
        except _FAULTS:
            return None


def _plain(prose: Prose, _look: Look) -> str:
    return repr(prose)
