"""A page that lost or changed one letter anywhere is noticed, and one that did not is let through."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import TextLost
from app.model.document import Document
from app.rendering import html
from app.rendering.html import HtmlEngine
from app.system import paths
from tests.rendering.conftest import LONG_REPORT, RECORD, REPORT, MakeDocument
from tests.rendering.read_back.conftest import FULL, HARD, TEXTS

ENGINE = HtmlEngine(paths.TEMPLATES)
HIDDEN = re.compile(
    r'<style>.*?</style>|<span class="number">.*?</span>|<sup class="call">.*?</sup>', re.DOTALL
)
WORDS = re.compile(r'>([^<]+)<| content="([^"]+)"')


def places(page: str) -> list[int]:
    """Return where letters stand that count."""
    blank = HIDDEN.sub(lambda found: "\x00" * len(found[0]), page)
    spans = (found.span(1 if found[1] else 2) for found in WORDS.finditer(blank))
    found = [place for span in spans for place in range(*span)]
    inside = [
        place for match in re.finditer(r"&#?\w+;", page) for place in range(match.start() + 1, match.end())
    ]
    return sorted(
        place for place in set(found) - set(inside) if blank[place] != "\x00" and not page[place].isspace()
    )


@settings(max_examples=100)
@given(data=st.data())
def test_one_letter_lost_changed_or_too_many_is_noticed(
    make_document: MakeDocument, data: st.DataObject
) -> None:
    document = make_document(RECORD, **FULL)

    def faulty(page: str, _: object) -> str:
        place = data.draw(st.sampled_from(places(page)))
        letter = data.draw(
            st.sampled_from(["", "x", "Z", 2 * page[place]]).filter(lambda letter: letter != page[place])
        )
        end = page.index(";", place) + 1 if page[place] == "&" else place + 1
        return page[:place] + letter + page[end:]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html, "settled", faulty)
        with pytest.raises(TextLost):
            ENGINE.render_read_back(document)


@settings(max_examples=60)
@given(text=TEXTS)
def test_hard_texts_arrive(saying: Callable[[str, str], Document], text: str) -> None:
    document = saying(RECORD, text)
    assert ENGINE.render_read_back(document) == ENGINE.render(document)


@pytest.mark.parametrize("text", HARD)
def test_each_hard_text_arrives(saying: Callable[[str, str], Document], text: str) -> None:
    document = saying(RECORD, text)
    assert ENGINE.render_read_back(document) == ENGINE.render(document)


def test_long_papers_and_drafts_arrive(make_document: MakeDocument) -> None:
    for document in (
        make_document(REPORT, **LONG_REPORT),
        make_document(REPORT, draft=True, empty=True),
        make_document(RECORD, **FULL),
    ):
        assert ENGINE.render_read_back(document) == ENGINE.render(document)


def test_a_lost_space_is_noticed(make_document: MakeDocument, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "settled", lambda page, _: page.replace("twelve patrol", "twelvepatrol"))
    with pytest.raises(TextLost, match="“Decision”"):
        ENGINE.render_read_back(make_document(RECORD))
