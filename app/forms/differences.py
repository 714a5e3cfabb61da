"""What changed between two states of one document, in the clerk's words."""

from collections.abc import Iterable

from pydantic import JsonValue

from app.model.answers import PlainAnswers
from app.model.decision import Difference
from app.model.field import FieldDefinition


def differences(
    fields: Iterable[FieldDefinition], before: PlainAnswers, after: PlainAnswers
) -> tuple[Difference, ...]:
    """Return each answer that differs, in the order of these fields; an unknown one last, by its id."""
    labels: dict[str, str] = {field.id: field.label for field in fields}
    names = [
        *labels,
        *sorted((set(before) | set(after)) - set(labels)),
    ]  # a newer form may have dropped fields
    return tuple(
        Difference(
            field=name,
            label=labels.get(name, name),
            before=in_words(before.get(name)),
            after=in_words(after.get(name)),
        )
        for name in names
        if before.get(name) != after.get(name)
    )


def in_words(answer: JsonValue) -> str | None:
    """Return an answer as lines of text; None where there is none."""
    match answer:
        case None:
            return None
        case list():
            return "\n".join(in_words(item) or "" for item in answer) or "None"
        case dict():
            return ", ".join(text for item in answer.values() if (text := in_words(item)))
        case _:
            return str(answer)
