import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.model.answers import Answers
from app.model.asking import asked
from app.model.condition import Condition, holds
from app.model.field import FieldDefinition


def question(name: str, kind: str, **more: object) -> FieldDefinition:
    return FieldDefinition.model_validate({"id": name, "kind": kind, "label": name, **more})


def when(field: str, **more: object) -> dict[str, object]:
    return {"field": field, **more}


CHAIN = (
    question("deferred", "yes_no"),
    question("until", "date", when=when("deferred", equals=True)),
    question("why", "text", when=when("until", answered=True)),
)


def of(**answers: object) -> Answers:
    return Answers.model_validate(answers)


@pytest.mark.parametrize(
    ("condition", "answers", "met"),
    [
        ({"equals": True}, {"a": True}, True),
        ({"equals": True}, {"a": False}, False),
        ({"equals": False}, {"a": False}, True),
        ({"equals": False}, {}, False),
        ({"equals": "yes"}, {"a": "yes"}, True),
        ({"equals": True}, {"a": "True"}, False),
        ({"answered": True}, {"a": "x"}, True),
        ({"answered": True}, {"a": ""}, False),
        ({"answered": True}, {"a": False}, True),
        ({"answered": False}, {}, True),
        ({"answered": False}, {"a": ()}, True),
    ],
)
def test_when_a_condition_is_met(condition: dict[str, object], answers: dict[str, object], met: bool) -> None:
    assert holds(Condition.model_validate({"field": "a", **condition}), of(**answers)) is met


def test_no_condition_is_always_met() -> None:
    assert holds(None, of())


@pytest.mark.parametrize("wrong", [{}, {"equals": True, "answered": True}])
def test_a_condition_asks_one_thing(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="a condition needs one of"):
        Condition.model_validate({"field": "a", **wrong})


def test_what_depends_on_an_unasked_question_is_unasked() -> None:
    everything = {"deferred": False, "until": "2026-07-02", "why": "because"}
    assert asked(CHAIN, of(**everything)).root == {"deferred": False}
    assert asked(CHAIN, of(**{**everything, "deferred": True})).root == {**everything, "deferred": True}


def test_conditions_hold_within_a_record_and_a_row() -> None:
    record = question("deferral", "record", fields=[one.model_dump() for one in CHAIN])
    table = question("rows", "table", fields=[one.model_dump() for one in CHAIN])
    inner = of(deferred=False, why="x")
    kept = asked((record, table), of(deferral=inner, rows=(inner, inner)))
    assert kept.root == {"deferral": of(deferred=False), "rows": (of(deferred=False),) * 2}


@given(st.booleans(), st.booleans(), st.booleans())
def test_asking_twice_changes_nothing(deferred: bool, until: bool, why: bool) -> None:
    answers = {"deferred": deferred} | ({"until": "x"} if until else {}) | ({"why": "y"} if why else {})
    once = asked(CHAIN, of(**answers))
    assert asked(CHAIN, once) == once
