"""The office's logo in Word: one picture in the file, shown wherever a template asks, told in words."""

from itertools import pairwise

import pytest

from app.errors import TemplateError
from app.model.picture import Picture, read_picture
from tests.pictures import picture_bytes
from tests.rendering.word.conftest import NAMESPACES, Converted, FaultsOf, Fill
from tests.rendering.word.reading import SPACES, Element, find, names, raw, text, tree

WORDS = "A wheatsheaf & the words “Wealdshire Police”"
LOGO_PARAGRAPH = "<w:p><w:r><w:t>{{r office.logo }}</w:t></w:r></w:p>"
DRAWING = {
    **SPACES,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
HEADER = f"<w:hdr {NAMESPACES}>{LOGO_PARAGRAPH}</w:hdr>"


LOGO = read_picture(picture_bytes("PNG", 400, 100), WORDS)


def named(picture: Picture | str) -> dict[str, object]:
    return {"office": {"logo": picture}}


def at(root: Element, path: str) -> list[str]:
    return [str(found) for found in root.xpath(path, namespaces=DRAWING)]


def test_logo_is_shown_with_its_words_and_without_the_name_of_a_file(fill: Fill) -> None:
    root = tree(fill(LOGO_PARAGRAPH, named(LOGO)))
    assert at(root, "//wp:docPr/@descr") == [WORDS]
    assert at(root, "//wp:docPr/@name") == at(root, "//pic:cNvPr/@name") == ["Picture 1"]


def test_logo_shown_often_is_one_part(fill: Fill) -> None:
    content = fill(LOGO_PARAGRAPH * 2, named(LOGO), header1=HEADER)
    media = [name for name in names(content) if name.startswith("word/media/")]
    assert media == ["word/media/countersign-1.png"]
    assert raw(content, media[0]) == LOGO.content
    for part in ("document", "header1"):
        (embedded,) = set(at(tree(content, f"word/{part}.xml"), "//a:blip/@r:embed"))
        (relation,) = find(tree(content, f"word/_rels/{part}.xml.rels"), f"pr:Relationship[@Id='{embedded}']")
        assert relation.get("Target") == f"/{media[0]}"
        assert relation.get("TargetMode") is None
    numbers = at(tree(content), "//wp:docPr/@id") + at(tree(content, "word/header1.xml"), "//wp:docPr/@id")
    assert len(set(numbers)) == 3


@pytest.mark.parametrize(
    ("pixels", "centimetres"),
    [((100, 50), (2.65, 1.32)), ((400, 100), (7.5, 1.88)), ((1000, 1000), (2.2, 2.2)), ((1, 9999), (0, 2.2))],
)
def test_logo_keeps_its_shape_and_its_place(
    fill: Fill, pixels: tuple[int, int], centimetres: tuple[float, float]
) -> None:
    root = tree(fill(LOGO_PARAGRAPH, named(read_picture(picture_bytes("PNG", *pixels), WORDS))))
    for path in ("//wp:extent", "//a:ext"):
        size = [int(at(root, f"{path}/@{side}")[0]) for side in ("cx", "cy")]
        assert [round(one / 360_000, 2) for one in size] == pytest.approx(centimetres, abs=0.01)
        assert min(size) > 0


def test_file_with_pictures_is_sound(fill: Fill, faults_of: FaultsOf) -> None:
    jpeg = read_picture(picture_bytes("JPEG"), "Another")
    assert faults_of(fill(LOGO_PARAGRAPH * 2, named(LOGO), header1=HEADER)) == []
    content = fill(LOGO_PARAGRAPH, named(jpeg))
    assert "word/media/countersign-1.jpeg" in names(content)
    assert faults_of(content) == []


def test_another_word_processor_shows_the_logo(fill: Fill, converted: Converted) -> None:
    without, with_logo = (converted(fill(LOGO_PARAGRAPH, named(picture)), "odt") for picture in ("", LOGO))
    assert not [name for name in names(without) if name.startswith("Pictures/")]
    assert [name for name in names(with_logo) if name.startswith("Pictures/")]
    assert WORDS.replace("&", "&amp;").encode() in raw(with_logo, "content.xml")


def test_office_without_a_logo_shows_none(fill: Fill) -> None:
    content = fill(LOGO_PARAGRAPH, named(""))
    assert text(tree(content)) == ""
    assert not [name for name in names(content) if "media" in name]


def test_logo_in_an_attribute_is_told(fill: Fill) -> None:
    body = '<w:p><w:bookmarkStart w:id="1" w:name="{{ office.logo }}"/><w:bookmarkEnd w:id="1"/></w:p>'
    with pytest.raises(TemplateError, match=r"“office\.logo” where it does not fit") as refused:
        fill(body, named(LOGO))
    assert "{{r office.logo }}" in refused.value.hint


def test_same_document_gives_the_same_bytes(fill: Fill) -> None:
    first, *others = (fill(LOGO_PARAGRAPH, named(LOGO)) for _ in range(3))
    assert all(one == other for one, other in pairwise([first, *others]))
