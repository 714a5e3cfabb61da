import re
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.forms.checking import problems
from app.model.form import FormDefinition
from app.rendering.context import context
from app.rendering.prose_html import ProsePrinter
from tests.forms.making import answers, document, field, form

OUTLINE = [{"field": "sections"}]
BODY = "One {#one}.\n\nTwo. {#two}\n\n1. first {#first}\n2. second\n   a. deep {#deep}\n\n- point {#point}\n\n{#three} Three."


def paper(scheme: str = "1./1.1.") -> FormDefinition:
    return form(
        field("sections", "sections"),
        field("decisions", "limbs"),
        field("recitals", "limbs", counting="(i)"),
        field("papers", "papers"),
        numbering=scheme,
        outline=OUTLINE,
    )


def labels(scheme: str = "1./1.1.", **raw: object) -> dict[str, str]:
    return dict(document(paper(scheme), **{"sections": [{"heading": "A", "body": BODY}], **raw}).labels)


@pytest.mark.parametrize(
    ("scheme", "two", "first", "deep"),
    [
        ("1./1.1.", "1.2", "1.2(1)", "1.2(2)(a)"),
        ("1.0/1.1", "1.2", "1.2(1)", "1.2(2)(a)"),
        ("1./1.1/1.1.1", "1.2", "1.2.1", "1.2.2(a)"),
        ("I./1.", "2", "2(1)", "2(2)(a)"),
        ("continuous", "2", "2(1)", "2(2)(a)"),
    ],
)
def test_labels_follow_the_numbers(scheme: str, two: str, first: str, deep: str) -> None:
    found = labels(scheme)
    assert (found["para:two"], found["para:first"], found["para:deep"]) == (two, first, deep)
    assert found["para:point"] == two
    assert found["para:three"] == ("1.3" if "/" in scheme and scheme != "I./1." else "3")


def test_a_mark_within_a_sentence_is_text() -> None:
    assert "para:one" not in labels()  # “One {#one}.” ends with the full stop


def test_unnumbered_paragraphs_have_no_label() -> None:
    assert "para:two" not in labels("1./a.")


def test_limbs_are_called_by_their_count() -> None:
    found = labels(decisions=["Approve. {#approve}", "Note. {#note}"], recitals=["Whereas. {#whereas}"])
    assert (found["para:approve"], found["para:note"], found["para:whereas"]) == ("1", "2", "(i)")


def test_papers_are_called_as_they_are_attached() -> None:
    papers = [
        {"title": "Plan {#plan}"},
        {"title": "Letter", "attached_as": "Appendix A"},
        {"title": "Map {#map}", "attached_as": "Annex 2"},
        {"title": "Cited only"},
    ]
    found = labels(papers=papers)
    assert {name: label for name, label in found.items() if name.startswith("appendix")} == {
        "appendix:plan": "Appendix B",
        "appendix:A": "Appendix A",
        "appendix:map": "Annex 2",
        "appendix:2": "Annex 2",
    }


def test_a_reference_to_nothing_is_a_problem_of_its_field() -> None:
    made = paper()
    found = problems(
        made, answers(made, decisions=["See [[para:lost]] and [[appendix:gone]] and [[para:lost]]."])
    )
    assert [(one.field, one.problem) for one in found] == [
        ("decisions", "points to “para:lost”, which is marked nowhere"),
        ("decisions", "points to “appendix:gone”, which is marked nowhere"),
    ]


def test_references_are_found_at_any_depth() -> None:
    rows = [field("why", "prose")]
    made = form(field("reasons", "table", fields=rows), field("about", "record", fields=rows))
    found = problems(
        made, answers(made, reasons=[{"why": "See [[para:a]]."}], about={"why": "And [[para:b]]."})
    )
    assert [one.field for one in found] == ["reasons", "about"]


@given(st.lists(st.sampled_from(["Plain.", "Marked. {#m}", "See [[para:m]]."]), max_size=8))
def test_what_is_marked_can_be_pointed_to(paragraphs: list[str]) -> None:
    made = paper()
    body = "\n\n".join(paragraphs)
    found = problems(made, answers(made, sections=[{"heading": "H", "body": body}])) if body else ()
    points, marks = "See [[para:m]]." in paragraphs, paragraphs.count("Marked. {#m}")
    assert {one.problem for one in found} == (
        {"the mark “m” stands in two places: give each a name of its own"}
        if marks > 1
        else {"points to “para:m”, which is marked nowhere"}
        if points and not marks
        else set()
    )


def test_a_marked_heading_is_pointed_to_by_its_number_and_printed_without_the_mark() -> None:
    made = document(paper("1.0/1.1"), sections=[{"heading": "Costs {#costs}", "body": "One."}])
    assert made.labels["para:costs"] == "1"
    assert made.outline[0].heading == "Costs"


def test_a_marked_schedule_is_pointed_to_by_its_letter() -> None:
    schedules = field("schedules", "table", fields=[field("title", "text"), field("parts", "sections")])
    made = form(field("text", "prose"), schedules, numbering="1./1.1", outline=[{"field": "schedules"}])
    parts = [{"heading": "Roles {#roles}", "body": "One."}]
    rows = [{"title": "First", "parts": parts}, {"title": "Second {#second}", "parts": parts}]
    found = document(made, schedules=rows, text="See [[para:second]].")
    assert (found.labels["para:second"], found.labels["para:roles"]) == ("Schedule B", "1")
    assert [part.heading for part in found.outline] == ["First", "Roles", "Second", "Roles"]


def test_a_heading_without_a_number_cannot_be_pointed_to() -> None:
    raw = {"sections": [{"heading": "A {#a}", "body": "One. See [[para:a]]."}]}
    assert "para:a" not in labels("continuous", **raw)
    (problem,) = (
        one for one in problems(paper("continuous"), answers(paper(), **raw)) if one.field == "sections"
    )
    assert problem.problem == "points to “a”, which stands on nothing that has a number"


def test_a_mark_within_a_sentence_or_on_a_subheading_has_no_number() -> None:
    made = paper()
    limbs = ["One {#one}, and more.\n\n### Costs {#costs}", "See [[para:one]] and [[para:costs]]."]
    assert [one.problem for one in problems(made, answers(made, decisions=limbs))] == [
        "points to “one”, which stands on nothing that has a number",
        "points to “costs”, which stands on nothing that has a number",
    ]


def test_a_name_marks_one_place_of_a_document() -> None:
    made = paper()
    found = problems(
        made,
        answers(
            made,
            sections=[{"heading": "A {#twice}", "body": "One. {#twice}"}],
            recitals=["Whereas.\n\n> 1. item {#twice}"],
            papers=[{"title": "Plan {#twice}"}, {"title": "Map {#once}"}],
        ),
    )
    sentence = "the mark “twice” stands in two places: give each a name of its own"
    assert [(one.field, one.problem) for one in found] == [
        (name, sentence) for name in ("sections", "recitals", "papers")
    ]


def test_two_papers_cannot_be_attached_as_one() -> None:
    made = form(field("papers", "papers"), field("others", "papers"))
    papers = [{"title": "Plan", "attached_as": "Appendix A"}, {"title": "Cited"}]
    found = problems(made, answers(made, papers=papers, others=papers))
    assert [(one.field, one.problem) for one in found] == [
        ("others", "two papers are attached as “Appendix A”")
    ]


def test_a_reference_in_one_line_of_text_is_a_problem() -> None:
    made = form(
        field("title", "text"),
        field("sections", "sections"),
        field("about", "record", fields=[field("short", "text")]),
    )
    found = problems(
        made,
        answers(
            made,
            title="As in [[para:x]]",
            sections=[{"heading": "See [[appendix:A]]", "body": "One. {#x}"}],
            about={"short": "[[para:x]]"},
        ),
    )
    assert [(one.field, one.problem.partition(" ")[0]) for one in found] == [
        ("title", "“[[para:x]]”"),
        ("sections", "“[[appendix:A]]”"),
        ("about", "“[[para:x]]”"),
    ]


def test_a_number_of_a_schedule_names_it_where_it_is_cited_from_elsewhere() -> None:
    schedules = field("schedules", "table", fields=[field("title", "text"), field("parts", "sections")])
    made = form(
        field("clauses", "sections"),
        schedules,
        numbering="1./1.1",
        outline=[{"field": "clauses"}, {"field": "schedules"}],
    )
    body = "See [[para:body]], [[para:a]], [[para:b]] and [[para:whole]]."
    found = document(
        made,
        clauses=[{"heading": "Terms", "body": f"{body} {{#body}}"}],
        schedules=[
            {"title": "First", "parts": [{"heading": "Roles", "body": f"{body} {{#a}}"}]},
            {"title": "Second {#whole}", "parts": [{"heading": "Costs {#b}", "body": body}]},
        ],
    )
    names = context(found, ProsePrinter().print)
    printed = [str(section["body"]) for section in cast("list[dict[str, object]]", names["outline"])]
    texts = [re.sub("<[^>]*>", "", one).strip() for one in printed if one]
    assert [one.removeprefix("1.1").strip() for one in texts if one] == [
        "See 1.1, 1.1 of Schedule A, 1 of Schedule B and Schedule B.",
        "See 1.1, 1.1, 1 of Schedule B and Schedule B.",
        "See 1.1, 1.1 of Schedule A, 1 and Schedule B.",
    ]
