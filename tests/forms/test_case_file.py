from pathlib import Path

import pytest

from app.errors import CaseFileError
from app.forms.case_file import read_case
from app.forms.checking import problems
from app.forms.loading import Packs
from app.model.values import FieldId

HEAD = '[[document]]\nform = "wealdshire/decision-record"\n[document.answers]\n'


def case(folder: Path, text: str, packs: Packs):
    path = folder / "case.toml"
    path.write_text(text, "utf-8")
    return read_case(path, packs)


def fault(folder: Path, text: str, packs: Packs) -> str:
    with pytest.raises(CaseFileError) as caught:
        case(folder, text, packs)
    return caught.value.sentence()


def test_answers_are_checked_and_typed(tmp_path: Path, packs: Packs) -> None:
    read = case(
        tmp_path, HEAD + 'reference = "WPCC 2026-001"\ncontact_officer = { name = "A. Person" }', packs
    )
    assert read.reference == "WPCC 2026-001"
    assert read.documents[0].answers.get("contact_officer").name == "A. Person"  # type: ignore[arg-type,union-attr]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[document", "is not TOML"),
        ("", "holds no document"),
        ("answers = 1", "“answers” is not known at the top"),
        ("document = [1]", "document 1: must be a table"),
        ('[[document]]\nfrom = "x"', "“from” is not known here"),
        ("[[document]]\n", "“form” is missing"),
        ('[[document]]\nform = "wealdshire/decision-recrd"', "Did you mean “wealdshire/decision-record”?"),
        (
            HEAD + 'subjct = "x"',
            "“subjct” is not a field of wealdshire/decision-record. Did you mean “subject”?",
        ),
        (HEAD + "subject = 3", "“subject” must be text in quotation marks, not a number."),
        (
            HEAD + 'contact_officer = "Somebody"',
            "“contact_officer” must be a table with name and post, not text.",
        ),
        (
            HEAD + 'contact_officer = { nam = "x" }',
            "“contact_officer” has an unknown entry “nam”. Possible are: name,",
        ),
        (
            HEAD + 'background_papers = [{ date = "June" }]',
            "item 1 “date” must be a date like 2019-07-02, without quotation marks, not “June”",
        ),
        (
            HEAD + 'background_papers = [{ title = "Plan", date = "2019-07-02" }]',
            "item 1 “date” must be a date like 2019-07-02, without quotation marks, not “2019-07-02”",
        ),
        (
            HEAD.replace("decision-record", "bcb-report") + 'date = "2019-07-02"',
            "“date” must be a date like 2019-07-02, without quotation marks, not “2019-07-02”",
        ),
        (
            HEAD.replace("decision-record", "bcb-report") + "date = 2019-07-02T10:00:00",
            "“date” must be a date like 2019-07-02, not a date with a time.",
        ),
        (
            HEAD.replace("wealdshire/decision-record", "mopac/dmpc-decision")
            + 'part_1_deferral = { deferred = true, until = "2027-01-01" }',
            "“part_1_deferral” “until” must be a date like 2019-07-02, without quotation marks",
        ),
        (HEAD + f'decision = "{"x" * 200_001}"', "has 200,001 characters; at most 200,000 can be printed"),
    ],
)
def test_faults_say_file_key_and_remedy(tmp_path: Path, packs: Packs, text: str, sentence: str) -> None:
    said = fault(tmp_path, text, packs)
    assert sentence in said
    assert "case.toml" in said


def test_all_faults_at_once(tmp_path: Path, packs: Packs) -> None:
    said = fault(tmp_path, HEAD + "subject = 3\nreference = 4\n" + HEAD + "decision = 5", packs)
    assert [line.split(":")[1].strip() for line in said.splitlines()] == [
        "document 1",
        "document 1",
        "document 2",
    ]


def test_no_such_file(tmp_path: Path, packs: Packs) -> None:
    with pytest.raises(CaseFileError, match="cannot be read"):
        read_case(tmp_path / "none.toml", packs)


def test_folder_instead_of_file(tmp_path: Path, packs: Packs) -> None:
    with pytest.raises(CaseFileError, match="cannot be read"):
        read_case(tmp_path, packs)


def test_word_file_instead_of_case(tmp_path: Path, packs: Packs) -> None:
    path = tmp_path / "record.docx"
    path.write_bytes(b"PK\x03\x04\xff\xfe")
    with pytest.raises(CaseFileError, match="is not UTF-8 text"):
        read_case(path, packs)


def test_byte_order_mark_is_no_fault(tmp_path: Path, packs: Packs) -> None:
    path = tmp_path / "case.toml"
    path.write_text(HEAD + 'subject = "x"', "utf-8-sig")
    assert len(read_case(path, packs).documents) == 1


def test_a_paper_without_a_title_and_a_section_without_a_heading_are_gaps(
    tmp_path: Path, packs: Packs
) -> None:
    path = tmp_path / "case.toml"
    report = HEAD.replace("decision-record", "bcb-report")
    path.write_text(
        report + 'sections = [{ body = "Text." }, { heading = "Cost" }]\nsource_documents = [{ url = "x" }]',
        "utf-8",
    )
    ((form, answers),) = read_case(path, packs).documents
    found = {one.field: one.problem for one in problems(form, answers)}
    assert found[FieldId("sections")] == "section 1 has no heading"
    assert found[FieldId("source_documents")] == "paper 1 has no title"
