import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.markdown import read_prose
from app.model.prose import ListKind, ProseList
from app.ui.desk.prose.lists import indent, new_line, outdent, toggle_list
from app.ui.desk.prose.passage import Passage
from tests.ui.desk.prose.marked import drawn, passage


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("one|", "one\n\n|"),
        ("on|e", "on\n\n|e"),
        ("x\n\n|", "x\n\n\n|"),
        ("- a|", "- a\n- |"),
        ("- a\n- |", "- a\n\n|"),
        ("1. a|\n2. b\n3. c", "1. a\n2. |\n3. b\n4. c"),
        ("1. on|e two\n2. b", "1. on\n2. |e two\n3. b"),
        ("h. x|", "h. x\ni. |"),
        ("i. x|", "i. x\nii. |"),
        ("1. a\n    a. b|", "1. a\n    a. b\n    b. |"),
        ("1. a\n    a. |", "1. a\n2. |"),
        ("> q|", "> q\n> |"),
        ("> q\n> |", "> q\n\n|"),
        ("one| two| three", "one\n\n| three"),
    ],
)
def test_enter(before: str, after: str) -> None:
    assert drawn(new_line(passage(before))) == after


def test_enter_in_a_table_begins_a_row() -> None:
    assert new_line(Passage("| a | b |", 9, 9)).text == "| a | b |\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a\n- b|", "- a\n    - b|"),
        ("1. a\n2. |b\n3. c", "1. a\n    a. |b\n3. c"),
        ("1. a\n    a. x\n2. b|", "1. a\n    a. x\n    b. b|"),
        ("- a|", None),
        ("plain|", None),
    ],
)
def test_tab(before: str, after: str | None) -> None:
    assert drawn(indent(passage(before))) == after


@pytest.mark.parametrize(
    ("before", "after"), [("1. a\n    a. b|", "1. a\n2. b|"), ("- a|", None), ("plain|", None)]
)
def test_shift_tab(before: str, after: str | None) -> None:
    assert drawn(outdent(passage(before))) == after


@pytest.mark.parametrize(
    ("before", "kind", "after"),
    [
        ("|one\n\ntwo|", ListKind.BULLET, "|- one\n- two|"),
        ("|- one\n- two|", ListKind.BULLET, "|one\n\ntwo|"),
        ("|- one\n- two|", ListKind.DECIMAL, "|1. one\n2. two|"),
        ("text\none|", ListKind.DECIMAL, "text\n\n1. one|"),
        ("|", ListKind.BULLET, "- |"),
        ("- |", ListKind.BULLET, "|"),
    ],
)
def test_list_buttons(before: str, kind: ListKind, after: str) -> None:
    assert drawn(toggle_list(passage(before), kind)) == after


@given(st.lists(st.sampled_from(["enter", "tab", "back", "word"]), max_size=12))
def test_a_list_that_is_typed_is_one_list_on_paper(keys: list[str]) -> None:
    typed = passage("1. start|")
    for key in keys:
        match key:
            case "enter":
                typed = new_line(typed.replaced(" w"))
            case "tab":
                typed = indent(typed) or typed
            case "back":
                typed = outdent(typed) or typed
            case _:
                typed = typed.replaced("word")
    blocks = read_prose(typed.replaced("end").text).blocks
    assert [type(block) for block in blocks] == [ProseList]
