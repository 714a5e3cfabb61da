"""What cross-references print: the number a paragraph has, the letter a paper is attached under.

`{#name}` marks a heading, paragraph, limb, item or paper; `[[para:name]]`, `[[appendix:name]]` point to it.
"""

from collections.abc import Iterator, Mapping
from typing import cast

from app.model.answers import Answer, Answers, CitedPaper
from app.model.document import Labels, NumberedSection
from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition
from app.model.limbs import COUNTED_AS
from app.model.list_marker import counted, letters
from app.model.markdown import read_prose
from app.model.prose import Blocks, ListKind, Paragraph, ProseList, Quotation


def labels(form: FormDefinition, answers: Answers, outline: tuple[NumberedSection, ...]) -> Labels:
    """Return the label of all that a cross-reference of this document can point to; the first counts."""
    found: dict[str, str] = {}
    for section in outline:
        for name, label in _numbered(section):
            found.setdefault(f"para:{name}", label)
    for field in form.fields:
        if field.kind is Kind.LIMBS:
            for name, label in _limbs(field, cast("tuple[str, ...]", answers.get(field.id) or ())):
                found.setdefault(f"para:{name}", label)
    for name, label in appendix_labels(form, answers).items():
        found.setdefault(f"appendix:{name}", label)
    return found


def schedules_of_marks(outline: tuple[NumberedSection, ...]) -> Labels:
    """Return the schedule of every mark that stands in one; the first counts, as it does for labels."""
    found: dict[str, str] = {}
    for section in outline:
        for name, _ in _numbered(section):
            found.setdefault(f"para:{name}", section.within)
    return {target: schedule for target, schedule in found.items() if schedule}


def appendix_labels(form: FormDefinition, answers: Answers) -> Mapping[str, str]:
    """Return the label of each paper that can be pointed to, by its name.

    One that is “attached as” something keeps that label and can be called by its last word too
    (`[[appendix:A]]`); the others that are marked get the letters that are free.
    """
    papers = [
        paper
        for field in form.fields
        if field.kind is Kind.PAPERS
        for paper in _papers(answers.get(field.id))
    ]
    given = {paper.attached_as for paper in papers if paper.attached_as}
    free = (
        label for number in range(1, 1000) if (label := f"Appendix {letters(number).upper()}") not in given
    )
    found: dict[str, str] = {}
    for paper in papers:
        name = paper.named[1]
        if paper.attached_as:
            for called in filter(None, (name, paper.attached_as.rpartition(" ")[2])):
                found.setdefault(called, paper.attached_as)
        elif name:
            found.setdefault(name, next(free))
    return found


def _papers(answer: Answer | None) -> tuple[CitedPaper, ...]:
    return cast("tuple[CitedPaper, ...]", answer or ())


def _limbs(field: FieldDefinition, limbs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for place, limb in enumerate(limbs, start=1):
        label = _bare(counted(COUNTED_AS[field.counting], place))
        yield from _inside(read_prose(limb).blocks, label)
        for block in read_prose(limb).blocks:
            if isinstance(block, Paragraph) and block.anchor:
                yield block.anchor, label


def _numbered(section: NumberedSection) -> Iterator[tuple[str, str]]:
    paragraphs, items = iter(section.paragraphs), iter(section.items)
    label = ""
    if section.anchor and section.number:
        yield section.anchor, _bare(section.number).removesuffix(".0")
    for block in section.body.blocks:
        if isinstance(block, Paragraph):
            label = _bare(next(paragraphs, ""))
            if block.anchor and label:
                yield block.anchor, label
        elif section.items and label and isinstance(block, ProseList) and block.kind is ListKind.DECIMAL:
            for item in block.items:
                yield from _item(item, next(items, ""))
        else:
            yield from _inside((block,), label)


def _inside(blocks: Blocks, label: str) -> Iterator[tuple[str, str]]:
    """Yield the marked items of lists below a paragraph: `1.3(a)(ii)`."""
    for block in blocks:
        if isinstance(block, ProseList):
            for place, item in enumerate(block.items, start=block.start):
                sign = counted(block.kind, place).strip(".()")
                yield from _item(item, label if block.kind is ListKind.BULLET else f"{label}({sign})")
        elif isinstance(block, Quotation):
            yield from _inside(block.blocks, label)


def _item(item: Blocks, label: str) -> Iterator[tuple[str, str]]:
    for block in item:
        if isinstance(block, Paragraph) and block.anchor and label:
            yield block.anchor, label
    yield from _inside(item, label)


def _bare(number: str) -> str:
    return number.removesuffix(".")
