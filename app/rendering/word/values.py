"""What a placeholder prints, by the place it stands in; nothing else ever reaches the XML."""

import re
from collections.abc import Sequence
from pathlib import Path

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup

from app.errors import TemplateError
from app.model.picture import Picture
from app.rendering.printed import AppendixLabel, Gap, Named, PrintedProse
from app.rendering.word.markup import PLAIN, RunLook, attribute_text, gap_run, text_runs
from app.rendering.word.positions import Position
from app.rendering.word.runs import RunWriter

RUNS = "runs of this rendering"
"""The name under which a rendering hands its RunWriter over; no template can write it."""

FILTERS = (
    "capitalize",
    "default",
    "first",
    "join",
    "last",
    "length",
    "lower",
    "replace",
    "title",
    "trim",
    "upper",
)
_CONTROL = "<w:sdt><w:sdtPr><w:temporary/></w:sdtPr><w:sdtContent>"
_END_OF_CONTROL = "</w:sdtContent></w:sdt>"
_DIFFERS = re.compile("<w:rPr>|<w:r w:rsidR=|<w:bookmarkStart")
"""What LibreOffice would lose at the start of a control: looks, cross-references and their places."""


SAID = "what this rendering says"
"""The name under which a rendering that will be read back hands over where its words are noted."""


class Linked(Markup):
    """A link, already written as runs; `text` is what it says."""

    __slots__ = ("text",)
    text: str


class Values:
    """The filters of one template: one for each place a placeholder can stand in."""

    def __init__(self, path: Path, looks: Sequence[RunLook]) -> None:
        self._path = path
        self._looks = looks

    def install(self, environment: jinja2.Environment) -> None:
        """Give an environment these filters and the few of Jinja's that change a text and nothing else."""
        environment.filters = {
            **{name: environment.filters[name] for name in FILTERS},
            "link": link,
            Position.TEXT.filter: self.text,
            Position.RUNS.filter: self.runs,
            Position.BLOCKS.filter: self.blocks,
            Position.START.filter: self.start,
            Position.OTHER.filter: self.other,
        }

    @jinja2.pass_context
    def text(self, context: Context, value: object, look: int, asked: str) -> Markup:
        """Return the runs that print a value in the look of the run it stands in."""
        _note(context, value)
        return self._runs(context, value, self._looks[look], asked)

    @jinja2.pass_context
    def runs(self, context: Context, value: object, _look: int, asked: str) -> Markup:
        """Return the runs that print a value among other runs."""
        _note(context, value)
        return self._runs(context, value, PLAIN, asked)

    @jinja2.pass_context
    def blocks(self, context: Context, value: object, _look: int, asked: str) -> Markup:
        """Return the paragraphs that print prose, or a text as a paragraph of its own."""
        _note(context, value)
        if isinstance(value, PrintedProse):
            return _marked(value.__html__())
        return _marked(f"<w:p>{self._runs(context, value, PLAIN, asked)}</w:p>")

    @jinja2.pass_context
    def start(self, context: Context, value: object, look: int, asked: str) -> Markup:
        """Return the paragraphs with which a content control begins."""
        return _marked(_begun(self.blocks(context, value, look, asked)))

    @jinja2.pass_context
    def other(self, context: Context, value: object, _look: int, asked: str) -> Markup:
        """Return a value for an attribute, a field or a document property."""
        _note(context, value)
        if isinstance(value, PrintedProse | Linked | Picture):
            raise self._misplaced(asked, "p" if isinstance(value, PrintedProse) else "r")
        return _marked(attribute_text(str(value)))

    def _runs(self, context: Context, value: object, look: RunLook, asked: str) -> Markup:
        if isinstance(value, Linked):
            return value
        if isinstance(value, Gap):
            return _marked(gap_run(value, look))
        if isinstance(value, PrintedProse):
            raise self._misplaced(asked, "p")
        if isinstance(value, Picture):
            return _marked(_writer(context).picture(value))
        runs = text_runs(str(value), look)
        if isinstance(value, Named | AppendixLabel):
            runs = _writer(context).marked(value, runs)
        return _marked(runs)

    def _misplaced(self, asked: str, kind: str) -> TemplateError:
        return TemplateError(
            f"The template {self._path} prints “{asked or '…'}” where it does not fit.",
            hint=f"Write “{{{{{kind} {asked or '…'} }}}}” instead, in a paragraph of its own.",
        )


def _note(context: Context, value: object) -> None:
    """Note what is about to be printed, where this rendering will be read back."""
    said = context.parent.get(SAID)
    if said is None:
        return
    if isinstance(value, PrintedProse):
        said.prose(value.prose)
    elif isinstance(value, Picture):
        said.text("")
    else:
        said.text(value.text if isinstance(value, Linked) else str(value))


def _writer(context: Context) -> RunWriter:
    """Return the writer of this rendering, which keeps what the document adds to its template."""
    writer: RunWriter = context[RUNS]
    return writer


def _marked(xml: str) -> Markup:
    return Markup(xml)  # noqa: S704 - whoever wrote it has escaped it


def _begun(xml: str) -> str:
    """Put the first paragraph's runs into a control of their own where they differ in look.

    LibreOffice reads the first paragraph of a control around paragraphs as plain text: bold, links
    and whatever stands before a footnote are lost, unless the paragraph begins with a control in
    its line. This one has no name, and Word drops it as soon as somebody types in it.
    """
    start = xml.find("</w:pPr>") + len("</w:pPr>")
    runs = xml[start : xml.find("</w:p>")]
    if xml.startswith("<w:tbl") or not _DIFFERS.search(runs):
        return xml
    return f"{xml[:start]}{_CONTROL}{runs}{_END_OF_CONTROL}{xml[start + len(runs) :]}"


@jinja2.pass_context
def link(context: Context, address: object) -> object:
    """Return an address as something to click on; what is empty or a gap stays as it is."""
    if not address or isinstance(address, Gap):
        return address
    linked = Linked(_writer(context).link(str(address)))
    linked.text = str(address)
    return linked
