"""A preview prints what paper prints, and says of every answer where it stands; nothing else prints more."""

from collections.abc import Callable

import pypdfium2
import pytest

from app.forms.case_file import read_case
from app.forms.loading import Packs
from app.model.document import Document
from app.model.values import Reference
from app.rendering.pdfium import attached_text
from app.rendering.placing import Said, placed, showing_places, with_places
from app.rendering.printed import Answered, Gap
from app.rendering.renderer import Renderer
from app.system import paths
from app.workflow.join_document import A_DRAFT, join_document
from app.workflow.press import Press
from tests.rendering.conftest import RECORD, MakeDocument

SAMPLES = sorted(str(path.relative_to(paths.SAMPLES)) for path in paths.SAMPLES.rglob("*.toml"))


@pytest.fixture
def drafts(packs: Packs, renderer: Renderer) -> Callable[[str], list[Document]]:
    """The documents of a sample, as drafts."""

    def of(sample: str) -> list[Document]:
        case = read_case(paths.SAMPLES / sample, packs)
        press = Press(packs, renderer)
        reference = Reference(case.reference or "2026-001")
        return [
            join_document(one.form, one.answers, reference=reference, edition=A_DRAFT, press=press)
            for one in case.documents
        ]

    return of


def _pictures(paper: bytes) -> list[bytes]:
    document = pypdfium2.PdfDocument(paper)
    try:
        return [bytes(page.render().buffer) for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_preview_looks_as_paper_does_and_knows_what_is_printed(
    sample: str, drafts: Callable[[str], list[Document]], renderer: Renderer
) -> None:
    for document in drafts(sample):
        paper, preview = renderer.paper(document), renderer.placed_paper(document)
        assert attached_text(paper) == ""
        assert _pictures(preview.content) == _pictures(paper)
        assert {place.path[0] for place in preview.places} <= set(document.answers.root)
        assert [place.page for place in preview.places] == sorted(place.page for place in preview.places)


def test_parts_and_rows_know_their_way(drafts: Callable[[str], list[Document]], renderer: Renderer) -> None:
    _, report = drafts("body-worn-video.toml")
    places = renderer.placed_paper(report).places
    found = {"/".join(place.path) for place in places}
    assert {"title", "purpose", "sections/0/heading", "sections/3", "source_documents/0/title"} <= found
    lines = [(place.page, place.baseline) for place in places if place.path == ("sections", "0")]
    assert lines == sorted(lines)


def test_gaps_are_red_in_a_preview_and_lead_to_their_answers(
    renderer: Renderer, make_document: MakeDocument
) -> None:
    preview = renderer.placed_paper(make_document(RECORD, draft=True, subject="", decision=""))
    gaps = {place.path: place.words for place in preview.places if place.is_gap}
    assert gaps == {("subject",): "[Subject]", ("decision",): "[Decision]"}


def test_a_place_within_a_tag_is_none() -> None:
    show = showing_places(lambda value: value)
    address = show(Answered.at("a@b.example", "email"))
    page, said = with_places(f'<p><a href="mailto:{address}">{address}</a></p>')
    assert page == '<p><a href="mailto:a@b.example"><span data-at="0">a@b.example</span></a></p>'
    assert said == (Said(("email",), "a@b.example", is_gap=False),)


def test_a_text_keeps_its_class_and_its_way_through_filters() -> None:
    gap = placed(Gap("[Title]"), "title")
    assert isinstance(gap, Gap)
    assert isinstance(gap.upper(), Gap)
    title = placed("Board report", "title")
    assert isinstance(title, Answered)
    assert [getattr(title.upper(), "path", ""), title.upper()] == ["title", "BOARD REPORT"]
    assert placed("", "title") == ""
    assert not isinstance(placed("", "title"), Answered)
