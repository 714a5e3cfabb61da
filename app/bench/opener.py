"""Somebody who opens a long report and a short one by turns, and then types into the long one."""

import time
from collections.abc import Iterator
from itertools import cycle
from statistics import median

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from app.bench.echo import Echo
from app.bench.figure import percentile
from app.ui.main_window import MainWindow

_TIMES = 6
_REST = 1500
"""Milliseconds with a decision on the desk, and after it was left."""
_KEYS, _KEY_GAP = 200, 60
_TYPED = "of the phase "


class Opener(QObject):
    """Notes how long it takes until a decision can be typed into: laid out, painted, the cursor in it."""

    finished = Signal()

    def __init__(self, window: MainWindow, long: int, short: int) -> None:
        super().__init__(window)
        self._window = window
        self._turns: Iterator[int] = cycle((short, long))
        self._long = long
        self._times: dict[int, list[float]] = {long: [], short: []}
        self._current = 0
        self._begun = 0.0
        self._is_opened = self._is_noted = False
        self._echo: Echo | None = None
        self._count = 0
        self.pages = 0

    def begin(self) -> None:
        """Open the first one."""
        desk = self._window.desk.page
        desk.opened.connect(self._on_opened)
        desk.view.preview.page_shown.connect(self._count_pages)
        self._open()

    def figures(self) -> dict[str, float]:
        """Return what was noted, in milliseconds; the first time also loads what a desk needs."""
        long = self._times[self._long]
        (short,) = (times for one, times in self._times.items() if one != self._long)
        assert self._echo is not None  # it was typed at the end
        return {
            "open_first_ms": long[0],
            "open_ms": median(long[1:]),
            "open_best_ms": min(long),
            "open_short_ms": median(short[1:]),
            "pages": self.pages,
            "echo_p50_ms": percentile(self._echo.times, 50),
            "echo_p99_ms": percentile(self._echo.times, 99),
        }

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """End the time once what is being painted is on the screen."""
        if event.type() is QEvent.Type.Paint and self._is_opened and not self._is_noted:
            self._is_noted = True
            QTimer.singleShot(0, self, self._note)
        return False

    def _open(self) -> None:
        self._current = next(self._turns)
        self._is_opened = self._is_noted = False
        self._begun = time.perf_counter()
        self._window.open_decision(self._current)

    def _on_opened(self) -> None:
        self._is_opened = True
        seen = self._window.desk.page.writing.column.viewport()
        seen.installEventFilter(self)
        seen.update()

    def _note(self) -> None:
        self._times[self._current].append((time.perf_counter() - self._begun) * 1000)
        QTimer.singleShot(_REST, self, self._go_on)

    def _go_on(self) -> None:
        if self._current == self._long and len(self._times[self._long]) == _TIMES:
            self._type()
            return
        self._window.desk.page.go_back()
        QTimer.singleShot(_REST, self, self._open)

    def _count_pages(self) -> None:
        pages = self._window.desk.page.view.preview.pages
        if pages is not None and self._current == self._long:
            self.pages = max(self.pages, pages.pageCount())

    def _type(self) -> None:
        if self._echo is None:
            column = self._window.desk.page.writing.column
            text = column.findChild(QPlainTextEdit) or column.findChild(QTextEdit)
            assert text is not None  # the report has texts
            text.setFocus()
            self._echo = Echo(text)
        self._echo.press(_TYPED[self._count % len(_TYPED)])
        self._count += 1
        if self._count < _KEYS or self.pages == 0:
            QTimer.singleShot(_KEY_GAP, self, self._type)
        else:
            QTimer.singleShot(_REST, self, self.finished.emit)
