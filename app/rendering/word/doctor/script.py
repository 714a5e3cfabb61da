"""A part's placeholders as one small Jinja template, a line for each, as far as they can be understood.

What Word wraps around them is left out, so that a fault in one place hides none in another: what is
broken is told and left out, what is never ended is ended.
"""

from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

import jinja2
from jinja2 import nodes

from app.model.finding import Finding
from app.rendering.environment import remedy_of, sandbox
from app.rendering.word.doctor.balance import balance, begins
from app.rendering.word.doctor.paragraphs import Paragraph, Part
from app.rendering.word.doctor.spelling import is_misspelt
from app.rendering.word.doctor.tags import Tag
from app.rendering.word.scrub import CORE
from app.rendering.word.values import FILTERS

_OF_TABLES = ("colspan", "cellbg")
_MERGES = ("vm", "hm")


class Line(NamedTuple):
    """One placeholder of a script and where it stands."""

    tag: Tag
    paragraph: Paragraph
    code: str


class Script(NamedTuple):
    """The placeholders of one part that can be understood."""

    lines: list[Line]
    tree: nodes.Template
    source: str
    is_printed: bool
    """Whether it ends up on paper: the document's properties do not."""

    def at(self, number: int) -> Line:
        """Return the placeholder on a line of the template, counted from one."""
        return self.lines[min(number, len(self.lines)) - 1]


def environment(undefined: type[jinja2.Undefined] = jinja2.StrictUndefined) -> jinja2.Environment:
    """Return the closed room in which scripts are read, with the filters of Word templates."""
    room = sandbox().overlay(trim_blocks=False, lstrip_blocks=False, undefined=undefined)
    room.filters = {**{name: room.filters[name] for name in FILTERS}, "link": str}
    return room


def write_script(part: Part, names: Mapping[str, object]) -> tuple[Script, list[Finding]]:
    """Return the script of a part, and what is wrong with single placeholders."""
    room = environment()
    sorted_out = balance(part)
    nowhere = {tag for tag, _ in sorted_out.unopened}
    findings: list[Finding] = []
    lines: list[Line] = []
    texts = _Texts(part)
    for tag, paragraph in part.tags():
        faults = _faults(tag, room)
        if faults and not is_misspelt(tag, names):
            findings += (_broken(part, paragraph, tag, fault) for fault in faults)
        code = _instead_of(tag) if faults or tag in nowhere else _code(tag)
        lines.append(Line(tag, paragraph, f"{texts.before(tag, paragraph)}{code}"))
    endings = "".join(f"{{% end{begins(tag)} %}}" for tag, _ in reversed(sorted_out.unclosed))
    source = "\n".join(line.code for line in lines) + endings
    return Script(lines, _parsed(room, source), source, is_printed=part.name != CORE), findings


class _Texts:
    """The plain text of a part between its placeholders, each stretch once."""

    def __init__(self, part: Part) -> None:
        lengths = (len(one.text) + 1 for one in part.paragraphs)
        self._text = "\n".join(one.text for one in part.paragraphs)
        self._starts = dict(zip(part.paragraphs, accumulate(lengths, initial=0), strict=False))
        self._read = 0

    def before(self, tag: Tag, paragraph: Paragraph) -> str:
        """Return the text up to a placeholder, from where the one before it ended."""
        if tag not in paragraph.tags:
            return ""
        start, self._read = self._read, self._starts[paragraph] + tag.end
        text = self._text[start : self._starts[paragraph] + tag.start]
        return " ".join(text.replace("{", "(").split())


def _parsed(room: jinja2.Environment, source: str) -> nodes.Template:
    try:
        return room.parse(source)
    except jinja2.TemplateSyntaxError:  # a fault that only shows when all stand together
        return nodes.Template([], lineno=1)


def _code(tag: Tag) -> str:
    """Return a placeholder as Jinja reads it, empty where it says nothing to Jinja."""
    inner = " ".join(tag.inner.split())
    if tag.is_comment or tag.keyword in _MERGES:
        return ""
    if tag.keyword in _OF_TABLES:
        return f"{{{{ {inner.removeprefix(tag.keyword)} }}}}"
    return f"{{% {inner} %}}" if tag.is_statement else f"{{{{ {inner} }}}}"


def _instead_of(tag: Tag) -> str:
    """Return what stands for a placeholder that is not understood: what it begins must be ended."""
    word = begins(tag)
    return {"": "", "for": "{% for _ in () %}", "if": "{% if true %}"}.get(word, f"{{% {word} _ %}}")


def _faults(tag: Tag, room: jinja2.Environment) -> tuple[str, ...]:
    """Return what is wrong with one placeholder by itself, nothing where it is understood."""
    word = begins(tag)
    whole = f"{_code(tag)}{{% end{word} %}}" if word else _code(tag)
    if tag.keyword in ("else", "elif"):
        whole = f"{{% if true %}}{_code(tag)}{{% endif %}}"
    elif tag.keyword.startswith("end"):
        return ()  # whether it ends something is a matter of balance
    try:
        tree = room.parse(whole)
    except jinja2.TemplateSyntaxError as error:
        return (error.message or "it is not understood",)
    return tuple(dict.fromkeys(_unknown_tools(tree, room)))[::-1]  # Jinja begins with the last filter


def _unknown_tools(tree: nodes.Template, room: jinja2.Environment) -> Iterator[str]:
    for computed in tree.find_all((nodes.Pow, nodes.Mul)):
        yield f"it computes with “{computed.operator}”, which no template may do"
    for used in tree.find_all(nodes.Filter):
        if used.name not in room.filters:
            yield f"there is no filter “{used.name}”"
    for used in tree.find_all(nodes.Test):
        if used.name not in room.tests:
            yield f"there is no test “{used.name}”"


def _broken(part: Part, paragraph: Paragraph, tag: Tag, fault: str) -> Finding:
    filters = f"The filters are: {', '.join(sorted((*FILTERS, 'link')))}." if "filter" in fault else ""
    return part.error(
        "not-understood",
        paragraph,
        f"“{tag.text}” is not understood: {fault.rstrip('.')}.",
        filters or remedy_of(fault) or "Correct it, or type it again.",
        tag.text,
    )
