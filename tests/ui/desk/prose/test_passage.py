import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.markdown import read_prose, words_of
from app.ui.desk.prose.passage import BOLD, ITALIC, Passage, make_link, toggle_mark, toggle_subheading
from tests.ui.desk.prose.marked import drawn, passage

WORDS = st.lists(st.sampled_from(["a", "bc", "déf", "😀", "ŵ"]), min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("before", "mark", "after"),
    [
        ("a |bold| c", BOLD, "a **|bold|** c"),
        ("a **|bold|** c", BOLD, "a |bold| c"),
        ("a |**bold**| c", BOLD, "a |bold| c"),
        ("a **|bold|** c", ITALIC, "a ***|bold|*** c"),
        ("***|x|***", BOLD, "*|x|*"),
        ("|one\n- two|", BOLD, "**|one**\n- **two|**"),
        ("**|one**\n- **two|**", BOLD, "|one\n- two|"),
        ("|**a**\nb|", BOLD, "**|a**\n**b|**"),
        ("wo|rd x", BOLD, "**wo|rd** x"),
        ("**wo|rd** x", BOLD, "wo|rd x"),
        ("a |", BOLD, "a **|**"),
        ("a **|**", BOLD, "a |"),
        ("a **b|**", BOLD, "a **b**|"),
        ("| |", ITALIC, "| |"),
    ],
)
def test_emphasis(before: str, mark: str, after: str) -> None:
    assert drawn(toggle_mark(passage(before), mark)) == after


@given(before=WORDS, selected=WORDS, after=WORDS, mark=st.sampled_from([BOLD, ITALIC]))
def test_marking_twice_is_not_marking_at_all(before: str, selected: str, after: str, mark: str) -> None:
    start = len(before) + 1
    plain = Passage(f"{before} {selected} {after}", start, start + len(selected))
    marked = toggle_mark(plain, mark)
    assert marked.selected == selected
    assert words_of(read_prose(marked.text)) == plain.text
    assert toggle_mark(marked, mark) == plain


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("see |the report| now", "see [the report](|https://|) now"),
        ("see | now", "see [|words of the link|](https://) now"),
        ("|https://a.b/c|", "[|words of the link|](https://a.b/c)"),
    ],
)
def test_links(before: str, after: str) -> None:
    assert drawn(make_link(passage(before))) == after


@pytest.mark.parametrize(
    ("before", "after"), [("one\nt|wo", "one\n### two|"), ("### t|wo", "two|"), ("- t|wo", "### two|")]
)
def test_subheadings(before: str, after: str) -> None:
    assert drawn(toggle_subheading(passage(before))) == after
