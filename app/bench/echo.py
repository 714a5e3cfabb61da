"""How long it takes from a key until the window shows what it did."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea


class Echo(QObject):
    """Presses keys in a text and notes, in milliseconds, when each of them was painted."""

    def __init__(self, text: QAbstractScrollArea) -> None:
        super().__init__(text)
        self.times: list[float] = []
        self._text = text
        self._begun: float | None = None
        text.viewport().installEventFilter(self)

    def press(self, key: str) -> float:
        """Press a key and return when; a key that was not painted yet is still waited for."""
        now = time.perf_counter()
        if self._begun is None:
            self._begun = now
        QTest.keyClicks(self._text, key)
        return now

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """End the time of the key once what is being painted now is on the screen."""
        if event.type() is QEvent.Type.Paint and self._begun is not None:
            QTimer.singleShot(0, self, self._end)
        return False

    def _end(self) -> None:
        if self._begun is not None:
            self.times.append((time.perf_counter() - self._begun) * 1000)
            self._begun = None
