import pytest

from app.model.answers import Person
from app.ui.desk.edit_steps import is_more_than_typing
from tests.ui.desk.editors.tried import answers


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, "a", False),
        ("a", "ab", False),
        (None, ("a",), True),
        (("a",), ("ab",), False),
        (("a",), ("a", ""), True),
        (("a", "b"), ("b", "a"), True),
        (None, True, True),
        (True, False, True),
        ((Person(name="A"),), (Person(name="AB"),), False),
        (answers(deferred=True), answers(deferred=True, reason="x"), False),
        (answers(deferred=True), answers(deferred=False), True),
        (None, answers(reason="x"), False),
        (answers(rows=(answers(force="A"),)), answers(rows=(answers(force="AB"),)), False),
        (answers(rows=(answers(s=("a", "b")),)), answers(rows=(answers(s=("b", "a")),)), True),
    ],
)
def test_choosing_adding_and_moving_are_steps_and_typing_is_not(
    before: object, after: object, expected: bool
) -> None:
    assert is_more_than_typing(before, after) is expected
