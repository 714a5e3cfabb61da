"""The way from a field to one of its inputs: rows by their number, parts by their name."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

_STEP = "step"


def set_step(widget: QWidget, step: str) -> None:
    """Say which row or part of an answer everything within a widget belongs to."""
    widget.setProperty(_STEP, step)


def trail_of(widget: QWidget, top: QWidget) -> tuple[str, ...]:
    """Return the steps from an editor down to a widget in it."""
    return tuple(reversed(list(_steps(widget, top))))


def _steps(widget: QWidget, top: QWidget) -> Iterator[str]:
    at: QWidget | None = widget
    while at is not None and at is not top:
        step = at.property(_STEP)
        if step is not None:
            yield str(step)
        at = at.parentWidget()
