"""A record drawn from its report: which field comes from which is form data."""

from datetime import date
from pathlib import Path

import pytest

from app.forms.checking import read_answers
from app.forms.drawing import Paper, drawn_from, faults_between
from app.forms.loading import Packs, load_packs
from app.model.answers import Answers, CitedPaper
from app.model.form import Drawn, FormDefinition
from app.model.values import FieldId, FormId
from app.system import paths

REPORT = {
    "title": "Patrol bicycles",
    "date": date(2026, 11, 4),
    "purpose": "To propose a purchase.",
    "recommendation": ["To approve the purchase.", "To report in\ntwo lines."],
    "source_documents": [{"title": "Fleet strategy"}],
}


def form(packs: Packs, name: str) -> FormDefinition:
    return packs.form(FormId(name))


def paper(packs: Packs, name: str, raw: dict[str, object]) -> Paper:
    return Paper(form(packs, name), read_answers(form(packs, name), raw))


def test_a_decision_record_is_drawn_from_its_board_report(packs: Packs) -> None:
    record = form(packs, "wealdshire/decision-record")
    drawn = drawn_from(record, [paper(packs, "wealdshire/bcb-report", REPORT)])
    assert drawn is not None
    assert drawn.title == "Board report"
    assert drawn.answers.root == {
        "subject": "Patrol bicycles",
        "decision": "1. To approve the purchase.\n2. To report in\n   two lines.",
        "background_papers": (
            CitedPaper(title="Patrol bicycles", date=date(2026, 11, 4), attached_as="Report"),
            CitedPaper(title="Fleet strategy"),
        ),
    }


def test_a_key_decision_takes_the_limbs_of_its_meeting_report(packs: Packs) -> None:
    report = paper(packs, "wealdshire/meeting-report", {"title": "Vans", "recommendation": ["That we buy."]})
    drawn = drawn_from(form(packs, "wealdshire/key-decision"), [report])
    assert drawn is not None
    assert drawn.answers.root == {"title": "Vans", "recommendation": ("That we buy.",)}


def test_a_form_of_another_office_is_known_by_the_one_it_is_based_on(packs: Packs) -> None:
    report = paper(packs, "harrowmere/force-report", {"title": "Range", "privacy_comments": "None."})
    drawn = drawn_from(form(packs, "harrowmere/mayoral-decision"), [report])
    assert drawn is not None
    assert drawn.answers.get(FieldId("gdpr_and_data_privacy")) == "None."


def test_an_empty_report_gives_nothing_and_no_report_is_none(packs: Packs) -> None:
    record = form(packs, "wealdshire/decision-record")
    empty = Paper(form(packs, "wealdshire/bcb-report"), Answers({}))
    drawn = drawn_from(record, [empty])
    assert drawn is not None
    assert drawn.answers.root == {}
    assert drawn_from(record, [paper(packs, "wealdshire/key-decision", {})]) is None


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"subjekt": ("title",)}, "“drawn” fills “subjekt”, which is not a field of this form."),
        ({"subject": ("tital",)}, "“subject” is drawn from “tital”, which is not a field of"),
        ({"subject": ("date",)}, "“subject” cannot be drawn from “date”: date does not become text."),
        ({"subject": ("document",)}, "“subject” cannot cite a document: it asks for no papers."),
    ],
)
def test_what_cannot_be_drawn_is_said_when_the_packs_are_read(
    packs: Packs, fields: dict[FieldId, tuple[str, ...]], fault: str
) -> None:
    record = form(packs, "wealdshire/decision-record").but(drawn=(Drawn(form="bcb-report", fields=fields),))
    (found,) = faults_between(record, packs.forms)
    assert found.startswith(fault)


def test_such_a_form_is_not_used_and_its_file_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "wealdshire"
    folder.mkdir()
    drawn = '[[drawn]]\nform = "bcb-report"\nfields = { subject = ["nothing"] }\n'
    based = 'based_on = "cambridgeshire/decision-record"\n'
    (folder / "decision-record.toml").write_text(based + drawn, "utf-8")
    packs = load_packs(paths.FORMS, tmp_path)
    assert "wealdshire/decision-record" not in {one.id for one in packs.forms}
    (broken,) = packs.broken
    assert broken.path == folder / "decision-record.toml"
