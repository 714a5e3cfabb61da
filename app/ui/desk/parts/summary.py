"""A row of a table in a few words, by which it is told from the others."""

from datetime import date

from app.model.answers import Answer, Answers, Money, Person
from app.model.field import FieldDefinition, Kind
from app.ui.widgets.day_text import write_day
from app.ui.widgets.money_text import write_money

_LONGEST = 70
_ENOUGH = 2


def summary_of(field: FieldDefinition, row: Answers) -> str:
    """Return the first words that were answered in a row, nothing where there are none."""
    told = (_words(part, row.get(part.id)) for part in field.fields)
    return " · ".join([words for words in told if words][:_ENOUGH])


def _words(part: FieldDefinition, answer: Answer | None) -> str:
    match answer:
        case str():
            words = " ".join(answer.split())
            return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
        case bool():
            return part.words[0 if answer else 1]
        case date():
            return write_day(answer)
        case Money():
            return f"{write_money(answer)} {answer.currency}"
        case Person():
            return answer.name or answer.post
        case Answers() if part.kind is Kind.RECORD:
            return summary_of(part, answer)
        case _:
            return ""
