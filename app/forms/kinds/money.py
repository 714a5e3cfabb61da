"""An amount of money."""

from decimal import Decimal, InvalidOperation
from typing import cast

from pydantic import JsonValue

from app.errors import AnswerError
from app.forms.kinds.kind import AnswerKind, clean_line, kind_word, make, read_record
from app.model.answers import Answer, Money
from app.model.field import FieldDefinition

_MOST = Decimal(10) ** 15


def _read_amount(value: object) -> object:
    """Return an amount; pence are the smallest part of it."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise AnswerError(f"“amount” must be a number, not {kind_word(value)}")
    try:
        amount = Decimal(str(value).replace(",", "").removeprefix("£"))
    except InvalidOperation as error:
        raise AnswerError(f"“amount” must be a number like 1250000.00, not “{str(value)[:40]}”") from error
    if not amount.is_finite() or abs(amount) > _MOST or amount != round(amount, 2):
        raise AnswerError(
            f"“amount” is {str(value)[:40]}, which no paper can state",
            hint="Give pounds, or pounds and pence.",
        )
    return amount


def _read_currency(value: object) -> object:
    currency = clean_line(value)
    if not (currency.isalpha() and currency.isupper() and currency.isascii() and len(currency) == 3):
        raise AnswerError(f"“currency” must be a code like GBP, not “{currency[:40]}”")
    return currency


_SHAPE = {"amount": _read_amount, "currency": _read_currency}


def _read(value: object, _: FieldDefinition) -> Answer:
    return make(Money, read_record(value, _SHAPE, "a table with amount and currency"))


def _plain(answer: Answer, _: FieldDefinition) -> JsonValue:
    money = cast("Money", answer)
    return {"amount": f"{money.amount:f}", "currency": money.currency}


def _gap(_answer: Answer, _: FieldDefinition) -> str:
    return ""


KIND = AnswerKind(_read, _plain, _gap)
