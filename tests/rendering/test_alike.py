"""Word file and page of one document: lines that do not say the same are found, and no others."""

import pytest

from app.rendering.alike import Difference, PrintedLines, differences, lines_on_page

WORD = ("Decision", "The Mayor approves the grant.", "Signature", "Date", "Signature", "Date")


def compared(word: tuple[str, ...], page: tuple[str, ...]) -> tuple[Difference, ...]:
    return differences(PrintedLines(word, ()), PrintedLines(page, ()))


def test_the_same_words_are_no_difference_wherever_they_break() -> None:
    assert (
        compared(WORD, ("DECISION", "The Mayor approves", "the grant.", "Signature Date Signature Date"))
        == ()
    )


def test_another_word_is_told_with_both_lines() -> None:
    page = tuple(line.replace("approves", "has approved") for line in WORD)
    assert compared(WORD, page) == (
        Difference("The Mayor approves the grant.", "The Mayor has approved the grant."),
    )


@pytest.mark.parametrize(
    ("page", "beside"),
    [
        ("The Mayor approves the grant.", "The Mayor approves the grant. It is urgent."),
        ("The Mayor approves the grant.", "Now the Mayor approves the grant."),
    ],
)
def test_words_that_one_lacks_are_told_with_the_line_they_belong_to(page: str, beside: str) -> None:
    assert compared((beside,), (page,)) == (Difference(beside, page),)
    assert compared((page,), (beside,)) == (Difference(page, beside),)


def test_a_line_that_one_lacks_altogether() -> None:
    assert compared((*WORD, "By order."), WORD) == (Difference("By order.", ""),)


def test_words_that_stand_elsewhere_are_no_difference() -> None:
    assert compared(("a b", "one two three"), ("one two three", "a b")) == ()


def test_a_figure_that_word_counts_is_no_difference_but_another_figure_is() -> None:
    assert compared(("Reasons",), ("5", "Reasons")) == ()
    assert compared(("within 3 days",), ("within 5 days",)) == (Difference("within 3 days", "within 5 days"),)


def test_what_stands_at_the_head_of_every_page_may_stand_in_the_text_of_the_other() -> None:
    word, page = (
        PrintedLines(("Grant",), ("Office of Wealdshire",)),
        PrintedLines(("Office of Wealdshire", "Grant"), ()),
    )
    assert differences(word, page) == ()


def test_a_page_is_read_as_it_is_printed() -> None:
    content = (
        '<body><header><p>OFFICIAL</p></header><main><h2><span class="number">1. </span>Why</h2>'
        '<div class="unlabelled"><dt>Title</dt><dd>A <strong>gr</strong>ant</dd></div></main></body>'
    )
    assert lines_on_page(content.encode()) == PrintedLines(("Why", "A grant"), ("OFFICIAL",))
