"""Reads a finished page back: all that stands between its tags, and in the attributes that say something."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from html import unescape
from typing import NamedTuple

import jinja2
from markupsafe import Markup

from app.model.document import Document
from app.model.picture import Picture
from app.model.prose import Blocks, Prose, ProseList, Quotation, Run, Table
from app.model.runs import plain_text
from app.rendering.environment import without_controls
from app.rendering.printed import Look, PrintedProse
from app.rendering.read_back.comparing import lost
from app.rendering.read_back.said import runs_of

_FURNITURE = re.compile(
    r'<style>.*?</style>|<span class="number">[^<]*</span>|<sup class="call">.*?</sup>|<![^>]*>', re.DOTALL
)
"""What says nothing, and the numbers: they are computed, and are held to Word's by tests."""
_INLINE = re.compile(r"</?(?:a|em|mark|small|span|strong|sub|sup|u)(?: [^>]*)?/?>")
_TAG = re.compile(r"<[^>]*>")
_SPEAKING = re.compile(r' (?:alt|content|title)="([^"]*)"')
_TOKEN = re.compile("\ue000([0-9]+)\ue001")

_speech: ContextVar["Speech | None"] = ContextVar("speech", default=None)


class SpokenNote(NamedTuple):
    """A footnote as a page prints it: where it stands, where it is called, what it says."""

    id: str
    call: str
    text: Markup


class Speech:
    """One page that is spoken instead of printed: each value is a token, which stands for its plain text.

    So the template's own words and what it prints stand in the order of the page, and what is
    escaped, marked up and joined when the page is really printed can be held to it.
    """

    def __init__(self) -> None:
        self.notes: list[SpokenNote] = []
        self._texts: list[str] = []

    def print(self, prose: Prose, _: Look) -> Markup:
        """Return the token of a prose; its footnotes are added to the notes as it is spoken."""
        called: set[int] = set()
        for run in runs_of(prose.blocks):
            if run.footnote is not None and run.footnote not in called:
                called.add(run.footnote)
                self._add_note(prose.footnotes[run.footnote])
        return self.token(" ".join(_paragraphs(prose.blocks)))

    def token(self, text: str) -> Markup:
        """Return the token of a text; of nothing, nothing, because templates ask."""
        if not text:
            return Markup("")
        self._texts.append(self._resolved(text))  # what a filter made of a token may hold it
        return Markup("\ue000{}\ue001").format(len(self._texts) - 1)

    def said(self, page: str) -> str:
        """Return what a page of tokens says."""
        return _one_line(without_controls(self._resolved(_text(page))))

    @contextmanager
    def begun(self) -> Iterator[None]:
        """Let what is printed meanwhile be spoken."""
        before = _speech.set(self)
        try:
            yield
        finally:
            _speech.reset(before)

    def _resolved(self, text: str) -> str:
        return _TOKEN.sub(lambda found: self._texts[int(found[1])], text)

    def _add_note(self, runs: tuple[Run, ...]) -> None:
        number = len(self.notes) + 1
        self.notes.append(SpokenNote(f"note-{number}", f"call-{number}", self.token(plain_text(runs))))


def spoken(shown: Callable[[object], object]) -> Callable[[object, object], object]:
    """Return how a page that is spoken shows a value; `shown` is how a printed one does."""

    @jinja2.pass_context  # so that Jinja works out nothing beforehand, outside of any speech
    def token(_: object, value: object) -> object:
        speech = _speech.get()
        if speech is None or isinstance(value, Markup | PrintedProse | Picture):
            return shown(value)
        return speech.token(str(value))

    return token


def text_of_page(page: str) -> str:
    """Return what a finished page says, with one space wherever something white stands."""
    return _one_line(_text(page))


def check_page(content: bytes, said: str, document: Document) -> None:
    """Raise TextLost where a finished page says anything else."""
    found = text_of_page(content.decode("utf-8"))
    if found != said:
        raise lost(said, found, "web page", document)


def _text(page: str) -> str:
    page = _FURNITURE.sub("", page)
    attributes = " ".join(_SPEAKING.findall(page))
    return unescape(f"{_TAG.sub(' ', _INLINE.sub('', page))} {attributes}")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _paragraphs(blocks: Blocks) -> Iterator[str]:
    """Yield the texts that stand apart from each other."""
    for block in blocks:
        match block:
            case ProseList():
                for item in block.items:
                    yield from _paragraphs(item)
            case Quotation():
                yield from _paragraphs(block.blocks)
            case Table():
                yield from (plain_text(cell) for row in (block.heading, *block.rows) for cell in row)
            case _:
                yield plain_text(block.runs)
