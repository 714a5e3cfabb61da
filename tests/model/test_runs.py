from hypothesis import assume, example, given
from hypothesis import strategies as st

from app.model import runs
from app.model.runs import Notes

SIGNS = st.text(alphabet="ab *[]()^:{}_#!<>&`~\\|\n\t\r\0\x0b\x85\u2028’é-.", max_size=40)
MARKS = st.sampled_from(["[^n]", "[^other]", "[[para:a]]", "[[appendix:b-c]]", "[[para:]]", "[", "]", "](", "[[["])
TYPED = st.lists(SIGNS | MARKS | st.text(max_size=20), max_size=8).map("".join)


@given(TYPED)
@example("[[^n]] [[[para:a]]][^n]")
@example("see [[para:a]](b)")
def test_most_text_is_read_without_the_reader_and_comes_out_the_same(text: str) -> None:
    assume(not runs.NEEDS_READER.search(text))
    theirs, ours = Notes({"n": "Note"}), Notes({"n": "Note"})

    assert runs.without_reader(text, ours) == runs.with_reader(text, theirs)
    assert ours.printed() == theirs.printed()
