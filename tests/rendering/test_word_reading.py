"""Word files are read as papers: with the numbers Word counts, and without what was deleted."""

import io
from pathlib import Path

import pytest

from app.errors import FileError
from app.forms.case_file import read_case
from app.forms.loading import Packs
from app.model.reading import PassageKind, Reading
from app.model.values import Reference
from app.rendering.renderer import Renderer
from app.rendering.word_reading import read_word
from app.workflow.join_document import COMPLETE, join_document
from app.workflow.press import Press
from tests.content.cases import SAMPLES

NUMBERED = [
    name
    for name in SAMPLES
    if name in {"body-worn-video", "wealdshire/collaboration-agreement", "wealdshire/meeting-report"}
]


def numbers(reading: Reading) -> list[str]:
    return [passage.number for passage in reading.passages if passage.number]


@pytest.mark.parametrize("sample", NUMBERED)
def test_numbers_are_those_the_document_was_given(
    sample: str, packs: Packs, renderer: Renderer, tmp_path: Path
) -> None:
    for form, answers in read_case(SAMPLES[sample], packs).documents:
        document = join_document(
            form, answers, reference=Reference("X"), edition=COMPLETE, press=Press(packs, renderer)
        )
        path = tmp_path / "paper.docx"
        path.write_bytes(renderer.word(document))
        given = [
            number
            for section in document.outline
            for number in (section.number, *section.paragraphs, *section.items)
            if number
        ]
        read = numbers(read_word(path))
        assert sorted(set(given) - set(read)) == []


@pytest.fixture
def word_file(tmp_path: Path) -> Path:
    """A file with a table, a list, a running head, and changes that were tracked."""
    import docx
    from docx.oxml import OxmlElement

    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "OFFICIAL"
    word.add_heading("Kennels", level=1)
    paragraph = word.add_paragraph("They are full")
    deleted = OxmlElement("w:del")
    run = paragraph.add_run(" of cats")
    deleted.append(run._r)
    paragraph._p.append(deleted)
    for text in ("roof", "door"):
        word.add_paragraph(text, style="List Number")
    row = word.add_table(rows=1, cols=3).rows[0].cells
    row[0].text, row[1].text = "Consultation", "Yes"
    content = io.BytesIO()
    word.save(content)
    path = tmp_path / "any.docx"
    path.write_bytes(content.getvalue())
    return path


def test_what_a_reader_sees_is_read(word_file: Path) -> None:
    reading = read_word(word_file)
    assert [(p.kind, p.number, p.text) for p in reading.passages] == [
        (PassageKind.HEADING, "", "Kennels"),
        (PassageKind.PARAGRAPH, "", "They are full"),
        (PassageKind.ITEM, "1.", "roof"),
        (PassageKind.ITEM, "2.", "door"),
        (PassageKind.LABEL, "", "Consultation"),
        (PassageKind.CELL, "", "Yes"),
        (PassageKind.FURNITURE, "", "OFFICIAL"),
    ]
    assert [spot.paragraph for spot in reading.spots[:6]] == [1, 2, 3, 4, 5, 6]
    assert reading.spots[6].part.startswith("word/header")


def test_a_damaged_file_is_told_in_a_sentence(word_file: Path) -> None:
    word_file.write_bytes(word_file.read_bytes()[:900])
    with pytest.raises(FileError, match=r"any\.docx cannot be read as a Word file"):
        read_word(word_file)
