"""Files of every kind are proofread: what is printed from a sample reads without a finding."""

from pathlib import Path

import pytest

from app.errors import FileError
from app.forms.case_file import read_case
from app.forms.loading import Packs
from app.model.reading import PassageKind
from app.model.values import Reference
from app.rendering.renderer import Renderer
from app.rendering.word_reading import read_word
from app.system import paths
from app.workflow.join_document import COMPLETE, join_document
from app.workflow.press import Press
from app.workflow.proofread import proofread
from tests.content.cases import SAMPLES
from tests.proofing.reading import KNOWLEDGE, said


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_shipped_sample_has_no_finding(sample: str, packs: Packs) -> None:
    found = proofread([SAMPLES[sample]], packs=packs, knowledge=KNOWLEDGE)
    assert not found, said(found)


@pytest.fixture(scope="module")
def word_file(packs: Packs, renderer: Renderer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The board report of the worked example, as it is printed."""
    form, answers = read_case(paths.SAMPLES / "body-worn-video.toml", packs).documents[1]
    press = Press(packs, renderer)
    document = join_document(form, answers, reference=Reference("X"), edition=COMPLETE, press=press)
    path = tmp_path_factory.mktemp("word") / "report.docx"
    path.write_bytes(renderer.word(document))
    return path


def test_a_word_file_is_read_with_the_numbers_word_counts(word_file: Path) -> None:
    reading = read_word(word_file)
    numbered = {p.number: p.text for p in reading.passages if p.number}
    assert numbered["1.0"] == "Purpose"
    assert numbered["1.1"].startswith("The purpose of this report")
    assert any(p.kind is PassageKind.FURNITURE for p in reading.passages)
    assert any(p.kind is PassageKind.NOTE for p in reading.passages)


def test_a_printed_sample_has_no_finding_either(word_file: Path, packs: Packs) -> None:
    found = proofread([word_file], packs=packs, knowledge=KNOWLEDGE)
    assert not found, said(found)


def test_a_file_that_is_not_what_its_name_says_is_one_sentence(tmp_path: Path, packs: Packs) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(b"no archive")
    with pytest.raises(FileError, match=r"letter\.docx cannot be read as a Word file"):
        proofread([path], packs=packs, knowledge=KNOWLEDGE)


@pytest.mark.parametrize(
    ("name", "remedy"), [("old.doc", "Save it in Word as .docx."), ("scan.pdf", "save its text as .txt")]
)
def test_other_files_are_told_apart_with_a_remedy(
    name: str, remedy: str, tmp_path: Path, packs: Packs
) -> None:
    path = tmp_path / name
    path.write_bytes(b"%")
    with pytest.raises(FileError) as fault:
        proofread([path], packs=packs, knowledge=KNOWLEDGE)
    assert remedy in fault.value.hint


def test_several_files_are_one_pack(tmp_path: Path, packs: Packs) -> None:
    cover, report = tmp_path / "cover.txt", tmp_path / "report.md"
    cover.write_text(
        "Key Decision\n\nRecommendation\n\nThat the roof is mended by the Acting Commissioner in May.\n",
        "utf-8",
    )
    report.write_text(
        "# Report\n\n## 1. Recommendation\n\n1.1 That the roof is mended by the Commissioner in May.\n",
        "utf-8",
    )
    together = [
        one for one in proofread([cover, report], packs=packs, knowledge=KNOWLEDGE) if one.rule == "TXT-01"
    ]
    assert [(one.place.line, one.quotation, one.beside[0].line) for one in together] == [(5, "Acting", 5)]
    assert [one for one in proofread([cover], packs=packs, knowledge=KNOWLEDGE) if one.rule == "TXT-01"] == []


def test_a_finding_in_a_case_names_the_line_of_the_file(tmp_path: Path, packs: Packs) -> None:
    sample = (paths.SAMPLES / "body-worn-video.toml").read_text("utf-8")
    planted = sample.replace("The Board is invited to note", "The [Board] is invited to note")
    path = tmp_path / "case.toml"
    path.write_text(planted, "utf-8")
    (finding,) = [one for one in proofread([path], packs=packs, knowledge=KNOWLEDGE) if one.rule == "DEF-07"]
    assert "[Board]" in planted.splitlines()[finding.place.line - 1]
    assert (finding.place.field, finding.quotation) == ("recommendation", "[Board]")


def test_a_word_file_of_any_office_is_read_with_typed_numbers_tables_and_changes(
    tmp_path: Path, packs: Packs
) -> None:
    from docx import Document

    word = Document()
    word.add_heading("3. Kennels", level=1)
    word.add_paragraph("3.1 They are full.")
    word.add_paragraph("3.3 They are wet.")
    row = word.add_table(rows=1, cols=2).rows[0].cells
    row[0].text, row[1].text = "Background Papers", ""
    row[0].paragraphs[0].insert_paragraph_before("")
    word.add_paragraph("Signed by [name].")
    path = tmp_path / "paper.docx"
    word.save(str(path))
    found = {
        (one.rule, one.quotation, one.place.paragraph)
        for one in proofread([path], packs=packs, knowledge=KNOWLEDGE)
    }
    assert ("NUM-02", "3.3 They are wet.", 3) in found
    assert ("REF-07", "Background Papers", 5) in found
    assert ("DEF-07", "[name]", 7) in found


def test_old_and_foreign_encodings_are_read(tmp_path: Path, packs: Packs) -> None:
    for place, encoding in enumerate(("utf-8", "utf-8-sig", "utf-16", "cp1252")):
        path = tmp_path / f"{place}.txt"
        path.write_bytes("It costs £13m, £13m and £13,000,000 – no more.".encode(encoding))
        found = proofread([path], packs=packs, knowledge=KNOWLEDGE)
        assert [one.quotation for one in found if one.rule == "TXT-09"] == ["£13,000,000"], encoding
