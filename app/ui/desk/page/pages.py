"""The pages on show, and the words on them."""

from bisect import bisect_left
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

_BESIDE = (4.0, 8.0, 16.0, -8.0, -16.0)
"""Points to the side of a sign, as far as the next one may be."""


class PageText(NamedTuple):
    """The letters of one page, and the places at which they stand in its text."""

    letters: str
    places: tuple[int, ...]


class Pages(QPdfDocument):
    """Pages with the bytes they are read from; closed before the bytes go."""

    def __init__(self, content: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts: dict[int, PageText] = {}
        self._buffer = QBuffer(parent)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.load(self._buffer)

    def text(self) -> str:
        """Return the words on all pages."""
        return "\n".join(self.getAllText(page).text() for page in range(self.pageCount()))

    def text_of(self, page: int) -> PageText:
        """Return the text of a page, read once."""
        if page not in self._texts:
            self._texts[page] = _read(self.getAllText(page).text())
        return self._texts[page]

    def letter_at(self, page: int, point: QPointF) -> int | None:
        """Return which letter of a page stands at a point, None where none does."""
        if not 0 <= page < self.pageCount():
            return None
        start = self._sign_at(page, point)
        places = self.text_of(page).places
        at = bisect_left(places, start) if start is not None else len(places)
        return at if at < len(places) else None

    def _sign_at(self, page: int, point: QPointF) -> int | None:
        """Return which sign stands at a point: one end of what is selected from there to beside it."""
        for way in _BESIDE:
            found = self.getSelection(page, point, point + QPointF(way, 0))
            if found.isValid():
                return found.startIndex() if way > 0 else found.endIndex()
        return None

    def rectangles(self, page: int, first: int, last: int) -> list[QRectF]:
        """Return where letters of a page stand, line by line, in points from its top left."""
        places = self.text_of(page).places
        if not first < last <= len(places):
            return []
        found = self.getSelectionAtIndex(page, places[first], places[last - 1] + 1 - places[first])
        return [line.boundingRect() for line in found.bounds()]

    def discard(self) -> None:
        """Close the pages and let go of their bytes."""
        self.close()
        self._buffer.close()
        self._buffer.deleteLater()
        self.deleteLater()


def _read(text: str) -> PageText:
    folded = "".join(filter(str.isalnum, text.casefold()))
    places = tuple(place for place, sign in enumerate(text) if sign.isalnum())
    if len(folded) != len(places):  # some signs are several letters when they are small
        small = [
            (place, letter)
            for place, sign in enumerate(text)
            for letter in sign.casefold()
            if letter.isalnum()
        ]
        folded = "".join(letter for _, letter in small)
        places = tuple(place for place, _ in small)
    return PageText(folded, places)
