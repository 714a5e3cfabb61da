import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from app.model.prose import Run
from app.model.runs import Notes, plain_stretches, read_runs, with_reader, without_reader

SIGNS = st.text(alphabet="ab *[]()^:{}_#!<>&`~\\|\n\t\r\0\x0b\x85\xa0\u2028\u2063\u3000’é-.", max_size=40)
MARKS = st.sampled_from(
    ["[^n]", "[^other]", "[[para:a]]", "[[appendix:b-c]]", "[[para:]]", "[", "]", "](", "[[["]
)
STARS = st.sampled_from(
    ["**", "*", "***", " **a b** ", "*a*", " *é.* ", "**1**,", " **[^n] b**", " **a*", "*a **b** c* "]
)
TYPED = st.lists(SIGNS | MARKS | STARS | st.text(max_size=20), max_size=8).map("".join)


@given(TYPED)
@example("[[^n]] [[[para:a]]][^n]")
@example("see [[para:a]](b)")
@example("**a** *b* **c [[para:a]] d**.")
@example("*a* b*")
@example("**a\xa0**")
def test_most_text_is_read_without_the_reader_and_comes_out_the_same(text: str) -> None:
    stretches = plain_stretches(text)
    assume(stretches is not None)
    theirs, ours = Notes({"n": "Note"}), Notes({"n": "Note"})

    assert without_reader(stretches or [], ours) == with_reader(text, theirs)
    assert ours.printed() == theirs.printed()


@pytest.mark.parametrize(
    "text", ["Words.", "**Bold** words, *and* more.", "A note[^n] of [[para:a]].", "f(x) = 2", "a [b] c"]
)
def test_everyday_text_needs_no_reader(text: str) -> None:
    assert plain_stretches(text) is not None


@pytest.mark.parametrize(
    "text", ["[a](https://a.example)", r"\*", "2*3*4", "**a *b* c**", "** a**", "a\u2063b"]
)
def test_the_reader_reads_the_rest(text: str) -> None:
    assert plain_stretches(text) is None


def test_emphasis_keeps_its_notes() -> None:
    assert read_runs("See **this[^n]** now", Notes({"n": "Note"})) == (
        Run("See "),
        Run("this", bold=True),
        Run("", bold=True, footnote=0),
        Run(" now"),
    )
