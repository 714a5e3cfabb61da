"""A PDF that lost or changed one letter anywhere is noticed, and one that did not is let through."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import PrintError, TextLost
from app.model.document import Document
from app.rendering.paper import PaperEngine
from app.rendering.read_back.paper import check_paper
from app.rendering.renderer import Renderer
from app.system import paths
from tests.rendering.conftest import LONG_REPORT, RECORD, REPORT, MakeDocument
from tests.rendering.read_back.conftest import FULL, HARD, TEXTS

RENDERER = Renderer(paths.TEMPLATES, paths.FONTS)
TYPESETTER = PaperEngine(paths.TEMPLATES, paths.FONTS)
NOT_PRINTED = re.compile(
    r'<sup class="call">.*?</sup>|<h2>Notes</h2>|<p><a href="#call.*?</p>|<span class="number">.*?</span>|&[^;]*;',
    re.DOTALL,
)


def places(page: str) -> list[int]:
    """Return where letters stand that are printed in the text."""
    blank = NOT_PRINTED.sub(lambda found: " " * len(found[0]), page)
    start, end = blank.index("<main"), blank.index("</main>")
    spans = (found.span(1) for found in re.finditer(r">([^<]+)<", blank[start:end]))
    return [start + place for span in spans for place in range(*span) if blank[start + place].isalnum()]


@settings(max_examples=40)
@given(data=st.data())
def test_one_letter_lost_or_changed_is_noticed(make_document: MakeDocument, data: st.DataObject) -> None:
    document = make_document(RECORD, **FULL)
    page = RENDERER.html(document).decode()
    place = data.draw(st.sampled_from(places(page)))
    letter = data.draw(st.sampled_from(["", "x", "Z"]).filter(lambda letter: letter != page[place]))
    spoilt = TYPESETTER.pdf((page[:place] + letter + page[place + 1 :]).encode())
    with pytest.raises(TextLost):
        check_paper(spoilt, page.encode(), document)


@settings(max_examples=20)
@given(data=st.data())
def test_one_letter_too_many_is_noticed(make_document: MakeDocument, data: st.DataObject) -> None:
    document = make_document(RECORD)
    page = RENDERER.html(document).decode()
    place = data.draw(st.sampled_from(places(page)))
    spoilt = TYPESETTER.pdf((page[:place] + page[place] + page[place:]).encode())
    with pytest.raises(TextLost, match="it has besides"):
        check_paper(spoilt, page.encode(), document)


@pytest.mark.parametrize("lost", ["\u0301", "m\u0303"])
def test_an_accent_that_is_lost_is_noticed_alone_or_with_its_letter(
    make_document: MakeDocument, lost: str
) -> None:
    document = make_document(RECORD, decision="The letters e\u0323\u0301 and m\u0303 of a name.")
    page = RENDERER.html(document)
    spoilt = TYPESETTER.pdf(page.replace(lost.encode(), b""))
    with pytest.raises(TextLost):
        check_paper(spoilt, page, document)


def arrives(document: Document) -> bool:
    """Return whether reading back finds nothing; letters no font has are refused before, and are no loss."""
    try:
        printed = RENDERER.paper(document)
    except PrintError as refused:
        with pytest.raises(PrintError, match=re.escape(str(refused))):
            RENDERER.paper_read_back(document)
        return True
    return RENDERER.paper_read_back(document) == printed


@settings(max_examples=60)
@given(text=TEXTS)
def test_hard_texts_arrive(saying: Callable[[str, str], Document], text: str) -> None:
    assert arrives(saying(RECORD, text))


@pytest.mark.parametrize("text", HARD)
def test_each_hard_text_arrives(saying: Callable[[str, str], Document], text: str) -> None:
    assert arrives(saying(RECORD, text))


def test_long_papers_and_drafts_arrive(make_document: MakeDocument) -> None:
    assert arrives(make_document(REPORT, **LONG_REPORT))
    assert arrives(make_document(REPORT, draft=True, empty=True))
    assert arrives(make_document(RECORD, **FULL))
    assert arrives(make_document(RECORD, draft=True, subject="A letter no font has: 𓀀"))


def test_what_makes_the_typesetter_give_up_is_said_in_a_sentence(
    saying: Callable[[str, str], Document], make_document: MakeDocument
) -> None:
    rare = "مرحبا بالعالم 2026 👍🏽 👩‍👩‍👧 ❤️ \u0816 👍🏽 👩‍👩‍👧 ❤️ x₂ y² ① Å Ω & < > \" ' &amp; &lt;b&gt; {{ x }} {% y %}"
    with pytest.raises(PrintError):
        RENDERER.paper(saying(RECORD, rare))
    RENDERER.paper(make_document(RECORD))  # and goes on with the next
