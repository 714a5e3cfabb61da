"""What to say, and to show, where a clerk typed a letter that no shipped font has."""

import re
import unicodedata

from app.errors import PrintError
from app.model.answers import texts_in
from app.model.document import Document
from app.model.field import FieldDefinition

_NAMED_AT_MOST = 3


def unprintable(letters: tuple[str, ...], document: Document) -> PrintError:
    """Return the fault of a text with such letters, naming them and the field they stand in."""
    shown = [letter for letter in letters if unicodedata.category(letter[0]) != "Cf"] or list(letters)
    named = ", ".join(_described(letter) for letter in shown[:_NAMED_AT_MOST])
    more = f" and {len(shown) - _NAMED_AT_MOST} more" if len(shown) > _NAMED_AT_MOST else ""
    field = _field_with(shown[0], document)
    place = f"“{field.label}”" if field else f"“{document.form.title}”"
    return PrintError(
        f"{place} holds {named}{more}, which the fonts of the program do not have.",
        hint="Write it in words, or leave it out.",
    )


def with_marks(page: str, letters: tuple[str, ...]) -> str:
    """Return a page in whose text every such letter is a visible mark with its code point."""
    wanted = "|".join(re.escape(letter) for letter in sorted(letters, key=len, reverse=True))
    return re.sub(rf"<[^>]*>|({wanted})", _marked, page)


def _marked(found: re.Match[str]) -> str:
    return f'<mark class="gap">[{_code_points(found[1])}]</mark>' if found[1] else found[0]


def _described(letter: str) -> str:
    name = unicodedata.name(letter[0], "").lower()
    return f"“{letter}” ({_code_points(letter)}{f', {name}' if name else ''})"


def _code_points(letter: str) -> str:
    return " ".join(f"U+{ord(sign):04X}" for sign in letter)


def _field_with(letter: str, document: Document) -> FieldDefinition | None:
    """Return the first field whose answer holds the letter."""
    return next(
        (
            field
            for field in document.form.fields
            if any(letter in text for text in texts_in(document.answers.get(field.id)))
        ),
        None,
    )
