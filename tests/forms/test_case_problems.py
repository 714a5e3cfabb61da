"""What a case file lacks and answers in vain: told document by document."""

from pathlib import Path

from app.forms.case_file import Case, CaseDocument
from app.forms.case_problems import case_problems, left_out
from app.model.form import FormDefinition
from tests.forms.making import answers, field, form

WHEN = {"when": {"field": "urgent", "equals": True}}
URGENT = [field("urgent", "yes_no"), field("reason", "prose", required=True, **WHEN)]


def case(*documents: tuple[FormDefinition, dict[str, object]]) -> Case:
    return Case(Path("case.toml"), tuple(CaseDocument(form, answers(form, **raw)) for form, raw in documents))


def told(made: Case) -> list[tuple[str, str, str]]:
    return [
        (one.document, one.field, f"{one.label} {one.problem.partition(':')[0]}") for one in left_out(made)
    ]


def test_documents_of_one_form_are_numbered() -> None:
    slip = form(field("topic", "text", required=True), title="Slip")
    record = form(field("title", "text", required=True), title="Record")
    found = case_problems(case((slip, {}), (record, {}), (slip, {"topic": ""})))
    assert [one.document for one in found] == ["Slip (1)", "Record", "Slip (2)"]


def test_an_answer_to_a_question_that_is_not_asked_is_told() -> None:
    made = form(*URGENT)
    assert told(case((made, {"urgent": False, "reason": "None."}))) == [
        ("Form", "reason", "Reason is left out")
    ]
    assert told(case((made, {"urgent": True, "reason": "A flood."}), (made, {"reason": ""}))) == []


def test_answers_in_vain_are_found_in_records_and_rows() -> None:
    made = form(field("about", "record", fields=URGENT), field("rows", "table", fields=URGENT))
    vain, asked = {"urgent": False, "reason": "None."}, {"urgent": True, "reason": "A flood."}
    assert told(case((made, {"about": vain, "rows": [asked, vain]}))) == [
        ("Form", "about", "About “Reason” is left out"),
        ("Form", "rows", "Rows row 2 “Reason” is left out"),
    ]
