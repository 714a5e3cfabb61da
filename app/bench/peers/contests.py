"""The documents that are raced: a case of the samples, and which of its forms."""

import re
import string
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple, cast

from app.bench.peers.fetching import NotMeasured
from app.forms.case_file import read_case
from app.forms.checking import plain_answers, read_answers
from app.forms.loading import load_packs
from app.model.answers import Answers, PlainAnswers
from app.model.document import Document
from app.model.field import Kind
from app.model.form import FormDefinition
from app.model.values import Reference
from app.rendering.renderer import Renderer
from app.system import paths
from app.workflow.join_document import COMPLETE, join_document
from app.workflow.press import Press

_WORD = re.compile(r"(?<![\w./@-])[A-Za-z]{4,}(?![\w/@-])")
_LETTERS = string.ascii_lowercase


class Contest(NamedTuple):
    """One document that everybody prints."""

    name: str
    form: str


CONTESTS = (
    Contest("one-page record", "wealdshire/decision-record"),
    Contest("ten-section report", "wealdshire/bcb-report"),
    Contest("14-party agreement", "wealdshire/collaboration-agreement"),
)


def open_press() -> Press:
    """Return what printing needs."""
    return Press(load_packs(paths.FORMS), Renderer(paths.TEMPLATES, paths.FONTS))


class Entry(NamedTuple):
    """The answers a contest is about."""

    form: FormDefinition
    answers: Answers
    reference: Reference

    def document(self, press: Press) -> Document:
        """Return the document."""
        return join_document(self.form, self.answers, reference=self.reference, edition=COMPLETE, press=press)

    def changed(self) -> Iterator["Entry"]:
        """Yield entries in which every long word of every answer is another one each time."""
        plain = plain_answers(self.form, self.answers)
        chosen = {field.id for field in self.form.fields if field.kind is Kind.CHOICE}
        for ending in _endings():
            other = {
                name: value if name in chosen else _changed(value, ending) for name, value in plain.items()
            }
            yield self._replace(answers=read_answers(self.form, other))

    def edited(self) -> Iterator["Entry"]:
        """Yield entries in which one word of the longest text is another one each time."""
        plain = plain_answers(self.form, self.answers)
        longest = max(_texts(plain), key=len)
        for ending in _endings():
            other = cast("PlainAnswers", _edited(plain, longest, ending))
            yield self._replace(answers=read_answers(self.form, other))


def entry_of(contest: Contest, press: Press) -> Entry:
    """Return the longest sample of a contest's form. Raises NotMeasured where there is none."""
    entries = [
        Entry(document.form, document.answers, Reference(case.reference))
        for path in sorted(paths.SAMPLES.rglob("*.toml"))
        for case in [read_case(path, press.packs)]
        for document in case.documents
        if document.form.id == contest.form
    ]
    if not entries:
        raise NotMeasured(f"no sample of the form {contest.form}")
    return max(entries, key=lambda entry: len(entry.answers.model_dump_json()))


def _endings() -> Iterator[str]:
    """Yield three letters, others each time."""
    for letters in product(_LETTERS, repeat=3):
        yield "".join(letters)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def _edited(value: object, text: str, ending: str) -> object:
    if isinstance(value, str):
        return _WORD.sub(lambda found: found[0][:-3] + ending, value, count=1) if value == text else value
    if isinstance(value, list):
        return [_edited(one, text, ending) for one in value]
    if isinstance(value, dict):
        return {name: _edited(one, text, ending) for name, one in value.items()}
    return value


def _changed(value: object, ending: str) -> object:
    if isinstance(value, str):
        return _WORD.sub(lambda found: found[0][:-3] + ending, value)
    if isinstance(value, list):
        return [_changed(one, ending) for one in value]
    if isinstance(value, dict):
        return {name: _changed(one, ending) for name, one in value.items()}
    return value
