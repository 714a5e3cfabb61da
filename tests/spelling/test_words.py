from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.spelling.words import is_no_word, words_in


def texts(line: str) -> list[str]:
    return [word.text for word in words_in(line)]


def test_addresses_references_and_marks_are_no_words() -> None:
    line = (
        "See [the plan](https://exampel.org/plann), [[para:totall]] and recieve@exampel.gov.uk, "
        "www.exampel.org/abuot or wealdshire-pcc.gov.uk/abuot; plann.docx[^notee] {#totall}"
    )
    assert texts(line) == ["See", "the", "plan", "and", "or"]


def test_words_keep_their_apostrophes_and_hyphens() -> None:
    assert texts("the Commissioner’s co-ordinated and/or 'quoted' don't") == [
        "the", "Commissioner’s", "co-ordinated", "and", "or", "quoted", "don't",
    ]  # fmt: skip


def test_emphasis_inside_a_word_is_left_alone() -> None:
    assert texts("un**believ**able **bold** words") == ["bold", "words"]


def test_acronyms_numbers_and_inner_capitals_are_in_no_dictionary() -> None:
    for word in (
        "PCC",
        "PCCs",
        "PCC’s",
        "DPIAs",
        "13th",
        "LiveChat",
        "McKernan",
        "a",
        "2019",
        "Ελλάδα",
        "x_y",
    ):
        assert is_no_word(word), word
    for word in ("Police", "the", "Commissioner’s", "COmmissioner", "Comisiynydd", "ŵyr"):
        assert not is_no_word(word), word


@given(st.text(max_size=80))
def test_words_stand_where_they_are_said_to(line: str) -> None:
    words = list(words_in(line))
    assert all(line[word.start : word.end] == word.text for word in words)
    assert all(one.end <= other.start for one, other in pairwise(words))
