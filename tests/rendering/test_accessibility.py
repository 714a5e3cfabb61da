"""What PDF/UA and a screen reader need: tags, title, language, bookmarks."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pdfua
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from tests.rendering.conftest import EVERYTHING, JOINT_RECORD, LONG_REPORT, RECORD, REPORT, SECTION, reader

PaperOf = Callable[..., bytes]


@pytest.mark.parametrize(
    ("form_id", "answers"),
    [
        (RECORD, {}),
        (RECORD, {"decision": EVERYTHING, "decision_summary": EVERYTHING}),
        (RECORD, {"draft": True, "empty": True}),
        (JOINT_RECORD, {}),
        (REPORT, {}),
        (REPORT, LONG_REPORT),
        (REPORT, {"draft": True, "empty": True}),
    ],
)
def test_paper_is_accessible(
    paper_of: PaperOf, tmp_path: Path, form_id: str, answers: dict[str, object]
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(paper_of(form_id, **answers))
    assert pdfua.validate(str(path)).findings == ()


def test_paper_says_its_title_language_and_nothing_about_its_maker(paper_of: PaperOf) -> None:
    pdf = reader(paper_of(RECORD))
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Replacement of patrol bicycles"
    assert pdf.metadata.author is None
    assert pdf.root_object["/Lang"] == "en-GB"


def elements(paper: bytes) -> Iterator[tuple[str, DictionaryObject]]:
    """Yield the tagged elements of a PDF with their kinds, in reading order."""

    def below(node: object) -> Iterator[tuple[str, DictionaryObject]]:
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, ArrayObject):
            for child in node:
                yield from below(child)
        elif isinstance(node, DictionaryObject):
            if "/S" in node:
                yield str(node["/S"]), node
            yield from below(node.get("/K"))

    yield from below(reader(paper).root_object["/StructTreeRoot"])


def test_paper_is_tagged_as_what_it_is(paper_of: PaperOf) -> None:
    tags = [tag for tag, _ in elements(paper_of(REPORT, sections=[SECTION]))]
    assert tags.count("/H1") == 1
    assert tags.count("/H2") == 5
    assert tags.count("/H3") == 1
    assert tags.count("/Table") == 1  # labels and values are no table
    assert tags.count("/TH") == 2
    assert tags.count("/BlockQuote") == 1
    assert tags.count("/L") == 5
    assert tags.count("/Note") == 1


def test_headings_are_bookmarks(paper_of: PaperOf) -> None:
    def titles(items: list[object]) -> Iterator[str]:
        for item in items:
            if isinstance(item, list):
                yield from titles(item)
            else:
                yield str(item["/Title"])  # type: ignore[index]

    found = list(titles(reader(paper_of(REPORT)).outline))  # type: ignore[arg-type]
    assert found == [
        "Patrol bicycles",
        "1.0 Purpose",
        "2.0 Recommendation",
        "3.0 Background",
        "4.0 Recommendation",
        "Bibliography",
    ]
