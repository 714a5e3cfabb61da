"""Plain text becomes papers, passages, labels and numbers, each with its line."""

import pytest

from app.model.reading import PassageKind
from app.proofing.numerals import read_numeral
from app.proofing.sorts import sort_of
from tests.proofing.reading import KNOWLEDGE, papers


def one(text: str) -> list[tuple[str, str, str, str]]:
    (paper,) = papers(text)
    return [(p.kind.value, p.number, p.label, p.text) for p in paper.passages]


def test_headings_paragraphs_and_items_keep_the_numbers_that_were_typed() -> None:
    assert one("3.0 Background\n\n3.1 The kennels are full.\n\n - a. a new roof\n - plain") == [
        ("heading", "3.0", "", "Background"),
        ("paragraph", "3.1", "", "The kennels are full."),
        ("item", "a.", "", "a new roof"),
        ("item", "", "", "plain"),
    ]


@pytest.mark.parametrize(
    "line", ["27 June 2026 was a Saturday.", "3.5 million people live here.", "02.07.19", "12 months passed."]
)
def test_a_figure_is_not_always_a_number(line: str) -> None:
    assert one(line)[0][1] == ""


def test_a_bare_figure_is_a_number_where_its_neighbours_go_on_with_it() -> None:
    text = "14. Safety\n\nSafe.\n\n15 Procurement\n\nBought.\n\n16. Recommendation\n\nAgree."
    assert [number for kind, number, _, _ in one(text) if kind == "heading"] == ["14.", "15", "16."]


def test_labels_stand_before_their_answers() -> None:
    assert one("Subject\tNew kennels\nDate: 4 May 2026\n\nSignature\n\nSource\t") == [
        ("label", "", "", "Subject"),
        ("cell", "", "Subject", "New kennels"),
        ("cell", "", "Date:", "Date: 4 May 2026"),
        ("cell", "", "Signature", "Signature"),
        ("label", "", "", "Source"),
        ("cell", "", "Source", ""),
    ]


def test_a_line_that_was_broken_is_one_paragraph_that_knows_its_lines() -> None:
    text = (
        "The kennels at Northgate were built in the nineteen sixties and are full on most\n"
        "days of the week. The roof of the eastern block has let in rain since the winter\n"
        "and cannot be mended.\n"
    )
    (paper,) = papers(text)
    (passage,) = paper.passages
    assert passage.text.endswith("and cannot be mended.")
    assert paper.place(0, passage.text.index("Northgate")).line == 1
    assert paper.place(0, passage.text.index("eastern")).line == 2
    assert paper.place(0, passage.text.index("mended")).line == 3


def test_papers_bound_into_one_file_are_told_apart() -> None:
    pack = papers("""
        DECISION RECORD – WPCC 2026-031

        Subject\tNew kennels

        Signature

        Date 4-5-26

        To: Estates Board

        From: Chief Executive

        Date: 2 May 2026

        New kennels

        1. Purpose

        1.1 To ask for kennels.

        2. Costs

        2.1 Some.

        3. Risks

        3.1 None.

        Schedule A

        Terms of reference

        1. PRINCIPLES
        """)
    assert [sort_of(paper, KNOWLEDGE).value for paper in pack] == ["decision", "report", "schedule"]
    assert pack[1].spots[0].line == 9


def test_a_running_head_that_cuts_a_sentence_is_furniture() -> None:
    text = "Report for Decision\n\nThe board has asked for more time and\n\nReport for Decision\n\nit was given.\n\nPage 2 of 9"
    (paper,) = papers(text)
    assert [p.kind for p in paper.passages if p.kind is PassageKind.FURNITURE] == [PassageKind.FURNITURE] * 2


@pytest.mark.parametrize(
    ("number", "parts", "style"),
    [
        ("7.2", (7, 2), "1.1"),
        ("1.0", (1,), "1.0"),
        ("10.0", (10,), "1.0"),
        ("3.6.1", (3, 6, 1), "1.1.1"),
        ("15.", (15,), "1."),
        ("(b)", (2,), "(a)"),
        ("iv)", (4,), "i)"),
        ("II.", (2,), "I."),
    ],
)
def test_numerals_are_read(number: str, parts: tuple[int, ...], style: str) -> None:
    numeral = read_numeral(number)
    assert numeral is not None
    assert (numeral.parts, numeral.style) == (parts, style)
