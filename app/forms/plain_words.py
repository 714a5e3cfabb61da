"""Pydantic's findings in sentences for the author of a pack."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from app.forms.kinds.kind import kind_word
from app.model.values import Frozen

Place = tuple[int | str, ...]
"""Where a fault is: keys, and numbers of items from nought."""

OUTLINE_ENTRY = "The outline entry"
_CALLED = {
    "fields": "The field",
    "slots": "The slot",
    "posts": "The post",
    "outline": OUTLINE_ENTRY,
}
_ARMS = frozenset({"str", "bool", "int"})
"""What Pydantic adds to the place of a value that may be of several types."""
_WANTED = {
    "string_type": "must be text in quotation marks",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "tuple_type": "must be an array in square brackets",
    "list_type": "must be an array in square brackets",
    "dict_type": "must be a table",
    "model_type": "must be a table",
    "date_type": "must be a date like 2019-07-02",
    "date_parsing": "must be a date like 2019-07-02",
    "date_from_datetime_parsing": "must be a date like 2019-07-02",
}
_LIMITS = {
    "greater_than_equal": "must be {ge} or more",
    "greater_than": "must be more than {gt}",
    "less_than_equal": "must be {le} or less",
    "less_than": "must be less than {lt}",
    "too_short": "needs at least {min_length} of them",
    "too_long": "may have at most {max_length} of them",
    "string_too_short": "needs at least {min_length} characters",
    "string_too_long": "may have at most {max_length} characters",
}
_PATTERNS = {
    r"^[a-z][a-z0-9_]*$": "must be small letters, digits and “_”",
    r"\{number\}": "must hold “{number}”",
}


def in_plain_words(
    faults: Iterable[ErrorDetails], model: type[Frozen], raw: Mapping[str, object]
) -> tuple[str, ...]:
    """Return every fault of a pack file as a sentence: key, what is wrong, what to do."""
    faults = tuple(faults)
    misspelt = {
        (*fault["loc"][:-1], meant(fault["loc"], model))
        for fault in faults
        if fault["type"] == "extra_forbidden"
    }
    told = (fault for fault in faults if fault["type"] != "missing" or fault["loc"] not in misspelt)
    return tuple(dict.fromkeys(_sentence(fault, model, raw) for fault in told))


def entry_name(raw: object) -> str:
    """Return what an item of a pack file is told apart by: its id, the field it prints, or its heading."""
    named = (raw.get(key) for key in ("id", "field", "heading")) if isinstance(raw, dict) else ()
    return next((name for name in named if isinstance(name, str) and name), "")


def meant(place: Place, model: type[Frozen]) -> str:
    """Return the key that an unknown one was probably meant to be, or nothing."""
    keys = list(_model_at(place[:-1], model))
    return next(iter(get_close_matches(str(place[-1]), keys, n=1)), "")


def _sentence(fault: ErrorDetails, model: type[Frozen], raw: Mapping[str, object]) -> str:
    who, key = _named(fault["loc"], raw)
    if fault["type"] == "value_error":
        said = fault["msg"].removeprefix("Value error, ")
        return f"{who or 'The file'}: {said}." if not key else f"{_joined(who, key)}: {said}."
    said = _said(fault, model)
    return f"{_joined(who, key)} {said}{'' if said.endswith('?') else '.'}"


def _joined(who: str, key: str) -> str:
    return f"{who}: “{key}”" if who else f"“{key}”"


def _said(fault: ErrorDetails, model: type[Frozen]) -> str:
    """Return what is wrong with a key, in words that follow it."""
    kind, context = fault["type"], fault.get("ctx", {})
    if fault["loc"][-1] in _ARMS:
        return f"cannot be {kind_word(fault['input'])}"
    if kind in _LIMITS:
        return _LIMITS[kind].format(**context)
    match kind:
        case "missing":
            return "is missing: add it"
        case "extra_forbidden":
            near = meant(fault["loc"], model)
            return f"is not known here: {f'did you mean “{near}”?' if near else 'take it out'}".removesuffix(
                "."
            )
        case "enum" | "literal_error":
            return f"is “{fault['input']}”, but must be {context.get('expected', 'one of the known words')}"
        case "string_pattern_mismatch":
            rule = _PATTERNS.get(context.get("pattern", ""), "is not written as it must be")
            return f"is “{fault['input']}”, but {rule}"
        case _:
            wanted = _WANTED.get(kind, "cannot be read")
            given = kind_word(fault["input"])
            is_nearly = given == "a number" and wanted == _WANTED["int_type"]  # 1.5
            return wanted if is_nearly else f"{wanted}, not {given}"


def _named(place: Place, raw: object) -> tuple[str, str]:
    """Return whose key it is, `The field “until”`, and the key: people count from one."""
    owner, path, key = "", "", ""
    for part in place[:-1] if place and place[-1] in _ARMS else place:
        if isinstance(part, int):
            raw = raw[part] if isinstance(raw, list) and part < len(raw) else None
            its = entry_name(raw)
            if its and key in _CALLED:
                path = f"{path}.{its}" if path else its
                owner, key = f"{owner or _CALLED[key]}", ""
            else:
                key = f"{key}[{part + 1}]"
        else:
            raw = raw.get(part) if isinstance(raw, dict) else None
            key = f"{key}.{part}" if key else part
    return (f"{owner} “{path}”" if owner else "", key)


def _model_at(place: Place, model: type[BaseModel]) -> Mapping[str, object]:
    """Return the keys that are known at a place of a file."""
    for part in place:
        if isinstance(part, int) or part in _ARMS:
            continue
        field = model.model_fields.get(part)
        inner = _models_in(field.annotation) if field else []
        if not inner:
            return {}
        model = inner[0]
    return model.model_fields


def _models_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for inner in get_args(annotation) for found in _models_in(inner)]
