"""The meeting report: what it asks for on every page, its sections, and the grid of considerations."""

import re
from pathlib import Path

import pytest

from app.rendering.renderer import Renderer
from tests.rendering.conftest import MakeDocument, pages_of
from tests.rendering.word.reading import controls, find, text, tree
from tests.tools.libreoffice import convert

FORM = "wealdshire/meeting-report"
ROWS = ["Report Exemption", "Consultation", "Resources", "Code of Ethics", "Equality", "Legal", "Risk"]
ROWS += ["Communication", "Evaluation"]
ANSWERS = {name.lower().replace(" ", "_"): {"answer": False} for name in ROWS[1:]}


@pytest.mark.parametrize(
    ("chosen", "head"),
    [
        ("decision", "Full Report for Decision"),
        ("direction", "Full Report for Direction"),
        (None, "Full Report for Decision/ Direction"),
    ],
)
def test_every_page_says_what_is_asked_for(
    renderer: Renderer, make_sample: MakeDocument, chosen: str | None, head: str
) -> None:
    document = make_sample(FORM, running_head=chosen)
    assert text(tree(renderer.word(document), "word/header1.xml")).splitlines() == ["OFFICIAL", head]
    assert f'<p class="running-head">{head}</p>' in renderer.html(document).decode()
    pages = pages_of(renderer.paper(document))
    assert len(pages) > 1
    assert all(page.splitlines()[:2] == ["OFFICIAL", head] for page in pages)


def test_sections_close_up_where_there_are_no_key_outcomes(
    renderer: Renderer, make_sample: MakeDocument
) -> None:
    document = make_sample(FORM, key_outcomes=None)
    assert [f"{one.number} {one.heading}" for one in document.outline] == [
        "1. PURPOSE",
        "2. RECOMMENDATION",
        "3. BACKGROUND",
        "4. CONSIDERATIONS",
    ]
    assert "KEY OUTCOMES" not in text(tree(renderer.word(document)))
    page = renderer.html(document).decode()
    assert "KEY OUTCOMES" not in page
    assert "<dt>4.1 Report Exemption</dt>" in page


def test_considerations_are_counted_alike_in_word_and_on_the_page(
    renderer: Renderer, make_sample: MakeDocument, tmp_path: Path
) -> None:
    document = make_sample(FORM)
    word = tmp_path / "report.docx"
    word.write_bytes(renderer.word(document))
    shown = convert([word], "txt", into=tmp_path / "saved", profile=tmp_path / "profile")[word]
    numbered = [f"5.{place} {name}" for place, name in enumerate(ROWS, start=1)]
    assert re.findall("<dt>(5.*?)</dt>", renderer.html(document).decode()) == numbered
    lines = [" ".join(line.split()) for line in shown.read_text("utf-8-sig").splitlines()]
    assert [line for line in lines if re.match(r"5\.\d ", line)] == numbered


def test_a_narrative_takes_a_row_and_its_absence_takes_none(
    renderer: Renderer, make_sample: MakeDocument
) -> None:
    exempt = {"answer": "exempt", "narrative": "Section 43(2).\n\n- One\n- Two"}
    legal = {"answer": True, "narrative": "The solicitor **agrees**."}
    answers = {**ANSWERS, "report_exemption": exempt, "legal": legal}
    document = make_sample(FORM, considerations=answers)
    (grid,) = controls(tree(renderer.word(document)), "considerations")
    rows = [text(row).splitlines() for row in find(grid, ".//w:tr")]
    assert rows[:3] == [
        ["Report Exemption", "Exempt"],
        ["Section 43(2).", "One", "Two"],
        ["Consultation", "No"],
    ]
    assert rows[6:8] == [["Legal", "Yes"], ["The solicitor agrees."]]
    assert len(rows) == len(ROWS) + 2
    page = renderer.html(document).decode()
    assert page.count('class="narrative"') == 2
    assert re.findall('class="answer">(.*?)<', page) == ["Exempt", *["No"] * 4, "Yes", *["No"] * 3]


def test_an_open_consideration_is_marked_in_a_draft(renderer: Renderer, make_sample: MakeDocument) -> None:
    document = make_sample(FORM, draft=True, considerations=None)
    page = renderer.html(document).decode()
    assert page.count('<mark class="gap">[Yes or no]</mark>') == len(ANSWERS)
    assert '<mark class="gap">[Exempt or not]</mark>' in page
    (grid,) = controls(tree(renderer.word(document)), "considerations")
    assert len(find(grid, ".//w:r[w:rPr/w:highlight]")) == len(ROWS)


def test_an_author_is_named_where_there_is_one(renderer: Renderer, make_sample: MakeDocument) -> None:
    for author, lines in (({"name": "A. Writer", "post": "Clerk"}, ["Author: A. Writer, Clerk"]), (None, [])):
        document = make_sample(FORM, author=author)
        (head,) = find(tree(renderer.word(document)), "w:body/w:tbl[1]")
        assert text(head).splitlines()[4:] == lines
        assert ("Author:" in renderer.html(document).decode()) is bool(lines)
