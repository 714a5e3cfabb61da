import pytest

from app.forms.pasting.signs import read_sign


@pytest.mark.parametrize(
    ("line", "typed", "words"),
    [
        ("3.4 The Board is", "3.4", "The Board is"),
        ("3.4. The Board is", "3.4", "The Board is"),
        ("3.4\tthe Board is", "3.4", "the Board is"),
        ("10.12\u00a0“The Board” is", "10.12", "“The Board” is"),
        ("3.6.1 Costs are", "3.6.1", "Costs are"),
        ("1.0 Purpose", "1.0", "Purpose"),
        ("- 3.4 As part", "3.4", "As part"),
        ("• 3.4 As part", "3.4", "As part"),
        ("1. Purpose", "1.", "Purpose"),
        ("12) costs", "12)", "costs"),
        ("(2) costs", "(2)", "costs"),
        ("1\tPurpose", "1", "Purpose"),
        ("(a) the costs", "(a)", "the costs"),
        ("(A) the costs", "(A)", "the costs"),
        ("a) the costs", "a)", "the costs"),
        ("iv. the costs", "iv.", "the costs"),
        ("(iii) the costs", "(iii)", "the costs"),
        ("• the costs", "•", "the costs"),
        ("– the costs", "–", "the costs"),
        ("- the costs", "-", "the costs"),
        ("o\tthe costs", "o", "the costs"),
        ("\uf0b7 the costs", "\uf0b7", "the costs"),
    ],
)
def test_what_numbering_replaces_is_seen(line: str, typed: str, words: str) -> None:
    sign = read_sign(line)
    assert sign is not None
    assert (sign.typed, line[sign.width :]) == (typed, words)


@pytest.mark.parametrize(
    "line",
    [
        "2019 was a good year",
        "2019. It ended well.",
        "1.5 million pounds were spent",
        "2.5% of the budget",
        "12.5 FTE posts are funded",
        "£4.5 million was spent",
        "3.4 of the plan says so",
        "3.4 and 3.5 apply",
        "12 officers were there",
        "4 April 2019",
        "04.04.19 The Board met",
        "1.2.2019 The Board met",
        "10,000 crimes were recorded",
        "22A(1) of the Act applies",
        "Section 22A of the Act",
        "e.g. the force",
        "A. Smith spoke",
        "-5 degrees",
        "–",
        "o the force",
        "I. Jones spoke",
        "ill. at the time",
        "(see 3.4) above",
        "7 Force Control Room",
        "",
    ],
)
def test_years_amounts_and_references_are_no_numbers_of_paragraphs(line: str) -> None:
    assert read_sign(line) is None
