"""Whether an answer is printed at all: two documents that differ in it alone must not look alike."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from app.model.document import Document
from app.model.field import FieldDefinition
from app.model.finding import Finding, Place, Severity


class Contrast(NamedTuple):
    """One field, and pairs of documents that differ in the answer to it alone."""

    field: FieldDefinition
    pairs: Iterable[tuple[Document, Document]]


def unprinted(
    contrasts: Iterable[Contrast], shown: Callable[[Document], str | None], place: Place
) -> Iterator[Finding]:
    """Yield the fields whose answers a template never prints; `shown` is what it makes of a document.

    A template that can make nothing of one is broken in another way, and believed to print everything.
    """
    for field, pairs in contrasts:
        if not any(_differ(shown(one), shown(other)) for one, other in pairs):
            yield _never_printed(field, place)


def _differ(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one != other


def _never_printed(field: FieldDefinition, place: Place) -> Finding:
    wanted = "is required, but" if field.required else "is asked for, but"
    return Finding(
        rule="never-printed",
        severity=Severity.ERROR if field.required else Severity.HINT,
        message=f"“{field.label}” ({field.id}) {wanted} the template never prints it.",
        remedy=f"Print “{field.id}” where it belongs, or take the field out of the form.",
        place=place,
        quotation=field.id,
    )
