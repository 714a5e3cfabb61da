"""A Word file that lost or changed one letter anywhere is noticed, and one that did not is let through."""

import re
import zlib
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import TextLost
from app.model.document import Document
from app.rendering.word import template
from app.rendering.word.archive import Part, compressed
from app.rendering.word.engine import WordEngine
from app.system import paths
from tests.rendering.conftest import LONG_REPORT, RECORD, REPORT, MakeDocument
from tests.rendering.read_back.conftest import FULL, HARD, TEXTS

WORDS = re.compile(r"<(?:w:t|dc:title)(?: [^>]*)?>([^<]+)<")
PARTS = (
    "word/document.xml",
    "word/header1.xml",
    "word/footer1.xml",
    "word/footnotes.xml",
    "docProps/core.xml",
)
ENGINE = WordEngine(paths.TEMPLATES)


def places(xml: str) -> list[int]:
    """Return where letters stand that Word shows; an entity counts at its first sign."""
    found = [place for match in WORDS.finditer(xml) for place in range(*match.span(1))]
    return [place for place in found if not re.match(r"\w+;", xml[place:]) or xml[place - 1] != "&"]


def spoilt(xml: str, place: int, letter: str) -> str:
    """Return a text with another letter in a place, or with none."""
    end = xml.index(";", place) + 1 if xml[place] == "&" else place + 1
    return xml[:place] + letter + xml[end:]


@settings(max_examples=150)
@given(data=st.data())
@pytest.mark.parametrize("part", PARTS)
def test_one_letter_lost_changed_or_too_many_is_noticed(
    make_document: MakeDocument, part: str, data: st.DataObject
) -> None:
    document = make_document(RECORD, **FULL)
    drawn: list[str] = []

    def faulty(xml: str) -> str:
        place = data.draw(st.sampled_from(places(xml)))
        letter = data.draw(st.sampled_from(["", "x", "Z", " ", "xx"]))
        changed = spoilt(xml, place, letter)
        drawn[:] = [changed] if changed != xml else []
        return changed

    with pytest.MonkeyPatch.context() as patch:
        _plant(patch, part, faulty)
        if _is_silent(document):
            assert drawn == []


def _plant(patch: pytest.MonkeyPatch, name: str, faulty: Callable[[str], str]) -> None:
    """Let one part be written by what has a fault."""
    written = template.write_archive

    def spoil(part: Part) -> Part:
        if part.name != name.encode():
            return part
        return compressed(name, faulty(zlib.decompress(part.content, -zlib.MAX_WBITS).decode()).encode())

    patch.setattr(template, "write_archive", lambda parts: written(map(spoil, parts)))


def _is_silent(document: Document) -> bool:
    with suppress(TextLost):
        ENGINE.render_read_back(document)
        return True
    return False


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
        make_document(RECORD, draft=True, empty=True),
        make_document(RECORD, **FULL),
    ):
        assert ENGINE.render_read_back(document) == ENGINE.render(document)


def test_the_field_and_the_words_around_are_named(
    make_document: MakeDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    _plant(monkeypatch, "word/document.xml", lambda xml: xml.replace("twelve", "twelv"))
    with pytest.raises(TextLost) as told:
        ENGINE.render_read_back(make_document(RECORD))
    assert "(“Decision”)" in str(told.value)
    assert "after “" in str(told.value)
    assert "and not “e patrol bicycles." in str(told.value)


@pytest.mark.parametrize("name", ["word/styles.xml", "word/numbering.xml"])
def test_other_parts_are_held_to_their_bytes(
    make_document: MakeDocument, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    _plant(monkeypatch, name, lambda _: "<x/>")
    with pytest.raises(TextLost, match="damaged"):
        ENGINE.render_read_back(make_document(REPORT))
