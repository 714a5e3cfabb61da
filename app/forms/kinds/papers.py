"""Cited and attached papers; an empty array says that there are none."""

from collections.abc import Callable
from typing import cast

from pydantic import JsonValue

from app.errors import AnswerError
from app.forms.kinds import date as date_kind
from app.forms.kinds.kind import AnswerKind, clean_line, make, read_list, read_record
from app.model.answers import Answer, CitedPaper
from app.model.field import FieldDefinition, Kind

_A_DATE = FieldDefinition.model_validate({"id": "date", "kind": Kind.DATE, "label": "Date"})
_TEXTS = ("title", "url", "attached_as", "withheld")


def _reading(dates: AnswerKind) -> Callable[[object, FieldDefinition], Answer]:
    """Return what reads papers whose dates are of that kind."""

    def read_date(value: object) -> object:
        try:
            return dates.read(value, _A_DATE)
        except AnswerError as error:
            raise AnswerError(f"“date” {error}", hint=error.hint) from error

    shape = {**dict.fromkeys(_TEXTS, clean_line), "date": read_date}

    def read_paper(value: object) -> CitedPaper:
        return make(CitedPaper, read_record(value, shape, "a table with title, date and url"))

    return lambda value, _: cast("tuple[CitedPaper, ...]", read_list(value, read_paper, "an array of papers"))


def _plain(answer: Answer, _: FieldDefinition) -> JsonValue:
    papers = cast("tuple[CitedPaper, ...]", answer)
    return [{k: v for k, v in paper.model_dump(mode="json").items() if v} for paper in papers]


def _gap(answer: Answer, _: FieldDefinition) -> str:
    for number, paper in enumerate(cast("tuple[CitedPaper, ...]", answer), start=1):
        if not paper.title:
            return f"paper {number} has no title"
    return ""


KIND = AnswerKind(_reading(date_kind.KIND), _plain, _gap)
WRITTEN = AnswerKind(_reading(date_kind.WRITTEN), _plain, _gap)
"""The kind as people write it in a case file: a date is never text."""
