"""Finds words on printed pages, however they are broken into lines there."""

from typing import NamedTuple

from PySide6.QtPdf import QPdfDocument

_ENOUGH = 60
"""Characters that tell one paragraph from the others."""
_TOO_FEW = 8


class Place(NamedTuple):
    """Where words stand: the page, and how far from its top, in points."""

    page: int
    top: float


def find_words(pages: QPdfDocument, words: str) -> Place | None:
    """Return where these words begin; None where they are nowhere, or too few to tell."""
    wanted = "".join(words.split())[:_ENOUGH]
    if len(wanted) < _TOO_FEW:
        return None
    for page in range(pages.pageCount()):
        text = pages.getAllText(page).text()
        at = _place_of(wanted, text)
        if at is not None:
            found = pages.getSelectionAtIndex(page, at, 1)
            return Place(page, found.boundingRectangle().top())
    return None


def _place_of(wanted: str, text: str) -> int | None:
    """Return where the wanted letters begin in a text, whatever white space stands between them."""
    letters = [(place, letter) for place, letter in enumerate(text) if not letter.isspace()]
    at = "".join(letter for _, letter in letters).find(wanted)
    return letters[at][0] if at >= 0 else None
