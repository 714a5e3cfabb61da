from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.model.limbs import runs_of, with_runs
from app.model.markdown import read_prose
from app.model.prose import (
    Block,
    Blocks,
    ListKind,
    Paragraph,
    Prose,
    ProseList,
    Quotation,
    Run,
    Subheading,
    Table,
)
from app.model.prose_writing import write_prose
from app.model.run_writing import write_runs
from app.model.runs import Notes, read_runs

SIGNS = st.text(alphabet="ab *_[]()#>-+.|`^\\{}!<>&;:/1i’“£\u00a0ŵ•~", min_size=1, max_size=8)
MARKS = st.sampled_from(
    ["[^1]", "[^1]: x", "[[para:a]]", "{#a}", " {#a}", "**a**", "[a](http://b)", "### ", "> ", "- ", "1. "]
) | st.sampled_from(
    ["a. ", "iv. ", "| a | b |", "|---|", "\\*", "2019. ", "• ", "&amp;", "Board", " the ", "x"]
)
TEXTS = (
    (st.lists(SIGNS | MARKS, min_size=1, max_size=4).map("".join))
    | MARKS
    | st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=9)
)
ADDRESSES = st.sampled_from(
    ["", "", "", "https://a.b/c_d?e=f&amp;g#h", "mailto:x@y.z", "http://a/(b)*|\\", "http://a b"]
)
RUNS = st.tuples(TEXTS, st.booleans(), st.booleans(), ADDRESSES).map(lambda parts: Run(*parts))
CALLS = st.tuples(st.just(""), st.booleans(), st.booleans(), st.just(""), st.integers(0, 3)).map(
    lambda parts: Run(*parts)
)
REFERENCES = st.sampled_from([Run("", target="para:a"), Run("", bold=True, target="appendix:b-1")])
NAMES = st.sampled_from(["", "", "a", "total-1"])


def joined(runs: list[Run]) -> tuple[Run, ...]:
    """Return runs as reading would part them."""
    parted: list[Run] = []
    for run in runs:
        if parted and run.text and parted[-1].text and parted[-1][1:] == run[1:]:
            parted[-1] = run._replace(text=parted[-1].text + run.text)
        else:
            parted.append(run)
    return tuple(parted)


LINES = st.lists(RUNS | CALLS | REFERENCES, max_size=4).map(joined)
NOTE_LINES = st.lists(RUNS | REFERENCES, max_size=2).map(joined)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 3))
    row = st.tuples(*[LINES] * width)
    return Table(draw(row), tuple(draw(st.lists(row, max_size=2))))


STARTS = {
    ListKind.BULLET: st.just(1),
    ListKind.DECIMAL: st.integers(0, 12) | st.just(9998),
    ListKind.LETTER: st.integers(1, 25).filter(lambda start: start not in (9, 22, 24)),
    ListKind.ROMAN: st.integers(1, 38).filter(lambda start: start in (1, 5, 10) or start not in (50,)),
}


def lists(depth: int) -> st.SearchStrategy[ProseList]:
    items = st.lists(blocks(depth - 1), min_size=1, max_size=4).map(tuple)
    kinds = st.sampled_from(list(STARTS))
    return kinds.flatmap(lambda kind: st.builds(ProseList, st.just(kind), STARTS[kind], items))


def apart(parts: list[Block]) -> Blocks:
    """Return blocks of which no list goes on with the one before it."""
    later = (part for before, part in pairwise(parts) if {type(before), type(part)} != {ProseList})
    return (*parts[:1], *later)


def blocks(depth: int) -> st.SearchStrategy[Blocks]:
    block: st.SearchStrategy[Block] = (
        st.builds(Paragraph, LINES, NAMES) | st.builds(Subheading, LINES) | tables()
    )
    if depth > 0:
        block |= lists(depth) | blocks(depth - 1).map(Quotation)
    return st.lists(block, min_size=1, max_size=3).map(apart)


@st.composite
def proses(draw: st.DrawFn) -> Prose:
    """Return prose whose footnotes are counted in the order of their calls."""
    prose = Prose(draw(blocks(3)))
    order = list(dict.fromkeys(run.footnote for run in runs_of(prose) if run.footnote is not None))
    counted = with_runs(
        prose, lambda run: run if run.footnote is None else run._replace(footnote=order.index(run.footnote))
    )
    return counted._replace(footnotes=tuple(draw(NOTE_LINES) for _ in order))


@given(proses())
def test_what_is_written_is_read_as_the_same_blocks(prose: Prose) -> None:
    assert read_prose(write_prose(prose)) == prose


@given(st.lists(RUNS | REFERENCES, max_size=6).map(joined))
@example((Run("SOH:", bold=True), Run("the")))
@example((Run("a", bold=True), Run("b", italic=True)))
@example((Run("back\\"), Run("slash", bold=True)))
@example((Run("a"), Run("“b”", bold=True, italic=True), Run("c", bold=True), Run(" ", italic=True)))
def test_looks_in_hard_places_come_back(runs: tuple[Run, ...]) -> None:
    assert read_runs(write_runs(runs), Notes({})) == runs


@given(st.lists(st.sampled_from("ab 1 .-#>|[]^:*\\{}i\n\n ~").map(str) | MARKS | st.just("\n"), max_size=40))
@example(["{#a}", "\n", "- "])
@example(["ill. a"])
def test_text_that_was_typed_prints_the_same_when_it_is_written_again(parts: list[str]) -> None:
    prose = read_prose("".join(parts))
    assert read_prose(write_prose(prose)) == prose


@pytest.mark.parametrize(
    "text",
    [
        "One paragraph with **bold**, *italic* and [a link](https://example.org/a?b=c&d=e).",
        "5 * 3 [sic] costs £400k (a) or so – 2.5% {x}",
        "- one\n- two\n    1. inner\n    2. other\n- three",
        "g. seven\nh. eight\ni. nine",
        "1. first\n\n   goes on\n\n2. second",
        "### Heading\n\n> quoted\n>\n> twice\n\n| A | B |\n|---|---|\n| 1 | a \\| b |",
        "Called[^1] here {#total}\n\nSee [[para:total]].\n\n[^1]: A *note*.",
        "**bold *and italic* again**",
        "- a\n    - b\n        - c\n            1. d",
    ],
)
def test_ordinary_text_is_written_as_it_was_typed(text: str) -> None:
    assert write_prose(read_prose(text)) == text


def test_lists_side_by_side_in_an_item_stay_apart() -> None:
    word = (Paragraph((Run("x"),)),)
    inner = (ProseList(ListKind.DECIMAL, 1, (word,)), ProseList(ListKind.BULLET, 1, (word,)))
    prose = Prose((ProseList(ListKind.BULLET, 1, (inner,)),))
    assert read_prose(write_prose(prose)) == prose


def test_more_items_than_letters_are_written() -> None:
    letters = ProseList(ListKind.LETTER, 24, tuple((Paragraph((Run(f"w{n}"),)),) for n in range(9)))
    assert read_prose(write_prose(Prose((letters._replace(start=1, items=letters.items * 5),)))).blocks == (
        letters._replace(start=1, items=letters.items * 5),
    )


def test_paragraphs_that_only_look_like_blocks_are_written_so_that_a_person_can_read_them() -> None:
    texts = ("- no item", "1. no item", "### no heading", "> none", "a. x", "iv. x", "1.0 Purpose", "*")
    written = write_prose(Prose(tuple(Paragraph((Run(text),)) for text in texts)))
    assert written.split("\n\n") == [
        "\\- no item",
        "1\\. no item",
        "\\### no heading",
        "\\> none",
        "a\\. x",
        "iv\\. x",
        "1.0 Purpose",
        "\\*",
    ]


def test_line_ends_and_tabs_in_a_run_become_spaces() -> None:
    assert write_prose(Prose((Paragraph((Run("a\n\tb\u2028c"),)),))) == "a b c"
