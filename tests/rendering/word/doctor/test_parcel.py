import warnings
import zipfile
from pathlib import Path

import pytest

from app.model.finding import Finding, Severity
from app.rendering.word.doctor.parcel import Opened
from tests.rendering.word.conftest import DrawTemplate
from tests.rendering.word.drawing import line

RELATIONSHIPS = "word/_rels/document.xml.rels"
ELSEWHERE = (
    '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" '
    'Target="file:///C:/Templates/x" TargetMode="External"/>'
)


@pytest.fixture
def template(draw: DrawTemplate) -> Path:
    """A template with nothing wrong."""
    return draw(line("{{ subject }}"))


def changed(template: Path, **parts: bytes) -> list[Finding]:
    """Return what is found once parts are added to a template."""
    with zipfile.ZipFile(template, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of the second copy, which is the point
        for name, content in parts.items():
            archive.writestr(name, content)
    return Opened(template, "word.docx").findings


def replaced(template: Path, part: str, before: str, after: str) -> list[Finding]:
    """Return what is found once words of a part are changed."""
    with zipfile.ZipFile(template) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert before.encode() in parts[part]
    parts[part] = parts[part].replace(before.encode(), after.encode())
    with zipfile.ZipFile(template, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return Opened(template, "word.docx").findings


def test_template_with_nothing_wrong(template: Path) -> None:
    opened = Opened(template, "word.docx")
    assert opened.findings == []
    assert opened.whole() is opened.package


def test_part_that_is_there_twice(template: Path) -> None:
    (finding,) = changed(template, **{"docProps/core.xml": b"<a/>"})
    assert (finding.rule, finding.severity) == ("twice-in-file", Severity.ERROR)
    assert finding.quotation == "docProps/core.xml"
    assert Opened(template, "word.docx").package  # the rest of it is examined all the same


def test_macros_and_embedded_objects(template: Path) -> None:
    findings = changed(template, **{"word/vbaProject.bin": b"x", "word/embeddings/oleObject1.bin": b"x"})
    assert [(one.rule, one.severity) for one in findings] == [
        ("macros", Severity.ERROR),
        ("embedded", Severity.WARNING),
    ]


@pytest.mark.parametrize(
    ("kind", "severity"), [("attachedTemplate", Severity.HINT), ("image", Severity.WARNING)]
)
def test_what_lies_elsewhere(template: Path, kind: str, severity: Severity) -> None:
    (finding,) = replaced(
        template, RELATIONSHIPS, "</Relationships>", f"{ELSEWHERE.format(kind)}</Relationships>"
    )
    assert (finding.rule, finding.severity) == ("elsewhere", severity)
    assert "C:/Templates/x" in finding.message


def test_damaged_part_is_named_and_the_rest_examined(template: Path) -> None:
    findings = replaced(template, "word/header1.xml", "</w:hdr>", "")
    assert [one.rule for one in findings] == ["damaged"]
    assert "word/header1.xml" in findings[0].message


@pytest.mark.parametrize("content", [b"Dear all", b"", b"PK\x03\x04 torn"])
def test_file_that_is_no_word_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "word.docx"
    path.write_bytes(content)
    (finding,) = Opened(path, "word.docx").findings
    assert "not a Word file" in finding.message
    assert finding.remedy


def test_document_with_macros_switched_on_is_called_that(template: Path) -> None:
    changed(template, **{"word/vbaProject.bin": b"x"})
    findings = replaced(
        template,
        "[Content_Types].xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    assert [one.rule for one in findings] == ["macros"]


def test_missing_file(tmp_path: Path) -> None:
    (finding,) = Opened(tmp_path / "none.docx", "none.docx").findings
    assert "does not exist" in finding.message
