import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import TemplateError
from app.forms.loading import Packs
from app.model.document import Document
from app.model.field import FieldDefinition, Kind
from app.model.values import FieldId
from app.rendering.word.archive import compressed, read_archive, write_archive
from app.rendering.word.engine import WordEngine
from app.system import paths
from tests.rendering.conftest import (
    EVERYTHING,
    JOINT_RECORD,
    LONG_REPORT,
    RECORD,
    REPORT,
    MakeDocument,
)
from tests.rendering.word.conftest import FaultsOf
from tests.rendering.word.reading import controls, find, names, raw, text, tree, value
from tests.rendering.word.test_markup import printed

NASTY = "& < > \" ' {{ x }} {% if %} {# c #} # <b> {_{ ŵ ŷ Ł שלום 😀 end"
FORMS = (RECORD, REPORT, JOINT_RECORD)
EMPTY = {"empty": True}
EMPTY_DRAFT = {"empty": True, "draft": True}
PROPERTIES = "docProps/core.xml"


def respelt(templates: Path, form: str, part: str, *pairs: tuple[str, str]) -> None:
    """Change words of a part of a form's template."""
    path = templates / "cambridgeshire" / form / "word.docx"
    parts = read_archive(path)
    for before, after in pairs:
        assert before.encode() in parts[part]
        parts[part] = parts[part].replace(before.encode(), after.encode())
    path.write_bytes(write_archive(compressed(name, content) for name, content in parts.items()))


def test_awkward_text_reads_back_wherever_it_is_printed(
    engine: WordEngine, make_document: MakeDocument
) -> None:
    person = {"name": NASTY, "post": NASTY}
    answers = {
        "subject": NASTY,
        "decision": f"{NASTY}[^n]\n\n| {NASTY} | b |\n|---|---|\n| c | d |\n\n[^n]: {NASTY}",
        "decision_maker": person,
        "contact_officer": person,
        "background_papers": [{"title": NASTY, "withheld": NASTY}],
    }
    document = make_document(RECORD, **answers)
    document = document._replace(title=NASTY, stamp=document.stamp.but(marking=NASTY, version=NASTY))
    content = engine.render(document)
    shown = printed(NASTY)
    on_one_line = shown.replace("\n", " ")
    body = tree(content)
    assert text(controls(body, "subject")[0]) == shown
    assert text(controls(body, "decision_maker")[0]) == f"{shown}, {shown}"
    assert f"{shown}\nWithheld: {shown}" in text(controls(body, "background_papers")[0])
    assert shown.split("\n")[0] in text(find(body, "//w:tbl//w:tbl//w:tc")[0])
    assert text(tree(content, "word/header1.xml")) == shown
    assert shown in text(tree(content, "word/footer1.xml"))
    assert shown.split("\n")[0] in text(tree(content, "word/footnotes.xml"))
    assert find(tree(content, PROPERTIES), "dc:title")[0].text == on_one_line


@given(subject=st.text(max_size=60))
def test_any_subject_reads_back(engine: WordEngine, make_document: MakeDocument, subject: str) -> None:
    document = make_document(RECORD)
    document = document._replace(answers=document.answers.but(FieldId("subject"), subject), title=subject)
    assert text(controls(tree(engine.render(document)), "subject")[0]) == printed(subject)


def test_control_characters_never_pass(engine: WordEngine, make_document: MakeDocument) -> None:
    document = make_document(RECORD)
    odd = "a\x00b\x01c\ud800d\ufffee"
    content = engine.render(
        document._replace(answers=document.answers.but(FieldId("subject"), odd), title=odd)
    )
    assert text(controls(tree(content), "subject")[0]) == "abcde"
    assert find(tree(content, PROPERTIES), "dc:title")[0].text == "abcde"


@pytest.mark.parametrize("form", FORMS)
def test_same_document_same_bytes(engine: WordEngine, make_document: MakeDocument, form: str) -> None:
    document = make_document(form)
    assert engine.render(document) == engine.render(document) == WordEngine(paths.TEMPLATES).render(document)


def test_same_bytes_in_another_process() -> None:
    code = (
        "import hashlib; from app.forms.loading import load_packs; from app.system import paths;"
        "from app.rendering.word.engine import WordEngine; from tests.rendering.conftest import *;"
        "packs = load_packs(paths.FORMS); form = packs.form(REPORT);"
        "answers = read_answers(form, {**COMPLETE[REPORT], **LONG_REPORT});"
        "document = composed(form, answers, packs.office(form.office), STAMP);"
        "print(hashlib.sha256(WordEngine(paths.TEMPLATES).render(document)).hexdigest())"
    )
    digests = set()
    for seed in ("0", "1", "77"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
        )
        digests.add(done.stdout)
    assert len(digests) == 1


STATES = [(form, state) for form in (RECORD, REPORT) for state in ({}, EMPTY, EMPTY_DRAFT)]


@pytest.mark.parametrize(("form", "state"), [*STATES, (JOINT_RECORD, {})])
def test_word_finds_nothing_to_repair(
    engine: WordEngine, make_document: MakeDocument, faults_of: FaultsOf, form: str, state: dict[str, bool]
) -> None:
    assert faults_of(engine.render(make_document(form, **state))) == []


def test_word_finds_nothing_to_repair_in_everything_prose_can_be(
    engine: WordEngine, make_document: MakeDocument, faults_of: FaultsOf
) -> None:
    report = make_document(REPORT, **LONG_REPORT, recommendation=[EVERYTHING], title=NASTY)
    record = make_document(
        RECORD,
        decision=EVERYTHING,
        decision_summary=f"{NASTY}\n\n{EVERYTHING}",
        background_papers=[
            {"title": NASTY, "url": "https://a.example/?x=1&y=%zz#a#b"},
            {"title": "b", "url": "b & c"},
        ],
    )
    assert faults_of(engine.render(report)) == []
    assert faults_of(engine.render(record)) == []


def test_parts_are_there_once_and_first_comes_the_list_of_types(
    engine: WordEngine, make_document: MakeDocument
) -> None:
    parts = names(engine.render(make_document(REPORT, **LONG_REPORT)))
    assert len(parts) == len(set(parts))
    assert parts[0] == "[Content_Types].xml"


def test_properties_tell_title_and_language_and_nobody(
    engine: WordEngine, make_document: MakeDocument
) -> None:
    content = engine.render(make_document(RECORD))
    root = tree(content, PROPERTIES)
    assert {child.tag.rpartition("}")[2]: child.text for child in root} == {
        "title": "Replacement of patrol bicycles",
        "language": "en-GB",
    }
    assert [name for name in names(content) if name.startswith("docProps/")] == [PROPERTIES]
    everything = b"".join(raw(content, name) for name in names(content))
    for trace in (b"rsid", b"attachedTemplate", b"lastModifiedBy", b"creator", b"python-docx", b"w14:paraId"):
        assert trace not in everything


@pytest.mark.parametrize("scheme", ["1.0/1.1", "1./1.1"])
def test_clerk_chooses_how_the_report_is_numbered(
    engine: WordEngine, make_document: MakeDocument, scheme: str
) -> None:
    content = engine.render(make_document(REPORT, numbering=scheme))
    (paragraphs,) = find(
        tree(content, "word/numbering.xml"), "w:abstractNum[w:name/@w:val='countersign-paragraphs']"
    )
    expected = {"1.0/1.1": "%1.0", "1./1.1": "%1."}[scheme]
    assert value(paragraphs, "w:lvl[@w:ilvl='0']/w:lvlText/@w:val") == expected


def test_missing_answers_are_marked_in_drafts_and_left_out_of_papers(
    engine: WordEngine, make_document: MakeDocument
) -> None:
    draft = tree(engine.render(make_document(RECORD, draft=True, empty=True)))
    marked = {text(run) for run in find(draft, "//w:r[w:rPr/w:highlight]")}
    assert {
        "[Subject]",
        "[Decision]",
        "[Decision summary]",
        "[Contact officer]",
        "[Decision-maker]",
    } <= marked
    paper = tree(engine.render(make_document(RECORD, empty=True)))
    assert "[" not in text(paper)
    assert find(paper, "//w:highlight") == []


def test_restyled_template_is_noticed(own_templates: Path, make_document: MakeDocument, packs: Packs) -> None:
    engine = WordEngine(own_templates)
    before = engine.render(make_document(RECORD))
    respelt(
        own_templates, "decision-record", "word/document.xml", ("Background Papers", "Papers, all of them")
    )
    after = engine.render(make_document(RECORD))
    assert "Papers, all of them" not in text(tree(before))
    assert "Papers, all of them" in text(tree(after))
    engine.check(packs.form(RECORD))


FAULTS = {
    ("{{ subject }}", "{{ subjekt }}"): ("asks for “subjekt”", "“subject”"),
    ("contact_officer.email", "contact_officer.mail"): (
        "asks for “contact_officer.mail”",
        "“contact_officer.email”",
    ),
    ("slot.declaration", "slot.oath"): ("asks for “slot.oath”", "Correct the name"),
    ("{{p decision }}", "{{ decision }}"): ("prints “decision” where it does not fit", "{{p decision }}"),
    ("{{ subject }}", "{{ subject "): ("is not closed", "Type the placeholder again"),
}


@pytest.mark.parametrize("change", FAULTS)
def test_check_tells_what_is_wrong_and_where(
    own_templates: Path, packs: Packs, change: tuple[str, str]
) -> None:
    respelt(own_templates, "decision-record", "word/document.xml", change)
    message, hint = FAULTS[change]
    with pytest.raises(TemplateError, match=re.escape(message)) as refused:
        WordEngine(own_templates).check(packs.form(RECORD))
    assert hint in refused.value.hint
    assert "word.docx" in str(refused.value)


def test_check_looks_into_headers_and_properties(own_templates: Path, packs: Packs) -> None:
    respelt(own_templates, "bcb-report", "word/header1.xml", ("document.marking", "document.markings"))
    with pytest.raises(TemplateError, match=r"asks for “document\.markings”"):
        WordEngine(own_templates).check(packs.form(REPORT))
    respelt(own_templates, "bcb-report", "word/header1.xml", ("document.markings", "document.marking"))
    respelt(own_templates, "bcb-report", PROPERTIES, ("document.title", "titel"))
    with pytest.raises(TemplateError, match="asks for “titel”"):
        WordEngine(own_templates).check(packs.form(REPORT))


def test_check_wants_the_styles_prose_is_set_in(own_templates: Path, packs: Packs) -> None:
    respelt(own_templates, "decision-record", "word/styles.xml", ('w:val="Quote"', 'w:val="Zitat"'))
    with pytest.raises(TemplateError, match="no style “Quote”"):
        WordEngine(own_templates).check(packs.form(RECORD))


def test_check_wants_numbers_for_a_numbered_form(own_templates: Path, packs: Packs) -> None:
    respelt(
        own_templates,
        "bcb-report",
        "word/numbering.xml",
        ("countersign-paragraphs", "other"),
        ('<w:num w:numId="1">', '<w:num w:numId="99">'),
    )
    with pytest.raises(TemplateError, match="does not number its headings"):
        WordEngine(own_templates).check(packs.form(REPORT))


def test_missing_template_names_the_form(own_templates: Path, make_document: MakeDocument) -> None:
    (own_templates / "cambridgeshire" / "decision-record" / "word.docx").unlink()
    with pytest.raises(TemplateError, match="“Decision record” has no Word template"):
        WordEngine(own_templates).render(make_document(RECORD))


def test_file_that_is_no_template(own_templates: Path, make_document: MakeDocument) -> None:
    (own_templates / "cambridgeshire" / "decision-record" / "word.docx").write_text("Dear all", "utf-8")
    with pytest.raises(TemplateError, match="not a Word file"):
        WordEngine(own_templates).render(make_document(RECORD))


def test_new_field_can_be_printed_at_once(
    own_templates: Path, packs: Packs, make_document: MakeDocument
) -> None:
    respelt(
        own_templates, "decision-record", "word/document.xml", ("{{ subject }}", "{{ subject }} ({{ ward }})")
    )
    document = make_document(RECORD)
    ward = FieldDefinition(id=FieldId("ward"), kind=Kind.TEXT, label="Ward")
    form = packs.form(RECORD).but(fields=(*document.form.fields, ward))
    engine = WordEngine(own_templates)
    engine.check(form)
    document = Document(
        form,
        document.office,
        document.answers.but(FieldId("ward"), "North"),
        document.title,
        document.stamp,
        document.outline,
    )
    assert (
        text(controls(tree(engine.render(document)), "subject")[0])
        == "Replacement of patrol bicycles (North)"
    )
