"""NUM: typed numbers that come twice, are left out, stand out of order or look different."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.proofing.reading import found, quotations
from tests.proofing.slips import Slip, check, fine, names, slip


def numbered(*lines: str) -> str:
    """Return lines as paragraphs of their own."""
    return "\n\n".join(lines)


A_SECTION = numbered("1. Purpose", "1.1 To ask.", "2. Kennels", "2.1 They are full.", "2.2 They leak.")

TABLE = [
    slip(
        "NUM-01",
        numbered("3.0 Kennels", "3.1 Full.", "3.2 Wet.", "3.2 Cold.", "3.3 Loud."),
        quoted="3.2 Cold.",
    ),
    slip(
        "NUM-01", numbered("4.1. One dog.", "4.2. Two dogs.", "4.2. Three dogs."), quoted="4.2. Three dogs."
    ),
    slip("NUM-01", numbered("(a) dogs", "(b) cats", "(b) mice", "(c) owls"), quoted="(b) mice"),
    slip("NUM-01", "1. Purpose\n\nText.\n\n2. Kennels\n\nText.\n\n2. Costs\n\nText.", quoted="2. Costs"),
    fine("NUM-01", numbered("1.1 One.", "1.2 Two.", "2.1 One.", "2.2 Two.")),
    fine(
        "NUM-01",
        numbered("1.1 The board wants:", "- a. dogs", "- b. cats", "1.2 It also wants:", "- a. owls"),
    ),
    fine("NUM-01", numbered("The rest is in 3.2 and 3.2 again.", "On 3.2 we agree.")),
    slip("NUM-02", numbered("9.1 One.", "9.3 Three.", "9.4 Four."), quoted="9.3 Three."),
    slip("NUM-02", numbered("5.0 Costs", "5.2 Much.", "5.3 More."), quoted="5.2 Much."),
    slip("NUM-02", numbered("3.6.1 one;", "3.6.2 two;", "3.6.4 four."), quoted="3.6.4 four."),
    slip("NUM-02", numbered("The board notes:", "(i) dogs", "(ii) cats", "(iv) owls"), quoted="(iv) owls"),
    fine("NUM-02", numbered("9.1 One.", "9.2 Two.", "9.3 Three.", "10.1 One.")),
    fine(
        "NUM-02", numbered("The Act says:", "7(1) The body may act.", "(2) That includes—", "(a) contracts.")
    ),
    fine("NUM-02", numbered("h. eight", "i. nine", "j. ten")),
    slip("NUM-03", "3. Kennels\n\nText.\n\n5. Recommendation\n\nText.", quoted="5. Recommendation"),
    slip("NUM-03", "1.0 Purpose\n\nText.\n\n2.0 Costs\n\nText.\n\n4.0 Risks\n\nText.", quoted="4.0 Risks"),
    slip("NUM-03", "I. PURPOSE\n\nText.\n\nII. COSTS\n\nText.\n\nIV. RISKS\n\nText.", quoted="IV. RISKS"),
    fine("NUM-03", "3. Kennels\n\n3.1 Text.\n\n4.1 Text.\n\n5. Recommendation\n\nText."),
    slip("NUM-04", numbered("2.1 One.", "2.2 Two.", "2.4 Four.", "2.3 Three."), quoted="2.3 Three."),
    fine("NUM-04", numbered("2.1 One.", "2.2 Two.", "2.3 Three.", "3.1 One.")),
    slip(
        "NUM-05",
        "1. Purpose\n\nText.\n\n2. Costs\n\nText.\n\n3 Risks\n\nText.\n\n4. End\n\nText.",
        quoted="3 Risks",
    ),
    slip(
        "NUM-05", "I. PURPOSE\n\n1.1 Text.\n\n2. COSTS\n\n2.1 Text.\n\n3. RISKS\n\nText.", quoted="I. PURPOSE"
    ),
    slip("NUM-05", numbered("1.1 One.", "1.2 Two.", "1.3. Three.", "1.4 Four."), quoted="1.3. Three."),
    fine("NUM-05", A_SECTION),
    slip("NUM-06", "PART I\n\nPart 1 of this form is public.\n\nPart 2 is not.", quoted="PART I"),
    fine("NUM-06", "Part 1 is public.\n\nSee Part II of the Police Act 1996 and Part I of Schedule 4."),
    slip(
        "NUM-07",
        "PART II\n\nWe want kennels.\n\nFacts that should not be published belong in the separate Part 2 form only.",
        quoted="PART II",
    ),
    fine(
        "NUM-07",
        "PART II\n\nWe want kennels.\n\nPart 1 was about dogs, and this part is about where they live.",
    ),
    slip(
        "NUM-08",
        numbered(
            "Dogs",
            "1. Full.",
            "2. Wet.",
            "3. Cold.",
            "4. Loud.",
            "Cats",
            "1. Thin.",
            "2. Old.",
            "3. Few.",
            "4. Shy.",
        ),
        quoted="1. Thin.",
    ),
    fine(
        "NUM-08",
        numbered(
            "The Board is asked to:",
            "1. agree;",
            "2. note;",
            "Dogs",
            "1. Full.",
            "2. Wet.",
            "3. Cold.",
            "4. Loud.",
        ),
    ),
    slip(
        "NUM-09",
        numbered("3. Kennels", "3.1 They are full.", "The Northgate Oversight Group", "3.2 They are wet."),
        quoted="The Northgate Oversight Group",
    ),
    fine("NUM-09", numbered("3. Kennels", "3.1 They are full.", "4. Costs", "4.1 They are high.")),
    slip(
        "NUM-10",
        A_SECTION + "\n\n3. CONSIDERATIONS\n\nConsultation\tYes\nLegal\tYes\nRisk\tNo\nEquality\tNo",
        quoted="3. CONSIDERATIONS",
    ),
    fine(
        "NUM-10", A_SECTION + "\n\n3. COSTS\n\n3.1 As follows.\n\nRoof\t£100\nDoor\t£20\nPaint\t£3\nBeds\t£40"
    ),
]


@pytest.mark.parametrize("line", TABLE, ids=names)
def test_table(line: Slip) -> None:
    check(line)


def test_what_a_number_should_be_is_said_with_what_it_is_compared_with() -> None:
    (finding,) = found("NUM-02", numbered("9.1 One.", "9.3 Three.", "9.4 Four."))
    assert finding.message == "“9.3” follows “9.1”: 9.2 is missing."
    assert finding.place.line == 3
    assert [place.line for place in finding.beside] == [1]


def test_a_number_in_another_look_is_mended() -> None:
    text = "14. Safety\n\nText.\n\n15 Procurement\n\nText.\n\n16. Recommendation\n\nText."
    assert [one.fix for one in found("NUM-05", text)] == ["15. Procurement"]


@given(st.integers(1, 12), st.integers(2, 9), st.sampled_from(["{n}.{p}", "{n}.{p}."]), st.data())
def test_one_number_left_out_of_any_section_is_found(
    section: int, last: int, look: str, data: st.DataObject
) -> None:
    left_out = data.draw(st.integers(1, last))
    lines = [
        f"{look.format(n=section, p=place)} The kennel number {place}."
        for place in range(1, last + 2)
        if place != left_out
    ]
    text = numbered(f"{section}.0 Kennels", *lines)
    assert len(quotations("NUM-02", text)) == 1
    assert quotations("NUM-01", text) == quotations("NUM-04", text) == []


@given(st.integers(1, 9), st.integers(1, 9), st.sampled_from(["{n}.{p}", "{n}.{p}."]))
def test_right_numbers_are_never_wrong(sections: int, paragraphs: int, look: str) -> None:
    lines = [
        line
        for section in range(1, sections + 1)
        for line in (
            f"{section}. About kennels",
            *(f"{look.format(n=section, p=place)} The kennel." for place in range(1, paragraphs + 1)),
        )
    ]
    for rule in ("NUM-01", "NUM-02", "NUM-03", "NUM-04", "NUM-05", "NUM-08", "NUM-09"):
        assert quotations(rule, numbered(*lines)) == []
