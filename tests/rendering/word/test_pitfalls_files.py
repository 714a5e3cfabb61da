"""What goes wrong with Word files elsewhere, row by row (23-25, 27-30, 33), and does not here, or is told."""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from docx.shared import Cm

from app.errors import TemplateError
from app.rendering.texts import text_in_word
from app.rendering.word.engine import WordEngine
from app.rendering.word.template import WordTemplate
from tests.rendering.conftest import EVERYTHING, RECORD, REPORT, SECTION, MakeDocument
from tests.rendering.word.conftest import DrawTemplate, FaultsOf, Fill, Found
from tests.rendering.word.drawing import line, run
from tests.rendering.word.reading import Element, find, names, raw, text, tree

Rules = Callable[..., list[str]]
ABOUT = {"document": dict.fromkeys(("title", "marking", "reference", "version", "fingerprint"), "")}


def filled(path: Path, **answers: object) -> bytes:
    """Return what a template of python-docx's makes of a few names."""
    given: Mapping[str, object] = {**ABOUT, **answers}
    return WordTemplate(path).render(lambda _: given, None)


def picture() -> io.BytesIO:
    """Return a picture of one dot."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        whole = kind + content
        return struct.pack(">I", len(content)) + whole + struct.pack(">I", zlib.crc32(whole))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    dot = zlib.compress(b"\x00\x20\x40\x60")
    return io.BytesIO(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", dot) + chunk(b"IEND", b"")
    )


@pytest.fixture
def pictured(tmp_path: Path) -> Path:
    """A template with a logo in its header and pictures in its text, one of them in a loop."""
    template = docx.Document()
    template.sections[0].header.paragraphs[0].add_run().add_picture(picture(), Cm(2))
    template.add_paragraph("{{ x }}").add_run().add_picture(picture(), Cm(2))
    template.add_paragraph("{%p for one in xs %}")
    template.add_paragraph("{{ one }}").add_run().add_picture(picture(), Cm(2))
    template.add_paragraph("{%p endfor %}")
    path = tmp_path / "word.docx"
    template.save(str(path))
    return path


def test_row_23_pictures_stay_in_text_and_header(pictured: Path, faults_of: FaultsOf) -> None:
    content = filled(pictured, x="a", xs=["b", "c"])
    for part in ("document", "header1"):
        asked = tree(content, f"word/{part}.xml").xpath("//*[local-name()='blip']/@*[local-name()='embed']")
        there = {one.get("Id"): one.get("Target") for one in tree(content, f"word/_rels/{part}.xml.rels")}
        assert len(asked) == {"document": 3, "header1": 1}[part]
        assert all(f"word/{there[one]}" in names(content) for one in asked)
    assert faults_of(content) == []


def test_row_24_pictures_tell_what_they_show_and_not_where_they_came_from(
    pictured: Path, tmp_path: Path, found: Found
) -> None:
    with zipfile.ZipFile(pictured) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    named = parts["word/document.xml"].replace(b'name="image.png"', b'name="C:\\Pictures\\secret.png"')
    named = named.replace(b'name="Picture 1"', b'name="secret" descr="C:\\Pictures\\secret.png"')
    assert b"secret" in named
    path = tmp_path / "named.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in {**parts, "word/document.xml": named}.items():
            archive.writestr(name, content)
    content = filled(path, x="a", xs=["b"])
    assert b"secret" not in raw(content)
    assert b"image.png" not in raw(content)
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:docPr id="1" name="a"{}/></wp:inline></w:drawing></w:r></w:p>'
    )
    assert [one.rule for one in found(drawing.format(""))] == ["alt-text"]
    assert found(drawing.format(' descr="The arms of the county"')) == ()


@pytest.mark.parametrize("form", [RECORD, REPORT])
def test_row_25_fields_keep_a_result_and_word_asks_nothing(
    engine: WordEngine, make_document: MakeDocument, rules: Rules, form: str
) -> None:
    content = engine.render(make_document(form))
    for part in [name for name in names(content) if name.startswith("word/") and name.endswith(".xml")]:
        root = tree(content, part)
        assert find(root, "//w:updateFields") == []
        assert len(find(root, "//w:fldChar[@w:fldCharType='begin']")) == len(
            find(root, "//w:fldChar[@w:fldCharType='separate']")
        )
        assert not any("TOC" in str(code.text) for code in find(root, "//w:instrText"))
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    code = "<w:r><w:instrText> TOC </w:instrText></w:r>"
    assert rules(f"<w:p>{begin}{code}{end}</w:p>") == ["no-result"]


def test_row_27_ticks_are_signs_and_old_fields_are_told(fill: Fill, rules: Rules) -> None:
    body = line("{% if yes %}☒{% else %}☐{% endif %} agreed")
    assert [text(tree(fill(body, {"yes": yes}))) for yes in (True, False)] == ["☒ agreed", "☐ agreed"]
    old = '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData/></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    assert rules(old) == ["form-field"]
    control = (
        '<w:sdt><w:sdtPr><w:alias w:val="Subject"/><w:text/></w:sdtPr>'
        f"<w:sdtContent>{run('{{ x }}')}</w:sdtContent></w:sdt>"
    )
    root = tree(fill(f"<w:p>{control}</w:p>", {"x": "A & B"}))
    assert [text(one) for one in find(root, "//w:sdt/w:sdtContent")] == ["A & B"]


BOX = (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="wps"><w:drawing><w:txbxContent>{0}</w:txbxContent></w:drawing></mc:Choice>'
    '<mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>{0}'
    "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


def test_row_28_both_copies_of_a_text_box_are_filled_found_and_told(fill: Fill, rules: Rules) -> None:
    content = fill(BOX.format(line("{{ marking }}")), {"marking": "DRAFT & CONFIDENTIAL"})
    assert text_in_word(content).count("DRAFT & CONFIDENTIAL") == 2
    assert rules(BOX.format(line("{{ subject }}"))) == ["text-box"]


def test_row_29_parts_that_are_there_twice_are_told_refused_and_never_written(
    draw: DrawTemplate, found: Found, engine: WordEngine, make_document: MakeDocument
) -> None:
    path = draw(line("a"))
    with zipfile.ZipFile(path, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("docProps/core.xml", b"<a/>")
    with pytest.raises(TemplateError, match=r"holds “docProps/core\.xml” twice"):
        WordTemplate(path)
    written = names(engine.render(make_document(RECORD)))
    assert len(written) == len(set(written))


@pytest.mark.parametrize("form", [RECORD, REPORT])
def test_row_30_numbers_are_unique_and_every_part_belongs(
    engine: WordEngine, make_document: MakeDocument, rules: Rules, form: str
) -> None:
    changes = {RECORD: {"decision": EVERYTHING}, REPORT: {"sections": [SECTION] * 3, "purpose": EVERYTHING}}
    content = engine.render(make_document(form, **changes[form]))
    assert _repeated(tree(content)) == []
    targets = {"[Content_Types].xml"} | {name for name in names(content) if name.endswith(".rels")}
    for holder in [name for name in names(content) if name.endswith(".rels")]:
        folder = holder.partition("_rels/")[0]
        for one in tree(content, holder):
            if one.get("TargetMode") != "External":
                target = one.get("Target")
                targets.add(target.lstrip("/") if target.startswith("/") else folder + target)
    assert set(names(content)) == targets
    bookmark = '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'
    loop = line("{%p for one in background_papers %}") + f"<w:p>{bookmark}</w:p>" + line("{%p endfor %}")
    assert rules(loop) == ["repeated-bookmark"]


def _repeated(root: Element) -> list[str]:
    """Return the numbers that more than one thing of a kind carries."""
    paths = ("//w:bookmarkStart/@w:id", "//w:bookmarkStart/@w:name", "//w:sdtPr/w:id/@w:val")
    found = [[str(one) for one in find(root, path)] for path in paths]
    found.append([str(one) for one in root.xpath("//*[local-name()='docPr']/@id")])
    return [one for group in found for one in group if group.count(one) > 1]


def test_row_33_a_template_prints_the_same_again_and_tells_of_nobody(tmp_path: Path) -> None:
    template = docx.Document()
    template.add_paragraph("{{ x }}")
    properties = template.core_properties
    properties.author = properties.last_modified_by = "Somebody Secret"
    properties.comments = properties.keywords = properties.category = "secret words"
    path = tmp_path / "word.docx"
    template.save(str(path))
    compiled = WordTemplate(path)
    once, again = (compiled.render(lambda _: {**ABOUT, "x": "a"}, None) for _ in range(2))
    other = compiled.render(lambda _: {**ABOUT, "x": "b"}, None)
    assert once == again == WordTemplate(path).render(lambda _: {**ABOUT, "x": "a"}, None)
    assert text(tree(other)) == "b"
    everything = b"".join(raw(once, name) for name in names(once)).lower()
    assert b"secret" not in everything
    with zipfile.ZipFile(io.BytesIO(once)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
