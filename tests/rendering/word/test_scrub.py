import io
from pathlib import Path

import docx
import pytest
from docx.oxml.parser import parse_xml

from app.rendering.word.archive import read_archive
from app.rendering.word.package import Package
from app.rendering.word.scrub import LANGUAGE, scrub
from tests.rendering.word.reading import SPACES, find

SECRET = "Somebody"


@pytest.fixture
def package(tmp_path: Path) -> Package:
    """Return what an office might save: a file full of names, paths and sittings."""
    document = docx.Document()
    for field in ("author", "last_modified_by", "comments", "keywords", "category", "subject"):
        setattr(document.core_properties, field, SECRET)
    document.add_paragraph("Text")
    saved = io.BytesIO()
    document.save(saved)
    package = Package(read_archive(tmp_path, saved.getvalue()), tmp_path)
    settings = package.tree("word/settings.xml")
    for xml in (
        f'<w:attachedTemplate xmlns:w="{SPACES["w"]}" xmlns:r="{SPACES["r"]}" r:id="rId1"/>',
        f'<w:rsids xmlns:w="{SPACES["w"]}"><w:rsidRoot w:val="00{SECRET}"/></w:rsids>',
        f'<w15:docId xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" w15:val="{SECRET}"/>',
    ):
        settings.append(parse_xml(xml))
    package.put("word/settings.xml", settings)
    path = f"file:///C:/Users/{SECRET}/Normal.dotm"
    package.parts["word/_rels/settings.xml.rels"] = (
        f'<Relationships xmlns="{SPACES["pr"]}"><Relationship Id="rId1" Type="a/attachedTemplate" '
        f'Target="{path}" TargetMode="External"/></Relationships>'
    ).encode()
    package.add("docProps/custom.xml", "a/b", f"<Properties>{SECRET}</Properties>".encode())
    package.relate("", "custom-properties", "docProps/custom.xml")
    package.add("customXml/item2.xml", "a/b", f"<office>{SECRET}</office>".encode())
    package.relate("word/document.xml", "customXml", "customXml/item2.xml")
    body = package.parts["word/document.xml"]
    package.parts["word/document.xml"] = body.replace(
        b"<w:p>", b'<w:p w:rsidR="00123456" w:rsidRDefault="00AB">'
    )
    assert SECRET.encode() in b"".join(package.parts.values())
    return package


def test_nobody_and_nothing_is_left(package: Package) -> None:
    scrub(package)
    everything = b"".join(package.parts.values())
    for trace in (SECRET.encode(), b"rsid", b"Normal.dotm", b"python-docx", b"attachedTemplate"):
        assert trace not in everything
    assert not [
        name for name in package.parts if name.startswith("docProps/") and name != "docProps/core.xml"
    ]
    assert b"Text" in package.parts["word/document.xml"]


def test_properties_are_title_and_language_alone(package: Package) -> None:
    scrub(package)
    root = package.tree("docProps/core.xml")
    assert {child.tag.rpartition("}")[2]: child.text for child in root} == {
        "title": "{{ document.title }}",
        "language": LANGUAGE,
    }


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("{{ subject }} & more", "{{ subject }} & more"),
        ("Last year's", "{{ document.title }}"),
        ("", "{{ document.title }}"),
    ],
)
def test_title_is_kept_where_it_is_filled_in(package: Package, title: str, kept: str) -> None:
    core = package.tree("docProps/core.xml")
    for element in find(core, "dc:title"):
        element.text = title
    package.put("docProps/core.xml", core)
    scrub(package)
    assert package.tree("docProps/core.xml")[0].text == kept


def test_every_reference_still_leads_somewhere(package: Package) -> None:
    scrub(package)
    for part in ["", *package.parts]:
        missing = [
            link
            for link in package.relationships(part)
            if not link.is_external and link.target not in package.parts
        ]
        assert missing == []
