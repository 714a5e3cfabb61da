from hypothesis import given
from hypothesis import strategies as st

from app.ui.signatures.change_excerpt import excerpts

words = st.lists(st.text("abc", min_size=1, max_size=8), max_size=60).map(" ".join)


def test_only_the_changed_words_are_marked() -> None:
    before, after = excerpts("at a cost of £386,000 to be met", "at a cost of £412,000 to be met")
    assert before == ("at a cost of ", "£386,000", " to be met")
    assert after == ("at a cost of ", "£412,000", " to be met")


def test_long_texts_are_cut_around_the_change() -> None:
    text = "word " * 50
    before, after = excerpts(f"{text}old {text}", f"{text}new {text}")
    assert (before.changed, after.changed) == ("old", "new")
    assert before.lead.startswith("… ")
    assert before.tail.endswith(" …")
    assert len(before.text) < 100


def test_a_long_change_is_shown_without_its_middle() -> None:
    _, after = excerpts(None, "begin " + "word " * 500 + "end")
    assert after.changed.startswith("begin word")
    assert after.changed.endswith("word end")
    assert " … " in after.changed
    assert len(after.text) < 250


def test_an_answer_that_was_missing_is_said_to_be() -> None:
    before, after = excerpts(None, "B. Officer")
    assert (before.text, after.text) == ("not answered", "B. Officer")


def test_words_taken_out_leave_a_gap_to_be_seen() -> None:
    _, after = excerpts("a very long way", "a long way")
    assert after == ("a ", "…", " long way")


def test_a_text_that_was_emptied_is_said_to_be_empty() -> None:
    assert excerpts("gone", "")[1].text == "empty"


@given(words, words, words, words)
def test_whatever_is_put_between_the_same_words_is_found(lead: str, old: str, new: str, tail: str) -> None:
    before, after = excerpts(f"{lead} <{old}> {tail}", f"{lead} <{new}!> {tail}")
    assert ">" in before.changed
    assert ">" in after.changed
    assert set(before.changed.split()) <= set(f"<{old}>".split())
