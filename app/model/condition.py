"""When a question is asked, a slot signed, a section printed: a closed set of conditions."""

from typing import Self

from pydantic import Field, model_validator

from app.model.answers import Answers
from app.model.values import FieldId, Frozen


class Condition(Frozen):
    """What another answer of the same level must be."""

    field: FieldId = Field(description="The question it depends on, at the same level.")
    equals: bool | str | None = Field(default=None, description="The answer it must be.")
    differs: bool | str | None = Field(
        default=None, description="The answer it must not be; one not given differs from every answer."
    )
    answered: bool | None = Field(
        default=None, description="Whether it must be answered at all, or must not."
    )

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Self:
        if [self.equals, self.differs, self.answered].count(None) != 2:
            raise ValueError("a condition needs one of “equals”, “differs” and “answered”")
        return self


def holds(condition: Condition | None, answers: Answers) -> bool:
    """Return whether a condition is met by these answers of its level; no condition always is."""
    if condition is None:
        return True
    answer = answers.get(condition.field)
    if condition.answered is not None:
        return condition.answered == (answer is not None and answer not in ("", ()))
    if condition.differs is not None:
        return not _is(answer, condition.differs)
    return _is(answer, condition.equals)


def _is(answer: object, other: bool | str | None) -> bool:  # noqa: FBT001 - an answer may be yes or no
    return answer == other and isinstance(answer, bool) == isinstance(other, bool)
