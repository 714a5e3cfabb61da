import io
import zipfile

import pytest

from app.rendering.renderer import Renderer
from app.rendering.texts import text_in_word, text_on_page
from app.rendering.word.xmlparts import XmlError
from tests.rendering.conftest import EVERYTHING, RECORD, MakeDocument


def test_text_of_a_word_file_is_all_that_it_shows(renderer: Renderer, make_document: MakeDocument) -> None:
    shown = text_in_word(renderer.word(make_document(RECORD, decision=EVERYTHING, subject="A & B <c>")))
    for words in ("A & B <c>", "nested bullet", "The note.", "OFFICIAL", "version 2", "Quoted words."):
        assert words in shown


def test_text_of_a_page_is_what_stands_below_its_head(
    renderer: Renderer, make_document: MakeDocument
) -> None:
    shown = text_on_page(renderer.html(make_document(RECORD, decision=EVERYTHING, subject="A & B <c>")))
    for words in ("A & B <c>", "nested bullet", "The note.", "OFFICIAL"):
        assert words in shown
    assert "font-family" not in shown


def test_what_is_not_well_formed_is_told() -> None:
    with pytest.raises(XmlError):
        text_on_page(b"<!DOCTYPE html><html><p>torn</html>")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w:p>")
    with pytest.raises(XmlError):
        text_in_word(file.getvalue())
