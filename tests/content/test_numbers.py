"""Word counts by itself; what a reader sees there are the numbers we gave."""

from collections.abc import Iterator

import pytest

from app.forms.numbering import SCHEMES, is_counted
from app.model.document import NumberedSection, SectionKind
from app.model.prose import Blocks, Paragraph, ProseList
from app.model.runs import plain_text
from tests.content.cases import Paper
from tests.content.conftest import Seen

ENOUGH = 24
"""Characters that tell a paragraph from its neighbours, numbers included."""


def begins(line: str) -> str:
    return " ".join(line.split())[:ENOUGH].strip()


def numbered_lines(paper: Paper, section: NumberedSection) -> Iterator[str]:
    """Yield how heading, paragraphs and clauses of a section begin, with the numbers we gave them."""
    if section.number:
        heading = "" if section.kind is SectionKind.SCHEDULE else section.heading
        yield begins(f"{section.number} {heading}")
    paragraphs, items = iter(section.paragraphs), iter(section.items)
    is_below = False
    for block in section.body.blocks:
        if isinstance(block, Paragraph) and (number := next(paragraphs, "")):
            is_below = True
            yield begins(f"{number} {shown(paper, (block,))}")
        elif isinstance(block, ProseList) and is_below and section.items and is_counted(block):
            yield from (begins(f"{next(items)} {shown(paper, item)}") for item in block.items)


def shown(paper: Paper, blocks: Blocks) -> str:
    """Return the text of the first paragraph, cross-references as they are printed."""
    runs = next(block.runs for block in blocks if isinstance(block, Paragraph))
    return plain_text(
        tuple(run._replace(text=paper.document.labels.get(run.target, run.text)) for run in runs)
    )


def test_numbers_shown_are_the_numbers_given(papers: tuple[Paper, ...], as_text: Seen) -> None:
    for paper in papers:
        given = [line for section in paper.document.outline for line in numbered_lines(paper, section)]
        seen = map(begins, as_text(paper).read_text("utf-8-sig").splitlines())
        assert [line for line in seen if line in set(given)] == given, paper.word.name


def test_nothing_else_is_numbered_like_a_paragraph(papers: tuple[Paper, ...], as_text: Seen) -> None:
    for paper in papers:
        if paper.document.scheme is None or SCHEMES[paper.document.scheme].runs_on:
            continue  # whose numbers look like those of any list
        given = [
            number
            for section in paper.document.outline
            for number in (*section.paragraphs, *section.items)
            if number
        ]
        lines = [line.split() for line in as_text(paper).read_text("utf-8-sig").splitlines()]
        found = [line[0] for line in lines if len(line) > 1 and line[0] in set(given)]
        assert sorted(found) == sorted(given), paper.word.name


@pytest.mark.parametrize("scheme", sorted(set(SCHEMES) - {"I./1."}))
def test_every_scheme_is_judged(all_papers: dict[str, tuple[Paper, ...]], scheme: str) -> None:
    assert scheme in {paper.document.scheme for papers in all_papers.values() for paper in papers}


def test_no_cross_reference_shows_how_it_is_made(papers: tuple[Paper, ...], as_text: Seen) -> None:
    """LibreOffice reads the first paragraph of a control as plain text where the control holds more before it."""
    for paper in papers:
        assert "_Ref" not in as_text(paper).read_text("utf-8-sig"), paper.word.name
