"""One door to the background: jobs run on worker threads, results come back on the UI thread.

A job is a plain function that touches no widget. Python's collector of cycles is kept on the UI
thread meanwhile, because a widget it found on a worker would be destroyed there.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import StrEnum
from functools import partial
from itertools import count
from typing import Any, NamedTuple, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from app.errors import AppError
from app.ui.collecting import Collector

T = TypeVar("T")

NOTICEABLE = 300
"""Milliseconds after which work is shown to whoever waits for it."""


class Lane(StrEnum):
    """Which worker runs a job; each has one thread, so jobs of a lane keep their order."""

    REGISTER = "register"
    RENDER = "render"
    JOURNAL = "journal"
    """For what is kept on this computer while the register may be slow or out of reach."""
    PROOF = "proof"
    """For reading what is typed, some times a second."""
    CHECK = "check"
    """For what may take many seconds: nothing that somebody types waits behind it."""


class Errand(NamedTuple):
    """What is to happen, on the UI thread, when a job has ended."""

    owner: QObject
    then: Callable[[Any], None]
    failed: Callable[[AppError], None] | None
    future: Future[Any]


class Background(QObject):
    """The workers of the application and the errands that wait for them."""

    working = Signal(bool)
    """Whether something has taken longer than a person notices."""
    failed = Signal(object)
    """An `AppError` nobody else has taken."""
    _ended = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("background")
        self._pools = {lane: ThreadPoolExecutor(1, f"countersign-{lane}") for lane in Lane}
        self._errands: dict[int, Errand] = {}
        self._numbers = count(1)
        self._collector = Collector(self)
        self._noticed = False
        self._patience = QTimer(self, singleShot=True, interval=NOTICEABLE)
        self._patience.timeout.connect(self._notice)
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, job: Callable[[], Any], lane: Lane, make_errand: Callable[[Future[Any]], Errand]) -> int:
        """Queue a job and return the number by which it can be cancelled."""
        number = next(self._numbers)
        future = self._pools[lane].submit(job)
        self._errands[number] = make_errand(future)
        future.add_done_callback(partial(self._end, number))
        if not self._patience.isActive() and not self._noticed:
            self._patience.start()
        return number

    def cancel(self, number: int) -> None:
        """Deliver nothing more for that job, and do not begin it if it has not begun."""
        errand = self._errands.pop(number, None)
        if errand is not None:
            errand.future.cancel()
        self._rest()

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs and nothing waits to be delivered."""
        return not self._errands

    def tidy(self) -> None:
        """Free memory now, when nobody types, so that it need not be done when somebody does."""
        self._collector.tidy()

    def settle(self) -> None:
        """Let what was made for good just now cost nothing while somebody types."""
        self._collector.settle()

    def drain(self) -> None:
        """Finish what was queued, deliver it, and end the workers; used once, when the program ends."""
        for pool in self._pools.values():
            pool.shutdown(wait=True)
        QCoreApplication.sendPostedEvents(self)
        self._collector.stop()

    def _end(self, number: int, future: Future[Any]) -> None:
        if not future.cancelled():
            self._ended.emit(number)

    def _deliver(self, number: int) -> None:
        errand = self._errands.pop(number, None)
        self._rest()
        if errand is None or not shiboken6.isValid(errand.owner):
            return
        error = errand.future.exception()
        if error is None:
            errand.then(errand.future.result())
        elif isinstance(error, AppError):
            (errand.failed or self.failed.emit)(error)
        else:
            raise error

    def _notice(self) -> None:
        if self._errands:
            self._noticed = True
            self.working.emit(True)

    def _rest(self) -> None:
        if self._errands:
            return
        self._patience.stop()
        if self._noticed:
            self._noticed = False
            self.working.emit(False)


class Running(NamedTuple):
    """A job under way; whoever started it can lose interest in it."""

    number: int

    def cancel(self) -> None:
        """Deliver nothing more, and do not begin what has not begun."""
        background().cancel(self.number)


def run_in_background(
    job: Callable[[], T],
    *,
    owner: QObject,
    then: Callable[[T], None],
    failed: Callable[[AppError], None] | None = None,
    lane: Lane = Lane.REGISTER,
) -> Running:
    """Run `job` on a worker and hand its result to `then`, unless `owner` is gone by that time.

    An `AppError` goes to `failed`, or to the window's messages; anything else is a bug and is
    raised on the UI thread.
    """
    make_errand = partial(Errand, owner, then, failed)
    return Running(background().run(job, lane, make_errand))


def background() -> Background:
    """Return the workers of the running application."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("There is no application whose workers could run this.")
    found = app.findChild(Background, "background", Qt.FindChildOption.FindDirectChildrenOnly)
    return found or Background(app)


def drain_background() -> None:
    """Finish what was queued and end the workers; the next job begins with new ones."""
    running = background()
    running.drain()
    running.setObjectName("")
    running.deleteLater()
