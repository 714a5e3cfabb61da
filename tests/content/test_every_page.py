"""Whoever finds a single page knows which text it belongs to, and whether there is more of it."""

from tests.content.cases import Paper
from tests.content.conftest import Seen
from tests.rendering.conftest import pages_of


def without_its_stamp(paper: Paper, pdf: bytes) -> list[str]:
    """Return what is missing from any page, and from which."""
    pages = [" ".join(page.split()) for page in pages_of(pdf)]
    assert pages
    missing = []
    for number, page in enumerate(pages, start=1):
        stamp = {**dict(paper.document.stamp), "page": f"Page {number} of {len(pages)}"}
        assert all(text for name, text in stamp.items() if name != "reference"), stamp  # a slip may have none
        missing += [f"page {number}: {name} {text}" for name, text in stamp.items() if text not in page]
    return missing


def test_every_printed_page_says_what_it_is(papers: tuple[Paper, ...]) -> None:
    for paper in papers:
        assert without_its_stamp(paper, paper.pdf.read_bytes()) == [], paper.pdf.name


def test_every_page_of_the_word_file_says_what_it_is(papers: tuple[Paper, ...], as_pages: Seen) -> None:
    for paper in papers:
        assert without_its_stamp(paper, as_pages(paper).read_bytes()) == [], paper.word.name
