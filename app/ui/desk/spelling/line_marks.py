"""Wavy lines under the misspelt words of a text of one line."""

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from app.spelling.words import Word
from app.ui import style
from app.ui.desk.spelling.menu import offer
from app.ui.desk.spelling.spelling import spelling
from app.ui.desk.spelling.text_marks import wave
from app.ui.widgets.positions import from_qt, to_qt


class LineMarks(QObject):
    """Marks one line; the formats are handed over as an input method would, which is how a line takes any."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._marked: tuple[Word, ...] = ()
        self._typed = -1
        """Where somebody types; the word there is not finished."""
        line.textEdited.connect(self._on_edited)
        line.textChanged.connect(self._ask)
        line.cursorPositionChanged.connect(self._on_cursor)
        spelling().changed.connect(self._ask)
        spelling().left.connect(self._on_left)
        style.look().changed.connect(self._ask)
        self._ask()

    @property
    def words(self) -> tuple[str, ...]:
        """The words that are marked, from the left."""
        return tuple(word.text for word in self._marked)

    def offer(self, menu: QMenu, event: QContextMenuEvent) -> None:
        """Put what may be done about the word that was pointed at on top of its menu."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self._line.cursorPosition() if by_key else self._line.cursorPositionAt(event.pos())
        place = from_qt(self._line.text(), at)
        word = next((word for word in self._marked if word.start <= place <= word.end), None)
        if word is not None and not self._line.isReadOnly():
            offer(menu, word.text, self._line.text(), lambda by: self._replace(word, by))

    def check(self, _until: float) -> bool:
        """Check the line, and return that all of it is checked."""
        text = self._line.text()
        typed = from_qt(text, self._typed) if self._typed >= 0 else -1
        found = () if self._line.isReadOnly() else spelling().slips(text)
        slips = tuple(word for word in found if not word.start <= typed <= word.end)
        if slips != self._marked or slips:
            self._marked = slips
            self._show(text)
        return True

    def _show(self, text: str) -> None:
        cursor, kind = self._line.cursorPosition(), QInputMethodEvent.AttributeType.TextFormat
        waves = [
            QInputMethodEvent.Attribute(
                kind,
                to_qt(text, word.start) - cursor,
                to_qt(text, word.end) - to_qt(text, word.start),
                wave(),
            )
            for word in self._marked
        ]
        QApplication.sendEvent(self._line, QInputMethodEvent("", waves))

    def _on_edited(self) -> None:
        self._typed = self._line.cursorPosition()

    def _on_cursor(self, _before: int, after: int) -> None:
        if self._typed < 0 or self._line.text()[min(after, self._typed) : max(after, self._typed)].isalnum():
            return
        if after != self._typed:
            self._typed = -1
            self._ask()

    def _on_left(self) -> None:
        if self._typed >= 0 and shiboken6.isValid(self._line) and not self._line.hasFocus():
            self._typed = -1
            self._ask()

    def _ask(self) -> None:
        spelling().ask(self)

    def _replace(self, word: Word, by: str) -> None:
        """Put another word in place of a marked one, as if it were typed."""
        text = self._line.text()
        start = to_qt(text, word.start)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.setSelection(start, to_qt(text, word.end) - start)
        self._line.insert(by)
