"""A text widget of Qt with nothing of ours around it: what an echo on the desk is measured against."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QTextEdit

from app.bench.echo import Echo
from app.bench.figure import percentile

_KEYS = 240
_KEY_GAP = 60
"""Milliseconds between two keys, as on the desk."""
_TYPED = "of the report "


class BareText(QObject):
    """Types into a bare `QTextEdit` that holds the same words."""

    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window = QMainWindow()
        self._text = QTextEdit()
        self._window.setCentralWidget(self._text)
        self._window.resize(1280, 800)
        self._echo = Echo(self._text)
        self._count = 0

    def begin(self, words: str) -> None:
        """Show a window with these words and type."""
        self._text.setPlainText(words)
        self._window.show()
        self._window.activateWindow()
        self._text.setFocus()
        self._type()

    def figures(self) -> dict[str, float]:
        """Return what was noted, in milliseconds."""
        times = self._echo.times
        return {"bare_p50_ms": percentile(times, 50), "bare_p99_ms": percentile(times, 99)}

    def _type(self) -> None:
        self._echo.press(_TYPED[self._count % len(_TYPED)])
        self._count += 1
        if self._count < _KEYS:
            QTimer.singleShot(_KEY_GAP, self, self._type)
        else:
            QTimer.singleShot(_KEY_GAP, self, self._end)

    def _end(self) -> None:
        self._window.hide()
        self.finished.emit()
