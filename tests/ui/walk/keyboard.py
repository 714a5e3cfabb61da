"""Walks a window with the Tab key, and says what cannot be reached, seen or left."""

from collections import defaultdict
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.widgets.focus_ring import FocusRing
from app.ui.widgets.reading_order import is_visited_last
from tests.ui.walk.controls import above, box, called, has_keys, is_reached_by_arrows

_PATIENCE = 6
"""How often the Tab key may be pressed in one text: it sets items of a list in before it leaves."""


class Walk:
    """One round through a window: what was visited, in which order, and what was wrong on the way."""

    def __init__(self, window: QWidget, every: list[QWidget]) -> None:
        self._is_alone = len(every) == 1
        self.faults: list[str] = []
        self.visited: list[QWidget] = []
        self._window = window
        self._ring = FocusRing.of(_application())
        self._go()

    def _go(self) -> None:
        stayed = 0
        here = self._first()
        while here is not None and here not in self.visited:
            self.visited.append(here)
            self._look_at(here)
            QTest.keyClick(here, Qt.Key.Key_Tab)
            following = QApplication.focusWidget()
            while following is here and stayed < _PATIENCE:
                stayed += 1
                QTest.keyClick(here, Qt.Key.Key_Tab)
                following = QApplication.focusWidget()
            if self._is_alone:
                return
            if stayed == _PATIENCE and following is here:  # in a list or table, which the other key leaves
                QTest.keyClick(here, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
                following = QApplication.focusWidget()
            if following is here:
                self.faults.append(f"{called(here)} keeps the Tab key")
                return
            stayed, here = 0, following

    def _first(self) -> QWidget | None:
        """Begin at the first control of the window, wherever the cursor is put when it opens."""
        self._window.setFocus()
        QTest.keyClick(self._window, Qt.Key.Key_Tab)
        return QApplication.focusWidget()

    def _look_at(self, widget: QWidget) -> None:
        """Note where the focus cannot be seen: no ring, or around something out of sight."""
        QApplication.processEvents()
        if not _in_sight(widget):
            self.faults.append(f"{called(widget)} has the focus out of sight")
        elif self._ring.place is None or not self._ring.place.intersects(box(self._ring.target or widget)):
            self.faults.append(f"{called(widget)} has the focus and does not show it")


def _in_sight(widget: QWidget) -> bool:
    """Return whether some of a widget is within everything around it."""
    shown = box(widget)
    for holder in above(widget):
        shown &= box(holder) if not holder.isWindow() else holder.rect()
    return not shown.isEmpty()


def unreachable(every: list[QWidget], visited: list[QWidget]) -> list[str]:
    """Return which of these controls neither the Tab key nor any other key comes to."""
    return [
        f"{called(widget)} is not reached by the Tab key"
        for widget in every
        if widget not in visited and not is_reached_by_arrows(widget, visited) and not has_keys(widget)
    ]


def out_of_order(window: QWidget, visited: list[QWidget]) -> list[str]:
    """Return where the order is not the reading order, container by container."""
    inside: dict[QWidget, list[QWidget]] = defaultdict(list)
    for widget in visited:
        child = widget
        for container in above(widget):
            steps = inside[container]
            if not steps or steps[-1] is not child:
                steps.append(child)
            child = container
            if container is window:
                break
    return [fault for steps in inside.values() for fault in _in_one(steps)]


def _in_one(steps: list[QWidget]) -> list[str]:
    faults = [f"the Tab key comes back to {called(step)}" for step in _repeated(steps)]
    for one, following in pairwise(step for step in steps if not is_visited_last(step)):
        here, there = box(one), box(following)
        goes_up = there.bottom() < here.top() and there.left() <= here.right()
        is_level = there.top() <= here.bottom() and here.top() <= there.bottom()
        if goes_up or (is_level and there.right() < here.left()):
            faults.append(f"{called(following)} comes after {called(one)} and stands before it")
    return faults


def _repeated(steps: list[QWidget]) -> list[QWidget]:
    return [step for place, step in enumerate(steps) if step in steps[:place]]


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
