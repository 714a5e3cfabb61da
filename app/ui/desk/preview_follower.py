"""Keeps the preview one step behind the typing: the latest text wins, and no text is set twice."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.model.printed_place import PlacedPages
from app.ui.background import Lane, run_in_background

_PAUSE = 25
"""Milliseconds without a key before pages are set: two quick keys cost one setting, not two."""

Job = Callable[[], PlacedPages]


class PreviewFollower(QObject):
    """Sets pages off the UI thread; while it does, only the newest of what was asked waits."""

    pages_set = Signal(object)
    """The `PlacedPages` of the newest text."""
    failed = Signal(object)
    """An `AppError`; the pages shown before stay true to what was typed before."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self._next: Job | None = None
        self._running = False
        self._asked = 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._start)

    def follow(self, job: Job) -> None:
        """Set pages with `job` after a moment, unless a newer one comes before."""
        self._next = job
        self._pause.start()

    def turn_to(self, job: Job) -> None:
        """Set pages of another document at once; pages still being set are not shown."""
        self._asked += 1
        self._next = job
        self._pause.stop()
        self._start()

    def forget(self) -> None:
        """Set nothing more, and do not show what is being set."""
        self._asked += 1
        self._next = None
        self._pause.stop()

    def _start(self) -> None:
        if self._running or self._next is None:
            return
        job, self._next = self._next, None
        self._running = True
        run_in_background(
            job,
            owner=self._owner,
            then=partial(self._end, self._asked),
            failed=partial(self._fail, self._asked),
            lane=Lane.RENDER,
        )

    def _end(self, asked: int, pages: PlacedPages) -> None:
        if asked == self._asked:
            self.pages_set.emit(pages)
        self._go_on()

    def _fail(self, asked: int, error: AppError) -> None:
        if asked == self._asked:
            self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        self._running = False
        if not self._pause.isActive():
            self._start()
