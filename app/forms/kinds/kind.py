"""What every kind of answer can do, and the checks that several kinds share."""

import datetime
from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from pydantic import JsonValue, ValidationError

from app.errors import AnswerError
from app.model.answers import Answer
from app.model.field import FieldDefinition
from app.model.values import Frozen

LONGEST_LINE = 2_000
LONGEST_PROSE = 200_000
"""Characters; a hundred pages in one field is a paste that went wrong."""

T = TypeVar("T", bound=Frozen)

_ALLOWED_CONTROLS = frozenset("\n\t")
_LINE_ENDS = str.maketrans({"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})


class AnswerKind(NamedTuple):
    """One kind: `read` checks what comes from a file or register, `plain` is its inverse.

    `read` raises AnswerError saying what is wrong, to be completed with the field's name;
    `gap` says what is missing from an answer, in words that complete a list, or is empty.
    """

    read: Callable[[object, FieldDefinition], Answer]
    plain: Callable[[Answer, FieldDefinition], JsonValue]
    gap: Callable[[Answer, FieldDefinition], str]


NOTHING_THERE = frozenset({"is empty", "has no limb", "has no section", "has no statement", "has no row"})
"""The gaps of an answer that holds nothing at all; a question that may stay open may have them."""


def clean_line(value: object, what: str = "text") -> str:
    """Return one line without characters that cannot be printed.

    Raises AnswerError where it is no text or too long.
    """
    return " ".join(clean_text(value, what, LONGEST_LINE).split())


def clean_text(value: object, what: str = "text", longest: int = LONGEST_PROSE) -> str:
    """Return text with plain line ends and without characters that no paper can hold.

    Word's own line breaks (vertical tab, U+2028) become line ends. Raises AnswerError.
    """
    if not isinstance(value, str):
        raise AnswerError(f"must be {what} in quotation marks, not {kind_word(value)}")
    if len(value) > longest:
        raise AnswerError(
            f"has {len(value):,} characters; at most {longest:,} can be printed",
            hint="Shorten it, or attach it as a paper.",
        )
    if value.isprintable():
        return value
    text = value.replace("\r\n", "\n").translate(_LINE_ENDS)
    return "".join(sign for sign in text if sign in _ALLOWED_CONTROLS or _is_printable(sign))


def _is_printable(sign: str) -> bool:
    code = ord(sign)
    return (
        code >= 0x20 and not 0x7F <= code <= 0x9F and not 0xD800 <= code <= 0xDFFF and code & 0xFFFE != 0xFFFE
    )


def read_record(
    value: object, shape: Mapping[str, Callable[[object], object]], what: str
) -> dict[str, object]:
    """Return the checked entries of a table `{ name = "…" }`. Raises AnswerError."""
    if not isinstance(value, dict):
        raise AnswerError(f"must be {what}, not {kind_word(value)}")
    unknown = sorted(set(value) - set(shape))
    if unknown:
        raise AnswerError(f"has an unknown entry “{unknown[0]}”", hint=f"Possible are: {', '.join(shape)}.")
    return {name: shape[name](entry) for name, entry in value.items()}


def read_list(value: object, read: Callable[[object], object], what: str) -> tuple[object, ...]:
    """Return the checked items of an array; a fault names the item. Raises AnswerError."""
    if not isinstance(value, list | tuple):
        raise AnswerError(f"must be {what}, not {kind_word(value)}")
    items = []
    for number, item in enumerate(value, start=1):
        try:
            items.append(read(item))
        except AnswerError as error:
            raise AnswerError(f"item {number} {error}", hint=error.hint) from error
    return tuple(items)


def make(model: type[T], entries: Mapping[str, object]) -> T:
    """Return a model value; what it lacks becomes an AnswerError."""
    try:
        return model.model_validate(entries)
    except ValidationError as error:
        missing = ", ".join(str(fault["loc"][0]) for fault in error.errors())
        raise AnswerError(f"lacks “{missing}”", hint="Add it.") from error


def kind_word(value: object) -> str:
    """Return what a value from a TOML file is, in plain words."""
    words = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "text",
        list: "an array",
        dict: "a table",
        datetime.datetime: "a date with a time",
        datetime.date: "a date",
        datetime.time: "a time",
    }
    return words.get(type(value), f"a {type(value).__name__}")
