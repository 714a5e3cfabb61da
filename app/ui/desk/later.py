"""Parts of a form that are made when they are seen or asked for, so that a long form opens at once."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.ui.background import background

W = TypeVar("W", bound=QWidget)

_FIRST = 400
"""Milliseconds after a form was laid out: what is seen comes first."""
_TYPING = 700
"""Milliseconds after a key."""
_APART = 30
"""Milliseconds between two parts that nobody looks at yet, for keys and pages."""


class Later(QWidget, Generic[W]):
    """The place of a widget that is still to be made, as tall as that will be about."""

    def __init__(self, make: Callable[[], W]) -> None:
        super().__init__()
        self._make = make
        self._made: W | None = None
        self._is_due = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    @property
    def made(self) -> W | None:
        """The widget, None as long as nobody needed it."""
        return self._made

    def expect(self, height: int) -> None:
        """Be about as tall as what will stand here."""
        if self._made is None:
            self.setMinimumHeight(height)

    def widget(self) -> W:
        """Return the widget, made now where it was not; what is being read stays where it is."""
        if self._made is None:
            self._made = self._make()
            self.setMinimumHeight(0)
            _keeping_place(self, self._place)
        return self._made

    def _place(self) -> None:
        column = self.layout()
        assert column is not None  # it was given one
        assert self._made is not None  # it has just been made
        column.addWidget(self._made)
        self._made.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ask for the widget as soon as its place is seen."""
        super().paintEvent(event)
        if self._made is None and not self._is_due:
            self._is_due = True
            QTimer.singleShot(0, self, self.widget)


class InTurn(QObject):
    """Makes what a form still lacks while nobody waits: from where it is read downwards, then the rest."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._timer = QTimer(self, singleShot=True, interval=_APART)
        self._timer.timeout.connect(self._make_one)

    def start(self) -> None:
        """Begin, a moment after the form was laid out."""
        self._timer.start(_FIRST)

    def wait(self) -> None:
        """Make nothing while somebody types."""
        if self._timer.isActive():
            self._timer.start(_TYPING)

    def _make_one(self) -> None:
        inner = self._area.widget()
        waiting = [one for one in self._area.findChildren(Later) if one.made is None]
        if inner is None or not waiting:
            background().settle()
            return
        if self._area.isVisible():
            above = self._area.verticalScrollBar().value()
            tops = [one.mapTo(inner, QPoint(0, 0)).y() for one in waiting]
            order = [(top < above, abs(top - above), one) for top, one in zip(tops, waiting, strict=True)]
            min(order, key=lambda one: one[:2])[2].widget()
        self._timer.start(_APART)


def _keeping_place(widget: QWidget, change: Callable[[], object]) -> None:
    """Change the height of a widget; where it lies above what is seen of its form, that stays in sight."""
    area = _area_around(widget)
    inner = area.widget() if area is not None else None
    if area is None or inner is None or not area.isVisible():
        change()
        return
    bar, top = area.verticalScrollBar(), widget.mapTo(inner, QPoint(0, 0)).y()
    before = widget.height()
    change()
    if top + before <= bar.value():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        bar.setValue(bar.value() + widget.height() - before)


def _area_around(widget: QWidget) -> QScrollArea | None:
    at = widget.parentWidget()
    while at is not None and not isinstance(at, QScrollArea):
        at = at.parentWidget()
    return at
