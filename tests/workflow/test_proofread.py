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
