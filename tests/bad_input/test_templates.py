"""A template that is missing or asks for what its form does not have."""

from pathlib import Path

import docx
import pytest

from app.forms.case_file import read_case
from app.forms.loading import Packs
from tests.bad_input.conftest import CASE, Refused


@pytest.fixture
def folders(own_templates: Path, packs: Packs) -> list[Path]:
    """The templates of each document of the case."""
    return [own_templates / document.form.templates for document in read_case(CASE, packs).documents]


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("name", ["page.html", "word.docx"])
def test_missing_template_is_named_and_nothing_is_written(
    folders: list[Path], tmp_path: Path, refused: Refused, place: int, name: str
) -> None:
    (folders[place] / name).unlink()
    said = refused("assemble", CASE, "--out", tmp_path / "out")
    assert f"{folders[place].name}/{name}" in said.replace("\\", "/")
    assert "does not exist" in said
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("place", [0, 1])
def test_page_that_asks_for_an_unknown_field(
    folders: list[Path], tmp_path: Path, refused: Refused, place: int
) -> None:
    page = folders[place] / "page.html"
    asking = page.read_text("utf-8").replace("{% block paper %}", "{% block paper %}<p>{{ signatry }}</p>")
    page.write_text(asking, "utf-8")
    said = refused("assemble", CASE, "--out", tmp_path / "out")
    assert "“signatry”" in said
    assert "page.html" in said
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("place", [0, 1])
def test_word_template_that_asks_for_an_unknown_field(
    folders: list[Path], tmp_path: Path, refused: Refused, place: int
) -> None:
    path = folders[place] / "word.docx"
    template = docx.Document(str(path))
    template.add_paragraph("{{ signatry }}")
    template.save(str(path))
    said = refused("assemble", CASE, "--out", tmp_path / "out")
    assert "“signatry”" in said
    assert "word.docx" in said
    assert not (tmp_path / "out").exists()


def test_template_that_is_no_word_file(folders: list[Path], tmp_path: Path, refused: Refused) -> None:
    (folders[0] / "word.docx").write_text("not a Word file", "utf-8")
    assert "word.docx" in refused("assemble", CASE, "--out", tmp_path / "out")


def test_page_that_is_no_template(folders: list[Path], tmp_path: Path, refused: Refused) -> None:
    (folders[0] / "page.html").write_text("{% if %}", "utf-8")
    assert "page.html" in refused("assemble", CASE, "--out", tmp_path / "out")
