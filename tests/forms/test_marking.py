"""What a cross-reference can point to is exactly what prints a label, once it is marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.forms.composing import composed
from app.forms.marking import Target, marked, targets
from app.model.answers import Answers
from app.model.form import FormDefinition
from app.model.values import FieldId
from tests.forms.making import STAMP, answers, field, form, office

REPORT = form(
    field("title", "text"),
    field("purpose", "prose"),
    field("recommendation", "limbs", counting="1."),
    field("body", "sections"),
    field("schedules", "table", fields=[field("title", "text"), field("sections", "sections")]),
    field("hidden", "prose", when={"field": "title", "equals": "never"}),
    field("papers", "papers"),
    numbering="1./1.1",
    outline=[
        {"heading": "Purpose", "text": "Fixed words first.", "field": "purpose"},
        {"field": "body"},
        {"field": "schedules"},
    ],
)
RAW = {
    "title": "A report",
    "purpose": "The purpose.\n\nThe second paragraph is\nhard-wrapped. {#second}",
    "recommendation": ["To approve the budget.", "To note:\n\na. this\n\nb. that"],
    "hidden": "Not printed.",
    "body": [
        {
            "heading": "Costs",
            "body": "The total comes to much.\n\n- so\n- far\n\na. rent\n\n    i. of the house\n\nb. heat",
        }
    ],
    "schedules": [{"title": "Terms", "sections": [{"heading": "Role", "body": "It advises."}]}],
    "papers": [
        {"title": "The letter", "attached_as": "Appendix A"},
        {"title": "The plan {#plan}"},
        {"title": "The strategy", "attached_as": "Annex 1"},
        {"title": "A page on the web"},
    ],
}
GIVEN = answers(REPORT, **RAW)


def by_label(found: tuple[Target, ...]) -> dict[str, Target]:
    return {target.label: target for target in found}


def test_paragraphs_items_and_papers_are_listed_with_their_labels() -> None:
    listed = [(target.label, target.words) for target in targets(REPORT, GIVEN)]
    assert listed == [
        ("1.2", "The purpose."),
        ("1.3", "The second paragraph is hard-wrapped."),
        ("1", "To approve the budget."),
        ("2", "To note:"),
        ("2(a)", "this"),
        ("2(b)", "that"),
        ("2", "Costs"),
        ("2.1", "The total comes to much."),
        ("2.1(a)", "rent"),
        ("2.1(a)(i)", "of the house"),
        ("2.1(b)", "heat"),
        ("Schedule A", "Terms"),
        ("1", "Role"),
        ("1.1", "It advises."),
        ("Appendix A", "The letter"),
        ("Appendix B", "The plan"),
        ("Annex 1", "The strategy"),
    ]


def test_what_has_a_name_keeps_it_and_changes_nothing() -> None:
    found = by_label(targets(REPORT, GIVEN))
    for label, name in (
        ("1.3", "para:second"),
        ("Appendix A", "appendix:A"),
        ("Appendix B", "appendix:plan"),
    ):
        assert found[label].name == name
        assert marked(REPORT, GIVEN, found[label]) == (name, GIVEN)


def test_a_mark_stands_at_the_end_of_the_line_and_says_what_it_is() -> None:
    name, now = marked(REPORT, GIVEN, by_label(targets(REPORT, GIVEN))["2.1(b)"])
    assert name == "para:heat"
    assert "b. heat {#heat}" in now.root[FieldId("body")][0].body
    name, now = marked(REPORT, now, by_label(targets(REPORT, now))["Schedule A"])
    assert name == "para:terms"
    assert now.root[FieldId("schedules")][0].get("title") == "Terms {#terms}"
    name, now = marked(REPORT, now, by_label(targets(REPORT, now))["Annex 1"])
    assert name == "appendix:strategy"
    assert now.root[FieldId("papers")][2].title == "The strategy {#strategy}"


def test_a_name_is_given_once() -> None:
    twice = answers(REPORT, **{**RAW, "purpose": "Budget. {#approve-budget}"})
    target = next(found for found in targets(REPORT, twice) if found.words == "To approve the budget.")
    name, _ = marked(REPORT, twice, target)
    assert name == "para:approve-budget-2"


@pytest.mark.parametrize("target", targets(REPORT, GIVEN), ids=lambda target: target.words)
def test_a_reference_prints_the_label_that_was_listed(target: Target) -> None:
    name, now = marked(REPORT, GIVEN, target)
    assert _labels(now)[name] == target.label


TEXTS = st.text(st.sampled_from("ab1.- \n#>{}|*_i)"), max_size=60)


@given(TEXTS)
def test_whatever_is_typed_can_be_marked_where_it_is_listed(text: str) -> None:
    given_now = answers(REPORT, title="T", purpose=text)
    for target in targets(REPORT, given_now):
        name, now = marked(REPORT, given_now, target)
        assert _labels(now)[name] == target.label
        assert (
            now.root[FieldId("purpose")].replace(f"{{#{name[5:]}}}", "").split() == text.split()
            or target.name
        )


def _labels(now: Answers) -> dict[str, str]:
    return dict(composed(REPORT, now, office(), STAMP).labels)


def test_a_form_without_numbers_lists_what_is_counted_only() -> None:
    plain: FormDefinition = form(field("title", "text"), field("words", "prose"), field("limbs", "limbs"))
    found = targets(plain, answers(plain, words="One.", limbs=["Two."]))
    assert [(target.label, target.words) for target in found] == [("1", "Two.")]
