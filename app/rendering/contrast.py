"""Whether an answer is printed at all: two documents that differ in it alone must not look alike."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from app.model.document import Document
from app.model.field import FieldDefinition
from app.model.finding import Finding, Place, Severity
from app.rendering.tags import how_to_print

NEVER_PRINTED = "never-printed"
"""The rule by which an answer is missed."""


class Contrast(NamedTuple):
    """One field, and pairs of documents that differ in the answer to it alone."""

    field: FieldDefinition
    pairs: Iterable[tuple[Document, Document]]
    has_outline: bool = False
    """Whether the form has numbered headings."""


def unprinted(
    contrasts: Iterable[Contrast], shown: Callable[[Document], str | None], place: Place
) -> Iterator[Finding]:
    """Yield the fields whose answers a template never prints; `shown` is what it makes of a document.

    A template that can make nothing of one is broken in another way, and believed to print everything.
    """
    for contrast in contrasts:
        if not any(_differ(shown(one), shown(other)) for one, other in contrast.pairs):
            yield _never_printed(contrast, place)


def _differ(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one != other


def _never_printed(contrast: Contrast, place: Place) -> Finding:
    field, _, has_outline = contrast
    wanted = "is required, but" if field.required else "is asked for, but"
    return Finding(
        rule=NEVER_PRINTED,
        severity=Severity.ERROR if field.required else Severity.HINT,
        message=f"“{field.label}” ({field.id}) {wanted} the template never prints it.",
        remedy=how_to_print(field, is_page=place.file.endswith(".html"), has_outline=has_outline),
        place=place,
        quotation=field.id,
    )
