"""Another word processor reads our files: it shows the numbers we gave and the words we printed."""

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.rendering.word.engine import WordEngine
from tests.rendering.conftest import EVERYTHING, RECORD, REPORT, MakeDocument
from tests.rendering.word.conftest import Converted, Shown

LIMBS = [
    "The Board is invited to:\n\n1. note;\n2. approve:\n   a. all.",
    "The Commissioner is asked to sign.",
]
TEN = [{"heading": f"Heading {number}", "body": EVERYTHING} for number in range(1, 11)]


@pytest.mark.parametrize("scheme", ["1.0/1.1", "1./1.1"])
def test_numbers_shown_are_the_numbers_given(
    engine: WordEngine, make_document: MakeDocument, shown: Shown, scheme: str
) -> None:
    document = make_document(REPORT, numbering=scheme, recommendation=LIMBS, purpose=EVERYTHING, sections=TEN)
    given = [number for section in document.outline for number in (section.number, *section.paragraphs)]
    assert len(given) > 30
    lines = shown(engine.render(document))
    pattern = re.compile(r"(\d+\.0|\d+\.\d+) " if scheme == "1.0/1.1" else r"(\d+\.\d+|\d+\.(?= [A-Z])) ")
    counted = [found[1] for found in map(pattern.match, lines) if found]
    assert [number for number in counted if number in set(given)] == given


def test_lists_are_counted_each_for_itself(
    engine: WordEngine, make_document: MakeDocument, shown: Shown
) -> None:
    lines = shown(engine.render(make_document(REPORT, recommendation=LIMBS, purpose=EVERYTHING)))
    assert lines.count("1. note;") == lines.count("2. approve:") == lines.count("a. all.") == 2
    for line in ("• bullet", "1. counted", "2. counted too", "a. letter", "i. roman"):
        assert line in lines
    assert any(re.fullmatch(r"\W nested bullet", line) for line in lines)


def test_nothing_of_the_first_paragraph_of_an_answer_is_lost(
    engine: WordEngine, make_document: MakeDocument, shown: Shown
) -> None:
    lines = shown(engine.render(make_document(RECORD, decision=EVERYTHING)))
    assert any(
        re.fullmatch(r"First paragraph with bold, italic, a link and a note\.\d?", line) for line in lines
    )
    assert not [line for line in lines if "HYPERLINK" in line]


def test_template_saved_by_libreoffice_prints_the_same_words(
    own_templates: Path, engine: WordEngine, make_document: MakeDocument, converted: Converted, shown: Shown
) -> None:
    path = own_templates / "cambridgeshire" / "bcb-report" / "word.docx"
    path.write_bytes(converted(path.read_bytes(), "docx"))
    document = make_document(REPORT, recommendation=LIMBS, purpose=EVERYTHING)
    resaved = WordEngine(own_templates)
    resaved.check(document.form)
    assert shown(resaved.render(document)) == shown(engine.render(document))


@pytest.mark.parametrize("length", [40, 60, 75, 90, 160])
def test_page_number_stays_on_one_line_beside_any_reference(
    engine: WordEngine, make_document: MakeDocument, converted: Converted, length: int
) -> None:
    document = make_document(RECORD)
    reference = ("PCC/2026 JOINT " * length)[:length].strip()
    document = document._replace(stamp=document.stamp.but(reference=reference))
    paper = converted(engine.render(document), "pdf")
    lines = PdfReader(io.BytesIO(paper)).pages[0].extract_text().replace("\xa0", " ").splitlines()
    assert [line for line in lines if line.rstrip().endswith("Page 1 of 1")]


def test_deepest_list_and_right_to_left_text_are_shown(
    engine: WordEngine, make_document: MakeDocument, shown: Shown
) -> None:
    deep = "\n".join(f"{'   ' * level}1. level {level + 1}" for level in range(6))
    lines = shown(engine.render(make_document(RECORD, decision=f"{deep}\n\nשלום עולם (PCC 12)\n\n- תודה")))
    assert [line for line in lines if line.startswith("1. level")] == [
        f"1. level {level}" for level in range(1, 7)
    ]
    assert "שלום עולם (PCC 12)" in lines
    assert any(line.endswith("תודה") for line in lines)
