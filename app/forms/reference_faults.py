"""What is wrong with marks and cross-references: points to nothing, marked twice, where none is read."""

import re
from collections.abc import Iterator
from typing import cast

from app.forms.clerks_texts import prose_in
from app.model.answers import Answer, Answers, CitedPaper, Section, unmarked
from app.model.document import Labels
from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition
from app.model.limbs import runs_of
from app.model.markdown import read_prose
from app.model.prose import Block, Paragraph, ProseList, Quotation
from app.model.runs import REFERENCE

Fault = tuple[FieldDefinition, str]
"""A field, and what is wrong with it in words that follow its label."""

_MARK = re.compile(r"\{#([A-Za-z][\w-]{0,39})\}")


def reference_faults(form: FormDefinition, answers: Answers, known: Labels) -> Iterator[Fault]:
    """Yield each field with a mark or cross-reference that cannot do what it is for."""
    written = {
        name
        for field in form.fields
        for text in (*prose_in(field, answers.get(field.id)), *_lines_in(field, answers.get(field.id)))
        for name in _MARK.findall(text)
    }
    for field in form.fields:
        yield from _dangling(field, answers, known, written)
        for line in _lines_in(field, answers.get(field.id)):
            for found in REFERENCE.finditer(line):
                yield (
                    field,
                    f"“{found[0]}” would be printed as it is typed: one line takes no cross-reference",
                )
    yield from _twice(form, answers)


def _dangling(field: FieldDefinition, answers: Answers, known: Labels, written: set[str]) -> Iterator[Fault]:
    for text in prose_in(field, answers.get(field.id)):
        for target in dict.fromkeys(run.target for run in runs_of(read_prose(text)) if run.target):
            kind, _, name = target.partition(":")
            if target in known:
                continue
            if kind == "para" and name in written:
                yield field, f"points to “{name}”, which stands on nothing that has a number"
            else:
                yield field, f"points to “{target}”, which is marked nowhere"


def _twice(form: FormDefinition, answers: Answers) -> Iterator[Fault]:
    """Yield the fields that take a name or a label that another place of the document has already."""
    marks: set[str] = set()
    attached: set[str] = set()
    for field in form.fields:
        for name in _marks_in(field, answers.get(field.id)):
            if name in marks:
                yield field, f"the mark “{name}” stands in two places: give each a name of its own"
            marks.add(name)
        for label in _attached_in(field, answers.get(field.id)):
            if label in attached:
                yield field, f"two papers are attached as “{label}”"
            attached.add(label)


def _marks_in(field: FieldDefinition, answer: Answer | None) -> Iterator[str]:
    """Yield the name of each mark in an answer."""
    for text in prose_in(field, answer):
        if "{#" in text:
            for block in read_prose(text).blocks:
                yield from _anchors(block)
    if field.kind is not Kind.TEXT:  # which prints a mark as it is typed
        yield from (name for line in _lines_in(field, answer) if (name := unmarked(line)[1]))


def _anchors(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            if block.anchor:
                yield block.anchor
        case ProseList():
            yield from (name for item in block.items for inner in item for name in _anchors(inner))
        case Quotation():
            yield from (name for inner in block.blocks for name in _anchors(inner))
        case _:
            return


def _attached_in(field: FieldDefinition, answer: Answer | None) -> Iterator[str]:
    if field.kind is Kind.PAPERS:
        papers = cast("tuple[CitedPaper, ...]", answer or ())
        yield from (paper.attached_as for paper in papers if paper.attached_as)


def _lines_in(field: FieldDefinition, answer: Answer | None) -> Iterator[str]:
    """Yield every text of one line in an answer that people write freely: texts, headings, titles."""
    if answer is None:
        return
    match field.kind:
        case Kind.TEXT:
            yield cast("str", answer)
        case Kind.SECTIONS:
            yield from (section.heading for section in cast("tuple[Section, ...]", answer))
        case Kind.PAPERS:
            yield from (paper.title for paper in cast("tuple[CitedPaper, ...]", answer))
        case _:
            for part, its in _parts_of(field, answer):
                yield from _lines_in(part, its)


def _parts_of(field: FieldDefinition, answer: Answer) -> Iterator[tuple[FieldDefinition, Answer | None]]:
    if field.kind in (Kind.RECORD, Kind.TABLE):
        rows = answer if isinstance(answer, tuple) else (answer,)
        for row in cast("tuple[Answers, ...]", rows):
            yield from ((part, row.get(part.id)) for part in field.fields)
