"""The one place where a bug ends: it is told in a sentence, a report is kept, and the program goes on."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from app.errors import AppError
from app.system.clock import Clock
from app.system.log import save_crash_report

_log = logging.getLogger(__name__)

_Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class CrashHandler:
    """Takes every exception nobody expected, while it is installed."""

    def __init__(self, log_folder: Path, tell: Callable[[AppError], None], stop: Callable[[], None]) -> None:
        self._log_folder = log_folder
        self._tell = tell
        self._stop = stop
        self._clock = Clock()
        self._known: dict[tuple[str, int], Path | None] = {}
        self._before: _Hook = sys.excepthook

    def install(self) -> None:
        """Take over from Python's own handler."""
        self._before = sys.excepthook
        sys.excepthook = self.take

    def remove(self) -> None:
        """Hand back to whoever was there before."""
        sys.excepthook = self._before

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Save a report, say so, and let the program go on; Ctrl+C in the terminal ends it."""
        if issubclass(kind, KeyboardInterrupt):
            self._stop()
            return
        if isinstance(error, AppError):  # a person can repair it; only nobody had thought of it here
            self._tell(error)
            return
        if sys.stderr is not None and sys.stderr.isatty():
            sys.__excepthook__(kind, error, trace)
        self._tell(_sentence(self._report(error)))

    def _report(self, error: BaseException) -> Path | None:
        """Return the report of this bug; one that strikes again and again is reported once."""
        place = _place(error)
        if place not in self._known:
            self._known[place] = save_crash_report(error, self._log_folder, self._clock.now())
            _log.error("%s at %s:%d", type(error).__name__, *place)
        return self._known[place]


def _place(error: BaseException) -> tuple[str, int]:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return (trace.tb_frame.f_code.co_filename, trace.tb_lineno) if trace else (type(error).__name__, 0)


def _sentence(report: Path | None) -> AppError:
    what = "Something went wrong in the program itself. What you typed is kept; you can go on."
    if report is None:
        return AppError(what, hint="If it happens again, close the program and open it again.")
    return AppError(
        what, hint=f"If it happens again, pass on the report {report}. It holds nothing you typed."
    )
