"""Wait for something to become true while the windows go on living."""

from collections.abc import Callable, Iterator
from time import monotonic

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from app.ui.background import background

_LOOK_EVERY = 10  # milliseconds
_PATIENCE_S = 30.0


def until(condition: Callable[[], bool], what: str) -> None:
    """Let events happen until the condition holds; raise TimeoutError naming `what` did not come."""
    deadline = monotonic() + _PATIENCE_S
    loop = QEventLoop()
    timer = QTimer(interval=_LOOK_EVERY)
    held: list[bool] = []

    def look() -> None:
        if condition():
            held.append(True)
        if held or monotonic() > deadline:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
    if not held:
        raise TimeoutError(f"{what} did not come within {_PATIENCE_S:.0f} seconds.")


def until_idle() -> None:
    """Let events happen until no job runs and every result has been delivered."""
    until(lambda: background().is_idle, "the end of all jobs")


def until_said(inside: QWidget, words: str) -> None:
    """Let events happen until these words can be read inside a widget."""
    until(lambda: any(words in text for text in _texts(inside)), f"“{words}”")


def _texts(inside: QWidget) -> Iterator[str]:
    for kind in (QLabel, QAbstractButton):
        for widget in inside.findChildren(kind):
            if widget.isVisibleTo(inside):
                yield widget.text()
