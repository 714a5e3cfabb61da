"""Says where a finished file differs from what it was to say: document, field, the words around."""

from itertools import zip_longest

from app.errors import TextLost
from app.model.answers import texts_in
from app.model.document import Document
from app.model.field import FieldDefinition

_AROUND = 30


def lost(wanted: str, found: str, kind: str, document: Document) -> TextLost:
    """Return the fault of a file of a kind that says something else than was wanted."""
    pairs = enumerate(zip_longest(wanted, found))
    place = next((place for place, (one, other) in pairs if one != other), len(wanted))
    before = wanted[max(0, place - _AROUND) : place]
    return fault(
        kind,
        document,
        f"after “{_shown(before)}” it reads “{_shown(found[place : place + _AROUND])}” "
        f"and not “{_shown(wanted[place : place + _AROUND])}”",
        words=wanted[max(0, place - 5) : place + 15],
    )


def fault(kind: str, document: Document, what: str, words: str = "") -> TextLost:
    """Return the fault of a file of a kind, naming the field in which such words were typed."""
    field = _field_with(words.strip(), document) if words.strip() else None
    where = f" (“{field.label}”)" if field else ""
    return TextLost(
        f"The {kind} of “{document.title}” would not say what was to be printed{where}: {what}.",
        hint="Nothing was written. Please report it: this is a fault of the program or of the template.",
    )


def _shown(text: str) -> str:
    return " ".join(text.split()) or "nothing"


def _field_with(words: str, document: Document) -> FieldDefinition | None:
    """Return the field whose answer holds the words, or most of them."""
    for part in (words, words[:10], words[-10:]):
        for field in document.form.fields:
            if part and any(part in text for text in texts_in(document.answers.get(field.id))):
                return field
    return None
