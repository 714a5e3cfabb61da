"""Every scheme of numbers, on the same text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.forms.numbering import SCHEMES, outline
from app.model.document import NumberedSection, SectionKind
from tests.forms.making import answers, document, field, form, office

BODY = "One.\n\n1. first\n2. second\n\nTwo.\n\n- bullet\n\n1. third\n\nThree."
SECTIONS = [{"heading": "A", "body": BODY}, {"heading": "B", "body": "Four.\n\nFive."}]

GIVEN = {
    "1.0/1.1": (["1.0", "2.0"], ["1.1", "1.2", "1.3", "2.1", "2.2"]),
    "1./1.1": (["1.", "2."], ["1.1", "1.2", "1.3", "2.1", "2.2"]),
    "1./1.1.": (["1.", "2."], ["1.1.", "1.2.", "1.3.", "2.1.", "2.2."]),
    "1./a.": (["1.", "2."], []),
    "1./1.1/1.1.1": (["1.", "2."], ["1.1", "1.2", "1.3", "2.1", "2.2"]),
    "I./1.": (["I.", "II."], ["1.", "2.", "3.", "4.", "5."]),
    "continuous": (["", ""], ["1.", "2.", "3.", "4.", "5."]),
}


def sections(scheme: str, raw: list[dict[str, str]]) -> tuple[NumberedSection, ...]:
    made = form(field("sections", "sections"), numbering=scheme, outline=[{"field": "sections"}])
    return outline(made, answers(made, sections=raw))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_each_scheme_numbers_headings_and_paragraphs(scheme: str) -> None:
    found = sections(scheme, SECTIONS)
    headings, paragraphs = GIVEN[scheme]
    assert [section.number for section in found] == headings
    assert [number for section in found for number in section.paragraphs] == paragraphs


def test_clauses_count_the_items_of_lists_below_a_paragraph() -> None:
    first, second = sections("1./1.1/1.1.1", SECTIONS)
    assert first.items == ("1.1.1", "1.1.2", "1.2.1")
    assert second.items == ()


def test_two_lists_below_one_paragraph_are_counted_through() -> None:
    (only,) = sections("1./1.1/1.1.1", [{"heading": "A", "body": "One.\n\n1. x\n2. y\n\n> said\n\n1. z"}])
    assert only.items == ("1.1.1", "1.1.2", "1.1.3")


def test_a_list_before_any_paragraph_is_a_list() -> None:
    (only,) = sections("1./1.1/1.1.1", [{"heading": "A", "body": "1. x\n2. y\n\nOne."}])
    assert (only.paragraphs, only.items) == (("1.1",), ())


@given(
    st.lists(
        st.lists(st.sampled_from(["Text.", "1. a\n2. b", "- c", "### D", "> e"]), max_size=6), max_size=5
    )
)
def test_no_number_is_given_twice_and_none_is_left_out(blocks: list[list[str]]) -> None:
    raw = [{"heading": "H", "body": "\n\n".join(body)} for body in blocks]
    for scheme, patterns in SCHEMES.items():
        numbers = [n for section in sections(scheme, raw) for n in (*section.paragraphs, *section.items)]
        assert len(set(numbers)) == len(numbers)
        last = [[int(part) for part in re.findall(r"\d+", number)][-1] for number in numbers]
        if patterns.runs_on:
            assert last == list(range(1, len(last) + 1))


def lettered() -> tuple[NumberedSection, ...]:
    made = form(
        *(field(name, "prose") for name in ("facts", "risks", "legal", "after")),
        numbering="1./a.",
        outline=[
            {"heading": "Facts", "field": "facts"},
            {"heading": "Implications"},
            {"heading": "Risks", "field": "risks", "level": 2},
            {"heading": "Legal", "field": "legal", "level": 2},
            {"heading": "After", "field": "after"},
        ],
    )
    return outline(made, answers(made, facts="F.", risks="R.", legal="L.", after="A."))


def test_parts_of_a_section_are_lettered() -> None:
    assert [(section.number, section.kind) for section in lettered()] == [
        ("1.", SectionKind.SECTION),
        ("2.", SectionKind.SECTION),
        ("a.", SectionKind.PART),
        ("b.", SectionKind.PART),
        ("3.", SectionKind.SECTION),
    ]


def test_a_question_that_may_stay_open_leaves_no_gap_in_the_numbers() -> None:
    made = form(
        field("facts", "prose"),
        field("must", "prose", required=True),
        field("after", "prose"),
        numbering="1./1.1",
        outline=[{"heading": name.capitalize(), "field": name} for name in ("facts", "must", "after")],
    )
    assert [part.heading for part in outline(made, answers(made, facts=" ", after="A."))] == ["Must", "After"]


def test_schedules_are_lettered_and_start_again() -> None:
    columns = [field("title", "text"), field("sections", "sections")]
    made = form(
        field("clauses", "sections"),
        field("schedules", "table", fields=columns),
        numbering="1./1.1/1.1.1",
        outline=[{"field": "clauses"}, {"field": "schedules"}],
    )
    raw = {
        "clauses": [{"heading": "PURPOSE", "body": "One.\n\nTwo."}],
        "schedules": [{"title": title, "sections": SECTIONS} for title in ("Terms", "Members")],
    }
    found = [
        (part.number, part.heading, part.paragraphs, part.kind)
        for part in outline(made, answers(made, **raw))
    ]
    its = [
        ("1.", "A", ("1.1", "1.2", "1.3"), SectionKind.SCHEDULE_SECTION),
        ("2.", "B", ("2.1", "2.2"), SectionKind.SCHEDULE_SECTION),
    ]
    assert found == [
        ("1.", "PURPOSE", ("1.1", "1.2"), SectionKind.SECTION),
        ("Schedule A", "Terms", (), SectionKind.SCHEDULE),
        *its,
        ("Schedule B", "Members", (), SectionKind.SCHEDULE),
        *its,
    ]


def test_sections_after_schedules_go_on_with_those_before_them() -> None:
    columns = [field("title", "text"), field("sections", "sections")]
    made = form(
        field("schedules", "table", fields=columns),
        numbering="1./1.1",
        outline=[
            {"heading": "Before", "text": "One.\n\nTwo."},
            {"field": "schedules"},
            {"heading": "After", "text": "Three."},
        ],
    )
    found = outline(made, answers(made, schedules=[{"title": "Terms", "sections": SECTIONS}]))
    assert [part.number for part in found] == ["1.", "Schedule A", "1.", "2.", "2."]
    assert found[-1].paragraphs == ("2.1",)


def test_papers_of_the_outline_are_paragraphs_and_none_is_said() -> None:
    made = form(
        field("papers", "papers"),
        numbering="1./1.1.",
        outline=[{"heading": "Papers", "field": "papers", "none": "N/A"}],
    )
    one = {"title": "Report", "date": "2026-07-02", "url": "https://testshire.example/r"}
    (given,) = document(made, papers=[one, {"title": "Letter", "withheld": "personal data"}]).outline
    assert given.paragraphs == ("1.1.", "1.2.")
    texts = ["".join(run.text for run in block.runs) for block in given.body.blocks]  # type: ignore[union-attr]
    assert texts == ["Report – 2 July 2026 https://testshire.example/r", "Letter (withheld: personal data)"]
    (none,) = document(made, papers=[]).outline
    assert (none.paragraphs, none.body.blocks[0].runs[0].text) == (("1.1.",), "N/A")  # type: ignore[union-attr]
    assert document(made).outline == ()


def test_fixed_wording_stands_before_the_answer_and_counts() -> None:
    made = form(
        field("why", "prose"),
        field("plan", "text"),
        numbering="1./1.1",
        outline=[{"heading": "Contributes to the {plan}", "field": "why", "text": "As {office.name} says:"}],
    )
    (part,) = document(made, why="Because.", plan="Safer Streets").outline
    assert (part.heading, part.paragraphs) == ("Contributes to the Safer Streets", ("1.1", "1.2"))
    assert part.body.blocks[0].runs[0].text == "As Commissioner for Testshire says:"  # type: ignore[union-attr]


def test_without_an_office_its_facts_stay_open() -> None:
    made = form(
        field("why", "prose"), numbering="1./1.1", outline=[{"heading": "{office.name}", "field": "why"}]
    )
    assert outline(made, answers(made, why="x"))[0].heading == "{office.name}"
    assert outline(made, answers(made, why="x"), office())[0].heading == "Commissioner for Testshire"
