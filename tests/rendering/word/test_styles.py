from pathlib import Path

import pytest

from app.errors import TemplateError
from app.rendering.word.archive import read_archive
from app.rendering.word.package import Package
from app.rendering.word.styles import NUMBERED_PROSE_STYLES, Styles
from tests.rendering.word.conftest import SHIPPED
from tests.rendering.word.reading import SPACES


def styles(xml: str | None = None) -> Styles:
    parts = read_archive(SHIPPED)
    if xml is not None:
        parts["word/styles.xml"] = f'<w:styles xmlns:w="{SPACES["w"]}">{xml}</w:styles>'.encode()
    return Styles(Package(parts, Path("word.docx")))


def test_shipped_template_has_every_style() -> None:
    styles().require(NUMBERED_PROSE_STYLES)


def test_list_of_a_style() -> None:
    assert styles().list_of("Heading 1") == "1"


def test_style_is_found_by_its_name_in_any_case() -> None:
    found = styles('<w:style w:styleId="Textkrper"><w:name w:val="body text"/></w:style>')
    assert found.id("Body Text") == "Textkrper"
    assert found.opening("Body Text") == '<w:p><w:pPr><w:pStyle w:val="Textkrper"/>'
    with pytest.raises(TemplateError, match="no style “Heading 2”"):
        found.require(["Body Text", "Heading 2"])


def test_missing_style_is_told() -> None:
    found = styles("")
    assert found.list_of("Heading 1") == ""
    with pytest.raises(TemplateError, match="has no style “Quote”") as refused:
        found.id("Quote")
    assert refused.value.hint
