"""Pydantic's findings in sentences for the author of a pack."""

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.model.values import Frozen


def in_plain_words(error: ValidationError, model: type[Frozen]) -> tuple[str, ...]:
    """Return every fault of a pack file as a sentence: key, what is wrong, what to do."""
    return tuple(_sentence(fault, model) for fault in error.errors(include_url=False))


def _sentence(fault: ErrorDetails, model: type[Frozen]) -> str:
    key = _key(fault["loc"])
    match fault["type"]:
        case "missing":
            return f"“{key}” is missing: add it."
        case "extra_forbidden":
            keys = list(model.model_fields) if len(fault["loc"]) == 1 else []
            from difflib import get_close_matches  # only where something is amiss

            near = get_close_matches(str(fault["loc"][-1]), keys, n=1)
            remedy = f"did you mean “{near[0]}”?" if near else "take it out."
            return f"“{key}” is not known here: {remedy}"
        case "enum" | "literal_error":
            known = fault.get("ctx", {}).get("expected", "one of the known words")
            return f"“{key}” is “{fault['input']}”, but must be {known}."
        case "value_error":
            return f"{key or 'The file'}: {fault['msg'].removeprefix('Value error, ')}."
        case _:
            return f"“{key}”: {fault['msg'][:1].lower()}{fault['msg'][1:]}."


def _key(place: tuple[int | str, ...]) -> str:
    """Return `fields[2].kind` for ("fields", 1, "kind"): people count from one."""
    text = ""
    for part in place:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text
