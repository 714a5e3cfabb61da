"""Rows of the same columns: parties, definitions, schedules; an empty array says that there are none."""

from typing import cast

from pydantic import JsonValue

from app.forms.kinds.kind import AnswerKind, read_list
from app.forms.kinds.record import Kinds, gap_of_parts, plain_parts, read_parts
from app.model.answers import Answer, Answers
from app.model.field import FieldDefinition


def kind(kinds: Kinds) -> AnswerKind:
    """Return the kind, whose columns are of any of `kinds`."""

    def read(value: object, field: FieldDefinition) -> Answer:
        rows = read_list(
            value, lambda row: read_parts(row, field, kinds), "an array of tables, one for each row"
        )
        return cast("tuple[Answers, ...]", rows)

    def plain(answer: Answer, field: FieldDefinition) -> JsonValue:
        return [plain_parts(row, field, kinds) for row in cast("tuple[Answers, ...]", answer)]

    def gap(answer: Answer, field: FieldDefinition) -> str:
        for number, row in enumerate(cast("tuple[Answers, ...]", answer), start=1):
            if lacking := gap_of_parts(row, field, kinds):
                return f"row {number} {lacking}"
        return "" if answer else "has no row"

    return AnswerKind(read, plain, gap)
