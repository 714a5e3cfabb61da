from pathlib import Path

import pytest

from app.errors import TemplateError
from app.rendering.word.archive import read_archive
from app.rendering.word.package import Package, part_of, relationships_of
from tests.rendering.word.conftest import SHIPPED

PATH = Path("word.docx")


@pytest.fixture
def package() -> Package:
    return Package(read_archive(SHIPPED), PATH)


def test_parts_are_found_by_what_refers_to_them(package: Package) -> None:
    assert package.main == "word/document.xml"
    assert package.related(package.main, "styles") == ["word/styles.xml"]
    assert package.related("", "core-properties") == ["docProps/core.xml"]
    assert package.related(package.main, "nothing") == []


def test_part_is_added_related_and_dropped(package: Package) -> None:
    before = dict(package.parts)
    package.add("word/comments.xml", "comments", b"<w/>")
    package.relate(package.main, "comments", "word/comments.xml")
    assert package.related(package.main, "comments") == ["word/comments.xml"]
    assert b"comments+xml" in package.parts["[Content_Types].xml"]
    ids = [link.id for link in package.relationships(package.main)]
    assert len(ids) == len(set(ids))
    package.drop("word/comments.xml")
    assert package.related(package.main, "comments") == []
    assert {name: package.tree(name).tag for name in before if name.endswith((".xml", ".rels"))}
    assert set(package.parts) == set(before)


def test_first_relationship_of_a_part_makes_a_new_part(package: Package) -> None:
    package.relate("word/footnotes.xml", "hyperlink", "word/styles.xml")
    assert package.related("word/footnotes.xml", "hyperlink") == ["word/styles.xml"]


@pytest.mark.parametrize("part", ["word/document.xml", "document.xml", ""])
def test_names_of_relationship_parts(part: str) -> None:
    assert part_of(relationships_of(part)) == part


@pytest.mark.parametrize("gone", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
def test_archive_without_a_document_is_no_word_file(gone: str) -> None:
    parts = read_archive(SHIPPED)
    del parts[gone]
    with pytest.raises(TemplateError, match="not a Word file"):
        Package(parts, PATH)


def test_file_with_macros_is_no_word_document() -> None:
    parts = read_archive(SHIPPED)
    kinds = parts["[Content_Types].xml"].replace(
        b"openxmlformats-officedocument.wordprocessingml.document.main", b"ms-word.document.macroEnabled.main"
    )
    with pytest.raises(TemplateError, match="not a Word file"):
        Package({**parts, "[Content_Types].xml": kinds}, PATH)


@pytest.mark.parametrize(
    "content",
    [b"", b"<a>", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>", b"<!DOCTYPE a><a/>"],
)
def test_damaged_or_dangerous_part_is_refused(package: Package, content: bytes) -> None:
    package.parts["word/styles.xml"] = content
    with pytest.raises(TemplateError, match=r"damaged in “word/styles\.xml”"):
        package.tree("word/styles.xml")
