"""What “New from …” takes over, and how long narrative counts as copied."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.forms.checking import problems, read_answers
from app.forms.copying import copied_from, still_copied, taken_over
from app.forms.loading import Packs
from app.model.answers import Answers, Section
from app.model.copied import Copied
from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition
from app.model.values import FieldId, FormId, Reference

SOURCE = Reference("WPCC 2026-023")
PURPOSE, SECTIONS = FieldId("purpose"), FieldId("sections")


@pytest.fixture
def report(packs: Packs) -> FormDefinition:
    """A board report of the invented office."""
    return packs.form(FormId("wealdshire/bcb-report"))


@pytest.fixture
def old(report: FormDefinition) -> Answers:
    """Its answers as they were."""
    return read_answers(
        report,
        {
            "to": "Estates Board",
            "from": "Head of Estates",
            "date": date(2026, 11, 4),
            "title": "Marle House",
            "agenda_item": "4",
            "numbering": "1./1.1",
            "purpose": "To propose a sale.",
            "recommendation": ["To sell."],
            "sections": [
                {"heading": "Background", "body": "It is old."},
                {"heading": "Next", "body": "Sell."},
            ],
            "source_documents": [{"title": "Estates strategy"}],
            "contact_officers": [{"name": "B. Officer", "post": "Head of Estates"}],
        },
    )


def test_standing_data_and_narrative_are_taken_over_and_facts_are_not(
    report: FormDefinition, old: Answers
) -> None:
    kept = taken_over(report, old)
    standing = {"to", "from", "numbering", "contact_officers"}
    narrative = {"purpose", "recommendation", "sections"}
    assert set(kept.root) == standing | narrative
    copied = copied_from(SOURCE, report, kept)
    assert copied is not None
    assert set(copied.pieces) == narrative


def test_parties_come_without_whoever_held_their_offices(packs: Packs) -> None:
    form = packs.form(FormId("wealdshire/collaboration-agreement"))
    party = {
        "force": "Wealdshire",
        "policing_body": {"office": "PCC for Wealdshire", "holder": "A. Gone"},
        "chief_officer": {"office": "Chief Constable of Wealdshire", "holder": "B. Gone"},
    }
    definition = {"term": "Unit", "meaning": "The drone unit."}
    answers = read_answers(form, {"parties": [party], "definitions": [definition]})
    kept = taken_over(form, answers)
    assert "Gone" not in str(kept)
    assert "PCC for Wealdshire" in str(kept)
    assert kept.get(FieldId("definitions")) == answers.get(FieldId("definitions"))
    copied = copied_from(SOURCE, form, kept)
    assert copied is not None
    assert set(copied.pieces) == {"definitions"}


def test_yes_no_dates_money_and_holders_of_posts_are_facts(packs: Packs) -> None:
    form = packs.form(FormId("shared/decision-record"))
    facts = {
        "title": "Vans",
        "amount": {"amount": 12, "currency": "GBP"},
        "urgent": True,
        "done_on": date(2026, 1, 1),
        "decision_maker": {"name": "A. Gone"},
        "background_papers": [],
    }
    assert taken_over(form, read_answers(form, facts)).root == {}


def test_an_answer_is_copied_until_it_is_touched(report: FormDefinition, old: Answers) -> None:
    copied = copied_from(SOURCE, report, old)
    assert still_copied(report, old, copied)[PURPOSE] == "is copied from WPCC 2026-023"
    touched = old.but(PURPOSE, "To propose a purchase.")
    assert PURPOSE not in still_copied(report, touched, copied)
    assert PURPOSE in still_copied(report, touched.but(PURPOSE, "To propose a sale."), copied)


def test_one_section_written_anew_leaves_the_others_copied(report: FormDefinition, old: Answers) -> None:
    copied = copied_from(SOURCE, report, old)
    first, second = Section(heading="Background", body="It is new."), Section(heading="Next", body="Sell.")
    partly = old.but(SECTIONS, (second, first))  # moving a section does not make it one's own
    assert still_copied(report, partly, copied)[SECTIONS] == "is in part copied from WPCC 2026-023"
    assert SECTIONS not in still_copied(report, old.but(SECTIONS, (first,)), copied)


def test_copied_text_is_a_problem_until_it_is_confirmed(report: FormDefinition, old: Answers) -> None:
    copied = copied_from(SOURCE, report, old)
    assert copied is not None
    found = {problem.field for problem in problems(report, old, copied)}
    assert found == {"purpose", "recommendation", "sections"}
    assert {problem.field for problem in problems(report, old, copied.without(PURPOSE))} == found - {PURPOSE}
    assert problems(report, old) == ()


@given(st.text(min_size=1).filter(str.strip), st.text())
def test_a_text_counts_as_copied_exactly_while_its_words_are_the_same(before: str, after: str) -> None:
    form = FormDefinition(
        title="F",
        version=1,
        title_field=FieldId("text"),
        fields=(FieldDefinition(id=FieldId("text"), kind=Kind.PROSE, label="Text"),),
    )
    copied = copied_from(SOURCE, form, Answers({FieldId("text"): before}))
    still = still_copied(form, Answers({FieldId("text"): after}), copied)
    assert bool(still) == (before.split() == after.split())


def test_nothing_is_marked_where_nothing_was_copied(report: FormDefinition, old: Answers) -> None:
    assert copied_from(SOURCE, report, Answers({})) is None
    assert still_copied(report, old, None) == {}
    assert still_copied(report, old, Copied(source=SOURCE, pieces={})) == {}
