"""Two texts as one, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from app.forms.word_changes import folded, word_changes
from app.model.comparison import Change, Stretch

TEXTS = st.text(alphabet="ab \n.", max_size=40)
KEPT, INSERTED, DELETED, FOLDED = Change.KEPT, Change.INSERTED, Change.DELETED, Change.FOLDED


def test_words_are_compared_not_letters() -> None:
    assert word_changes("the areas to clear", "the arrears to clear") == (
        Stretch(KEPT, "the "),
        Stretch(DELETED, "areas "),
        Stretch(INSERTED, "arrears "),
        Stretch(KEPT, "to clear"),
    )


def test_a_changed_phrase_is_one_change() -> None:
    changes = word_changes("cost of twelve thousand pounds in all", "cost of nine hundred pounds in all")
    assert changes == (
        Stretch(KEPT, "cost of "),
        Stretch(DELETED, "twelve thousand "),
        Stretch(INSERTED, "nine hundred "),
        Stretch(KEPT, "pounds in all"),
    )


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_their_changes(before: str, after: str) -> None:
    changes = word_changes(before, after)
    assert "".join(text for change, text in changes if change is not INSERTED) == before
    assert "".join(text for change, text in changes if change is not DELETED) == after
    assert bool({INSERTED, DELETED} & {change for change, _ in changes}) == (before != after)


@given(TEXTS, TEXTS)
def test_folding_loses_nothing_but_the_distance(before: str, after: str) -> None:
    changes = word_changes(before, after)
    assert "".join(text for _, text in folded(changes)) == "".join(text for _, text in changes)


def test_what_is_far_from_a_change_is_folded() -> None:
    words = " ".join(f"word{number}" for number in range(40))
    parts = folded(word_changes(f"{words} old {words}", f"{words} new {words}"))
    assert [part.change for part in parts] == [FOLDED, KEPT, DELETED, INSERTED, KEPT, FOLDED]
    assert len(parts[1].text.split()) == 6
