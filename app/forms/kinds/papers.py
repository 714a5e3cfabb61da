"""Cited and attached papers; an empty array says that there are none."""

from typing import cast

from pydantic import JsonValue

from app.errors import AnswerError
from app.forms.kinds import date as date_kind
from app.forms.kinds.kind import AnswerKind, clean_line, make, read_list, read_record
from app.model.answers import Answer, CitedPaper
from app.model.field import FieldDefinition, Kind

_A_DATE = FieldDefinition.model_validate({"id": "date", "kind": Kind.DATE, "label": "Date"})


def _read_date(value: object) -> object:
    try:
        return date_kind.KIND.read(value, _A_DATE)
    except AnswerError as error:
        raise AnswerError(f"“date” {error}") from error


_SHAPE = {
    "title": clean_line,
    "date": _read_date,
    "url": clean_line,
    "attached_as": clean_line,
    "withheld": clean_line,
}


def _read_paper(value: object) -> CitedPaper:
    return make(CitedPaper, read_record(value, _SHAPE, "a table with title, date and url"))


def _read(value: object, _: FieldDefinition) -> Answer:
    return cast("tuple[CitedPaper, ...]", read_list(value, _read_paper, "an array of papers"))


def _plain(answer: Answer, _: FieldDefinition) -> JsonValue:
    papers = cast("tuple[CitedPaper, ...]", answer)
    return [{k: v for k, v in paper.model_dump(mode="json").items() if v} for paper in papers]


def _gap(answer: Answer, _: FieldDefinition) -> str:
    for number, paper in enumerate(cast("tuple[CitedPaper, ...]", answer), start=1):
        if not paper.title:
            return f"paper {number} has no title"
    return ""


KIND = AnswerKind(_read, _plain, _gap)
