from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.forms.written.lines import OTHER, is_sign, lines_of, with_lines
from app.forms.written.searching import Hit, Query, hits_in, replaced
from app.model.limbs import runs_of
from app.model.markdown import read_prose
from app.model.prose import Prose
from app.model.prose_writing import write_prose
from tests.model.test_prose_writing import proses

REPORT = """\
The **Board** of the [Board](https://example.org/Board) asks [[para:board]] the bo**ard**.[^board] {#board}

- Board, “board” and onboard
- a Board’s board

| Board | x |
|---|---|
| a | board |

[^board]: The board's note.
"""


def found(text: str, query: Query, *, is_prose: bool = True) -> list[str]:
    lines = lines_of(text, is_prose=is_prose)
    return [lines[hit.line][hit.start : hit.end] for hit in hits_in(text, query, is_prose=is_prose)]


def test_words_are_found_as_a_reader_sees_them() -> None:
    assert found(REPORT, Query("board")) == [
        "Board", "Board", "board", "Board", "board", "board", "Board", "board", "Board", "board", "board",
    ]  # fmt: skip


def test_whole_words_and_capitals_can_be_asked_for() -> None:
    assert len(found(REPORT, Query("board", whole_words=True))) == 10
    assert set(found(REPORT, Query("Board", match_case=True))) == {"Board"}
    assert found(REPORT, Query("Board's")) == ["Board’s", "board's"]
    assert found("a – b", Query("a - b")) == ["a – b"]
    assert found(REPORT, Query("")) == []
    assert found("a.b (c)", Query(".b (")) == [".b ("]


def test_nothing_is_found_across_paragraphs_calls_and_references() -> None:
    assert found("one\n\ntwo", Query("onetwo")) == []
    assert found("one[[para:x]]two", Query("onetwo")) == []


def test_all_is_replaced_and_marks_stay() -> None:
    query = Query("board", whole_words=True)
    changed = replaced(REPORT, hits_in(REPORT, query, is_prose=True), "panel", is_prose=True)
    assert (
        changed
        == """\
The **panel** of the [panel](https://example.org/Board) asks [[para:board]] the panel.[^1] {#board}

- panel, “panel” and onboard
- a panel’s panel

| panel | x |
|---|---|
| a | panel |

[^1]: The panel's note."""
    )


def test_words_put_in_are_never_read_as_marks() -> None:
    changed = replaced("a b", (Hit(0, 2, 3),), "**x** [[para:y]] | {#z}", is_prose=True)
    assert lines_of(changed, is_prose=True) == ("a **x** [[para:y]] | {#z}",)


def test_of_a_line_its_mark_stays() -> None:
    assert replaced("Total cost {#total}", (Hit(0, 0, 5),), "Full", is_prose=False) == "Full cost {#total}"
    assert found("Total cost {#total}", Query("total"), is_prose=False) == ["Total"]


def test_one_of_several_can_be_replaced() -> None:
    hits = hits_in(REPORT, Query("board"), is_prose=True)
    changed = replaced(REPORT, (hits[2],), "panel", is_prose=True)
    assert found(changed, Query("panel")) == ["panel"]
    assert len(found(changed, Query("board"))) == len(hits) - 1


WORDS = st.text(alphabet="ab *_[]()#>-+.|`^\\{}!’“£ŵ1", max_size=6)


@given(proses(), st.sampled_from(["a", "b", "Board", "the", "x", " "]), WORDS, st.data())
def test_everything_else_stays_what_it_was(prose: Prose, words: str, by: str, data: st.DataObject) -> None:
    text = write_prose(prose)
    hits = hits_in(text, Query(words), is_prose=True)
    chosen = data.draw(st.lists(st.sampled_from(hits), unique=True)) if hits else []
    changed = read_prose(replaced(text, chosen, by, is_prose=True))
    assert signs(changed) == signs(prose)
    assert skeleton(changed.blocks) == skeleton(prose.blocks)
    expected = list(lines_of(text, is_prose=True))
    for hit in sorted(chosen, reverse=True):
        line = expected[hit.line]
        expected[hit.line] = line[: hit.start] + by + line[hit.end :]
    assert list(lines_of(write_prose(changed), is_prose=True)) == expected


@given(proses())
def test_nothing_replaced_changes_nothing(prose: Prose) -> None:
    text = write_prose(prose)
    assert replaced(text, (), "x", is_prose=True) is text
    assert read_prose(with_lines(text, {0: lambda runs: runs}, is_prose=True)) == prose


def signs(prose: Prose) -> list[Any]:
    """Return calls, references and addresses in order; they are no words."""
    return [run for run in runs_of(prose) if is_sign(run)]


def skeleton(value: Any) -> Any:
    """Return blocks without their words."""
    names: tuple[str, ...] = getattr(value, "_fields", ())
    if names:
        inner = {name: skeleton(part) for name, part in zip(names, value, strict=True) if name != "runs"}
        return type(value).__name__, inner
    if isinstance(value, tuple):
        is_cell = all(type(part).__name__ == "Run" for part in value)
        return "cell" if is_cell else [skeleton(part) for part in value]
    return value


@pytest.mark.parametrize("words", [OTHER, f"a{OTHER}"])
def test_the_sign_of_a_reference_is_never_replaced(words: str) -> None:
    text = "a[[para:x]] b"
    hits = hits_in(text, Query(words), is_prose=True)
    assert "[[para:x]]" in replaced(text, hits, "c", is_prose=True)
