"""The closed room in which every template runs, Word's and HTML's alike.

Templates are made by offices: they may read the names they are given and nothing else.
"""

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, ClassVar

import jinja2
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from app.errors import TemplateError

_IS_UNDEFINED = re.compile(r"^'([^']*)' is undefined")
_NO_ATTRIBUTE = re.compile(r"has no (?:attribute|element) '([^']*)'")
_NO_PAPER_HOLDS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


class _Room(ImmutableSandboxedEnvironment):
    """The sandbox, asking a record for its part first: most of what templates print are parts of records."""

    intercepted_binops = frozenset({"**", "*", "%"})
    """Sums with which a few signs of a template could fill all memory."""

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Count only whole numbers, and never powers or products: a template prints."""
        if operator == "%" and isinstance(left, int) and isinstance(right, int):
            return left % right
        raise SecurityError(f"it computes with “{operator}”")

    _safe: ClassVar[set[tuple[type, str]]] = set()
    """What was found to be safe."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict and attribute in obj and attribute not in _OF_DICTS:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Return whether a template may read an attribute: its name and the type of the object tell."""
        asked = (type(obj), attr)
        if asked in self._safe:
            return True
        is_safe = super().is_safe_attribute(obj, attr, value)
        if is_safe and len(self._safe) < _MOST_KNOWN:
            self._safe.add(asked)
        return is_safe


_MOST_KNOWN = 1024
_OF_DICTS = frozenset(dir(dict))


def sandbox(
    loader: jinja2.BaseLoader | None = None, finalize: Callable[[object], object] | None = None
) -> ImmutableSandboxedEnvironment:
    """Return an environment that escapes everything and refuses unknown names and private attributes."""
    environment = _Room(
        loader=loader,
        finalize=finalize,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.clear()  # no range, lipsum, cycler …: a template prints, it does not compute
    del environment.filters["safe"]  # what a clerk typed is text, whatever a template says
    return environment


def without_controls(text: str) -> str:
    """Return text without the characters that XML, and so Word, HTML and paper, cannot hold."""
    return _NO_PAPER_HOLDS.sub("", text)


COMPUTING_FAULTS = (ArithmeticError, LookupError, TypeError, ValueError)
"""What a template raises beside Jinja's own errors when it adds a text to a number, or divides by nothing."""


def is_of_template(error: Exception) -> bool:
    """Return whether an error began in a template or in Jinja, and not in our own code."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    source = Path(trace.tb_frame.f_code.co_filename) if trace else Path()
    return source.suffix == ".html" or "jinja2" in source.parts


def explain(error: Exception, template: Path | str, known: Iterable[str]) -> TemplateError:
    """Return a fault of a template in words for whoever edits it."""
    place = _place(error, template)
    if isinstance(error, SecurityError):
        return TemplateError(
            f"The template {place} does what no template may do: {str(error).rstrip('.')}.",
            hint="Templates may only print the names of their form.",
        )
    if isinstance(error, jinja2.UndefinedError):
        return _unknown_name(str(error), place, known)
    if isinstance(error, jinja2.TemplateNotFound):
        return TemplateError(
            f"The template {place} needs “{error.name}”, which does not exist.",
            hint="Put the file back or correct its name.",
        )
    said = str(error.message if isinstance(error, jinja2.TemplateError) else error)
    return TemplateError(
        f"The template {place} is not correct: {said.rstrip('.')}.", hint="Correct it there."
    )


def unknown_name(name: str, place: str, known: Iterable[str]) -> TemplateError:
    """Return the fault of a template that asks for a name its form does not have."""
    near = get_close_matches(name, list(known), n=1, cutoff=0.5)
    meant = f"Did you mean “{near[0]}”? " if near else ""
    return TemplateError(
        f"The template {place} asks for “{name}”, which its form does not have.",
        hint=f"{meant}Correct the name in the template, or add the field to the form.",
    )


def _unknown_name(message: str, place: str, known: Iterable[str]) -> TemplateError:
    found = _IS_UNDEFINED.search(message) or _NO_ATTRIBUTE.search(message)
    if found is None:
        return TemplateError(
            f"The template {place} asks for something unknown: {message}.", hint="Correct it there."
        )
    return unknown_name(found[1], place, known)


def _place(error: Exception, template: Path | str) -> str:
    """Return file and line of a fault: from the error itself, or from where it was raised."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.filename or template}, line {error.lineno},"
    line = None
    trace = error.__traceback__
    while trace:
        source = trace.tb_frame.f_code.co_filename
        if source.endswith(".html"):  # Jinja lends its frames the file and line of the template
            template, line = Path(source), trace.tb_lineno
        trace = trace.tb_next
    return f"{template}, line {line}," if line else str(template)


def remedy_of(fault: str) -> str:
    """Return what to do about a fault of syntax in Jinja's words, nothing where they say it themselves."""
    return "Write “==” to compare: “{% if name == 'words' %}”." if fault.endswith("got '='") else ""
