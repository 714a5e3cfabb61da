from hypothesis import given
from hypothesis import strategies as st

from app.model.markdown import read_prose
from app.model.prose import ListKind, Prose, Run
from app.model.prose_writing import write_prose
from app.ui.desk.prose.arranging import arranged
from app.ui.desk.prose.line import Frame, Grid, Line, Opening, Row, path_of, tell_path
from app.ui.desk.prose.manuscript import Manuscript, blocks_of
from app.ui.desk.prose.rows import rows_of, spaced
from tests.model.test_prose_writing import ADDRESSES, LINES, STARTS, TEXTS, proses


@st.composite
def frames(draw: st.DrawFn) -> Frame:
    kind = draw(st.sampled_from([None, *STARTS]))
    start = draw(STARTS[kind]) if kind else 1
    return Frame(kind, draw(st.sampled_from(Opening)), start)


PATHS = st.lists(frames(), max_size=4).map(tuple)
RUNS = st.tuples(TEXTS | st.sampled_from([" ", ""]), st.booleans(), st.booleans(), ADDRESSES)
WORDS = st.lists(RUNS.map(lambda parts: Run(*parts)), max_size=3).map(tuple)
ROWS = (
    st.builds(Line, WORDS, PATHS, st.booleans(), st.sampled_from(["", "", "a"]))
    | st.builds(Line, st.just(()), PATHS)
    | st.builds(Grid, st.just((((Run("a"),), ()), ((), (Run("b | c"),)))), PATHS)
)


def places(prose: Prose) -> dict[int, int]:
    return {place: place for place in range(len(prose.footnotes))}


@given(st.lists(ROWS, max_size=7))
def test_what_rows_show_is_what_their_text_says(rows: list[Row]) -> None:
    shown = blocks_of(rows, {})
    assert read_prose(Manuscript().write(tuple(rows), {}).text) == shown
    assert read_prose(write_prose(shown)) == shown


@given(proses())
def test_prose_that_is_held_is_the_same_but_for_what_nobody_sees(prose: Prose) -> None:
    once = blocks_of(rows_of(prose, places(prose)), dict(enumerate(prose.footnotes)))
    rows = rows_of(once, places(once))
    notes = dict(enumerate(once.footnotes))
    assert blocks_of(rows, notes) == once
    assert read_prose(Manuscript().write(tuple(rows), notes).text) == once
    assert Manuscript().write(tuple(rows), notes).text == write_prose(once)


@given(st.lists(ROWS, max_size=6), st.lists(st.tuples(st.integers(0, 5), ROWS), max_size=5))
def test_rows_written_again_are_written_as_if_for_the_first_time(
    rows: list[Row], changes: list[tuple[int, Row]]
) -> None:
    manuscript = Manuscript()
    manuscript.write(tuple(rows), {})
    for at, row in changes:
        rows = [*rows[:at], row, *rows[at + 1 :]]
        assert manuscript.write(tuple(rows), {}) == Manuscript().write(tuple(rows), {})


def test_signs_count_what_is_printed() -> None:
    one = (Frame(ListKind.DECIMAL),)
    on = (Frame(ListKind.DECIMAL, Opening.ITEM),)
    inner = (Frame(ListKind.DECIMAL, Opening.ON), Frame(ListKind.LETTER))
    rows = [
        Line((Run("a"),), one),
        Line((), on),
        Line((Run("b"),), on),
        Line((Run("c"),), inner),
        Line(),
        Line((Run("d"),), one),
        Line((Run("e"),)),
        Line((Run("f"),), on),
    ]
    assert arranged(rows).signs == {
        0: ((0, "1."),),
        1: ((0, "2."),),
        2: ((0, "2."),),
        3: ((1, "a."),),
        5: ((0, "3."),),
        7: ((0, "1."),),
    }


@given(PATHS)
def test_a_path_that_is_told_is_understood(path: tuple[Frame, ...]) -> None:
    assert path_of(tell_path(path)) == path


def test_there_is_a_place_to_type_around_every_table() -> None:
    grid = Grid((((),),))
    assert spaced([grid, grid]) == (Line(), grid, Line(), grid, Line())
    assert spaced([]) == (Line(),)


@given(st.lists(LINES, min_size=1, max_size=3))
def test_a_row_keeps_its_characters(lines: list[tuple[Run, ...]]) -> None:
    for runs in lines:
        assert len(Line(runs).plain) == sum(len(run.text) or 1 for run in runs)
