"""When a question is asked, a slot signed, a section printed: a closed set of conditions."""

from typing import Self

from pydantic import Field, model_validator

from app.model.answers import Answers
from app.model.values import FieldId, Frozen


class Condition(Frozen):
    """What another answer of the same level must be."""

    field: FieldId = Field(description="The question it depends on, at the same level.")
    equals: bool | str | None = Field(default=None, description="The answer it must be.")
    answered: bool | None = Field(
        default=None, description="Whether it must be answered at all, or must not."
    )

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Self:
        if (self.equals is None) == (self.answered is None):
            raise ValueError("a condition needs either “equals” or “answered”")
        return self


def holds(condition: Condition | None, answers: Answers) -> bool:
    """Return whether a condition is met by these answers of its level; no condition always is."""
    if condition is None:
        return True
    answer = answers.get(condition.field)
    if condition.answered is not None:
        return condition.answered == (answer is not None and answer not in ("", ()))
    return answer == condition.equals and isinstance(answer, bool) == isinstance(condition.equals, bool)
