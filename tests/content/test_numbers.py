"""Word counts by itself; what a reader sees there are the numbers we gave."""

from collections.abc import Iterator

from app.model.document import NumberedSection
from app.model.prose import Paragraph
from app.model.runs import plain_text
from tests.content.cases import Paper
from tests.content.conftest import Seen

ENOUGH = 24
"""Characters that tell a paragraph from its neighbours, numbers included."""


def begins(line: str) -> str:
    return line.strip()[:ENOUGH].strip()


def numbered_lines(section: NumberedSection) -> Iterator[str]:
    """Yield how heading and paragraphs of a section begin, with the numbers we gave them."""
    yield begins(f"{section.number} {section.heading}")
    paragraphs = [block for block in section.body.blocks if isinstance(block, Paragraph)]
    for number, paragraph in zip(section.paragraphs, paragraphs, strict=True):
        yield begins(f"{number} {plain_text(paragraph.runs)}")


def test_numbers_shown_are_the_numbers_given(papers: tuple[Paper, ...], as_text: Seen) -> None:
    for paper in papers:
        given = [line for section in paper.document.outline for line in numbered_lines(section)]
        shown = map(begins, as_text(paper).read_text("utf-8-sig").splitlines())
        assert [line for line in shown if line in set(given)] == given, paper.word.name


def test_nothing_else_is_numbered_like_a_paragraph(papers: tuple[Paper, ...], as_text: Seen) -> None:
    for paper in papers:
        given = [number for section in paper.document.outline for number in section.paragraphs]
        lines = [line.split() for line in as_text(paper).read_text("utf-8-sig").splitlines()]
        shown = [line[0] for line in lines if len(line) > 1 and line[0] in set(given)]
        assert shown == given, paper.word.name


def test_a_form_with_a_choice_of_schemes_is_judged_in_each(all_papers: dict[str, tuple[Paper, ...]]) -> None:
    firsts = {p.document.outline[0].number for ps in all_papers.values() for p in ps if p.document.outline}
    assert firsts == {"1.0", "1."}
