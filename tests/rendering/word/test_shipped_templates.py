"""What the templates that are shipped promise, proven on the papers they print."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from app.forms.case_file import read_case
from app.forms.composing import composed
from app.forms.loading import Packs
from app.model.document import Document
from app.model.field import Kind
from app.rendering.word.archive import read_archive
from app.rendering.word.engine import WordEngine
from app.system import paths
from templates.build_word import DRAWN, drawn
from tests.rendering.conftest import (
    COMPLETE,
    EVERYTHING,
    JOINT_RECORD,
    RECORD,
    REPORT,
    STAMP,
    MakeDocument,
)
from tests.rendering.word.conftest import FaultsOf
from tests.rendering.word.reading import Element, controls, find, names, raw, style, text, tree, value

TEMPLATES = sorted(paths.TEMPLATES.rglob("word.docx"))

IN_PARAGRAPHS = {Kind.PROSE, Kind.LIMBS, Kind.SECTIONS, Kind.TABLE}
IN_LINE = {Kind.TEXT, Kind.DATE, Kind.PERSON, Kind.MONEY}
WITH_CONTENT = IN_PARAGRAPHS | {Kind.RECORD, Kind.PAPERS, Kind.PEOPLE, Kind.MONEY}
SAMPLED = [
    (path, place)
    for path in sorted(paths.SAMPLES.rglob("*.toml"))
    for place in range(path.read_text("utf-8").count("[[document]]"))
]
PAPER = {
    "title": "A paper",
    "date": "2026-01-02",
    "url": "https://a.example/paper",
    "attached_as": "Appendix A",
}


def printed_form(path: Path) -> str:
    """Return the form that a template prints."""
    return path.parent.relative_to(paths.TEMPLATES).as_posix()


@pytest.fixture
def body(engine: WordEngine, make_document: MakeDocument) -> Callable[..., Element]:
    """Return the body of a document made of answers."""
    return lambda form, **answers: tree(engine.render(make_document(form, **answers)))


@pytest.fixture(params=SAMPLED, ids=lambda asked: f"{asked[0].stem}-{asked[1]}")
def sample(request: pytest.FixtureRequest, packs: Packs) -> Document:
    """One document of the shipped samples after the other."""
    path, place = request.param
    form, answers = read_case(path, packs).documents[place]
    return composed(form, answers, packs.office(form.office), STAMP)


@pytest.mark.parametrize("path", TEMPLATES, ids=printed_form)
def test_template_is_a_sound_word_file(path: Path, faults_of: FaultsOf) -> None:
    content = path.read_bytes()
    assert faults_of(content) == []
    assert not re.search(
        rb"rsid|python-docx|creator|lastModifiedBy", b"".join(raw(content, n) for n in names(content))
    )


@pytest.mark.parametrize("form", DRAWN)
def test_template_is_drawn_as_the_script_draws_it(packs: Packs, form: str) -> None:
    path = paths.TEMPLATES / form / "word.docx"
    assert read_archive(path) == read_archive(path, drawn(packs.form(form)))


@pytest.mark.parametrize("path", TEMPLATES, ids=printed_form)
def test_template_speaks_british_english_in_word_s_own_styles(path: Path) -> None:
    content = path.read_bytes()
    styles = tree(content, "word/styles.xml")
    assert value(styles, "w:docDefaults//w:lang/@w:val") == "en-GB"
    assert value(tree(content, "word/settings.xml"), "w:themeFontLang/@w:val") == "en-GB"
    have = set(find(styles, "w:style/w:name/@w:val"))
    assert {"Title", "heading 1", "heading 2", "Body Text", "List Paragraph", "Quote", "Hyperlink"} <= have
    assert {"footnote text", "footnote reference", "header", "footer", "Numbered Paragraph"} <= have


@pytest.mark.parametrize("path", TEMPLATES, ids=printed_form)
def test_page_is_a4_with_page_numbers_that_show_from_the_start(path: Path) -> None:
    content = path.read_bytes()
    (page,) = find(tree(content), "//w:sectPr/w:pgSz")
    assert sorted(page.attrib.values()) == ["11906", "16838"]
    footer = tree(content, "word/footer1.xml")
    assert [instruction.strip() for instruction in find(footer, "//w:instrText/text()")] == [
        "PAGE",
        "NUMPAGES",
    ]
    assert "Page\u00a01\u00a0of\u00a01" in text(footer)


@pytest.mark.parametrize("form", DRAWN)
def test_controls_bear_the_names_and_labels_of_fields(packs: Packs, form: str) -> None:
    labels: dict[str, str] = {f"cs:{field.id}": field.label for field in packs.form(form).fields}
    properties = find(tree((paths.TEMPLATES / form / "word.docx").read_bytes()), "//w:sdtPr[w:tag]")
    assert properties
    for one in properties:
        assert value(one, "w:alias/@w:val") == labels[value(one, "w:tag/@w:val")]


def test_every_answer_stands_in_its_control(engine: WordEngine, sample: Document) -> None:
    """What is chosen between, or is yes or no, may show as wording that nobody edits in Word."""
    root = tree(engine.render(sample))
    for field in sample.form.fields:
        named = field.id in (sample.form.title_field, sample.form.reference_field)
        if sample.answers.get(field.id) and (field.kind in WITH_CONTENT or named):
            assert any(text(one).strip() for one in controls(root, field.id)), field.id


def test_controls_of_prose_hold_paragraphs_and_others_a_line(engine: WordEngine, sample: Document) -> None:
    root = tree(engine.render(sample))
    for field in sample.form.fields:
        for content in controls(root, field.id):
            holds_paragraphs = bool(find(content, "w:p | w:tbl"))
            assert holds_paragraphs or field.kind not in IN_PARAGRAPHS, field.id
            assert not holds_paragraphs or field.kind not in IN_LINE, field.id


def test_record_prints_its_answers_beside_their_labels(body: Callable[..., Element]) -> None:
    root = body(RECORD, background_papers=[PAPER, {"title": "Another"}])
    rows = {
        text(find(row, "w:tc")[0]): text(find(row, "w:tc")[1]) for row in find(root, "w:body/w:tbl[1]/w:tr")
    }
    assert rows == {
        "Subject": "Replacement of patrol bicycles",
        "Decision": "To buy twelve patrol bicycles.",
        "Decision Summary": "The Board discussed the purchase and recommends it.",
        "Contact Officer": "B. Officer, Chief Executive\nTel: 01632 960 120\nEmail: office@wealdshire-pcc.example",
        "Background Papers": "A paper – 2 January 2026\nhttps://a.example/paper\nAttached as Appendix A\nAnother",
    }
    assert (
        text(find(root, "//w:p")[0])
        == "POLICE AND CRIME COMMISSIONER FOR WEALDSHIRE DECISION RECORD – WPCC 2026-031"
    )


def test_no_background_papers_is_said_only_when_it_was_answered(body: Callable[..., Element]) -> None:
    assert text(find(body(RECORD), "//w:tbl[1]/w:tr[5]/w:tc[2]")[0]) == "None"
    assert "Background Papers" not in text(body(RECORD, empty=True))


def test_labels_head_their_rows(body: Callable[..., Element]) -> None:
    for grid in (find(body(RECORD), "w:body/w:tbl[1]")[0], find(body(REPORT), "w:body/w:tbl[1]")[0]):
        assert value(grid, "w:tblPr/w:tblLook/@w:firstColumn") == "1"
        assert value(grid, "w:tblPr/w:tblCaption/@w:val")


@pytest.mark.parametrize("form", [RECORD, JOINT_RECORD])
def test_declaration_signature_and_printed_name_are_never_parted(
    body: Callable[..., Element], packs: Packs, form: str
) -> None:
    root = body(form)
    tables = find(root, "w:body/w:tbl[w:tblPr/w:tblCaption/@w:val='Signature and date']")
    assert len(tables) == len(packs.form(form).slots)
    for table, slot in zip(tables, packs.form(form).slots, strict=True):
        declaration = table.getprevious()
        assert text(declaration) == slot.declaration
        assert [style(one) for one in (declaration.getprevious(), declaration)] == [
            "Signatory",
            "Declaration",
        ]
        signing, printed = find(table, "w:tr")
        assert [text(cell) for cell in find(signing, "w:tc")] == ["Signature", "", "Date", ""]
        assert all(find(row, "w:trPr/w:cantSplit") for row in (signing, printed))
        assert all(find(paragraph, "w:pPr/w:keepNext") for paragraph in find(signing, ".//w:p"))
        assert style(find(printed, ".//w:p")[0]) == "PrintedName"


def test_styles_of_the_signature_keep_with_what_follows(
    engine: WordEngine, make_document: MakeDocument
) -> None:
    styles = tree(engine.render(make_document(RECORD)), "word/styles.xml")
    for name in ("Signatory", "Declaration"):
        assert find(styles, f"w:style[@w:styleId='{name}']/w:pPr[w:keepNext and w:keepLines]")
    assert find(styles, "w:style[@w:styleId='PrintedName']/w:pPr[w:keepLines]")


def test_printed_name_and_capacity_stand_under_the_signature(body: Callable[..., Element]) -> None:
    table = find(body(JOINT_RECORD), "w:body/w:tbl[w:tblPr/w:tblCaption/@w:val='Signature and date']")
    assert text(find(table[0], "w:tr[2]")[0]) == "A. Example\nPolice and Crime Commissioner for Wealdshire"
    assert text(find(table[1], "w:tr[2]")[0]) == "Chief Constable of Wealdshire"


def test_headings_of_the_report_are_those_of_its_outline(
    engine: WordEngine, make_document: MakeDocument
) -> None:
    document = make_document(REPORT)
    root = tree(engine.render(document))
    headings = [text(paragraph) for paragraph in find(root, "//w:p") if style(paragraph) == "Heading1"]
    assert headings == [section.heading for section in document.outline]


def test_recommendation_is_printed_twice(body: Callable[..., Element]) -> None:
    first, second = controls(body(REPORT, recommendation=[EVERYTHING]), "recommendation")
    assert text(first) == text(second)
    lists = [set(find(one, ".//w:numId/@w:val")) for one in (first, second)]
    assert lists[0] & lists[1] == {min(lists[0], key=int)}  # bullets alone need no new count


def test_head_of_the_report(body: Callable[..., Element]) -> None:
    lines = [text(paragraph) for paragraph in find(body(REPORT, agenda_item="4"), "w:body/w:p")][:8]
    assert lines[3:] == [
        "To:\tBusiness Coordination Board",
        "From:\tChief Executive",
        "Date:\t4 November 2026",
        "Agenda item:\t4",
        "Patrol bicycles",
    ]
    assert not [line for line in text(body(REPORT)).splitlines() if line.startswith("Agenda")]


def test_bibliography(body: Callable[..., Element]) -> None:
    rows = find(body(REPORT, source_documents=[PAPER]), "w:body/w:tbl[1]/w:tr")
    assert text(rows[0]).splitlines()[:2] == ["Source Document", "A paper – 2 January 2026"]
    assert text(rows[1]).splitlines() == ["Contact Officers", "B. Officer, Chief Executive, The Office"]


@pytest.mark.parametrize("form", COMPLETE)
def test_every_page_carries_marking_reference_version_and_fingerprint(
    engine: WordEngine, make_document: MakeDocument, form: str
) -> None:
    content = engine.render(make_document(form))
    assert text(tree(content, "word/header1.xml")) == "OFFICIAL"
    footer = text(tree(content, "word/footer1.xml"))
    assert footer.splitlines() == [
        "WPCC 2026-031 · version 2 · 7K3F-92QD\tPage\u00a01\u00a0of\u00a01",
        "OFFICIAL",
    ]
