"""The ring that shows where typing goes: yellow with a dark inner line, around whatever has the focus."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QMenu, QMenuBar, QWidget

from app.ui import style

WIDTH = 3
_LINE = 1
_MOVING = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.ZOrderChange,
}


def ring_together(frame: QWidget) -> None:
    """Draw the ring around the whole frame when anything inside it has the focus."""
    frame.setProperty("ring", True)


class _Ring(QWidget):
    """The ring itself: lies over the window and takes no clicks."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def surround(self, box: QRect) -> None:
        """Lie around that rectangle of the window."""
        if self.isVisible() and self.geometry() == box:
            self.raise_()
            return
        self.setGeometry(box)
        inside = self.rect().adjusted(*([WIDTH + _LINE] * 2), *([-WIDTH - _LINE] * 2))
        self.setMask(QRegion(self.rect()) - QRegion(inside))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dark line within the yellow one."""
        painter = QPainter(self)
        half = WIDTH // 2
        for inset, width, token in ((half, WIDTH, "focus"), (WIDTH, _LINE, "focus_line")):
            pen = QPen(style.colour(token), width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(self.rect().adjusted(inset, inset, -inset - 1, -inset - 1))


class FocusRing(QObject):
    """Follows the focus through the windows of the application."""

    @classmethod
    def of(cls, app: QApplication) -> "FocusRing":
        """Return the ring of the application; there is one."""
        found = app.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found or cls(app)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: _Ring | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._list: QAbstractItemView | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._place)
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def target(self) -> QWidget | None:
        """The widget inside the ring, or None."""
        return self._target

    @property
    def place(self) -> QRect | None:
        """Where the ring is in its window; None while it is not shown."""
        if self._ring is None or not shiboken6.isValid(self._ring) or self._ring.isHidden():
            return None
        return self._ring.geometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the widget when it or anything around it moves; never keep an event."""
        if event.type() in _MOVING:
            self._place()
        elif event.type() == QEvent.Type.Paint and self._list is not None:
            self._soon.start()  # another item is the current one, or the list was scrolled
        return False

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._target = _ringed(new)
        self._watched = _with_ancestors(self._target)
        for widget in self._watched:
            widget.installEventFilter(self)
        self._follow_list(self._target if isinstance(self._target, QAbstractItemView) else None)
        self._place()

    def _follow_list(self, view: QAbstractItemView | None) -> None:
        """Hear which item of a list is the current one, and when the list scrolls."""
        if self._list is not None and shiboken6.isValid(self._list):
            self._list.viewport().removeEventFilter(self)
        self._list = view
        if view is not None:
            view.viewport().installEventFilter(self)

    def _place(self) -> None:
        target = self._target
        if target is None or not shiboken6.isValid(target) or not target.isVisible():
            self._hide()
            return
        box = _box(target)
        if box.isEmpty():
            self._hide()
            return
        self._ring_in(target.window()).surround(box)

    def _ring_in(self, window: QWidget) -> _Ring:
        if self._ring is None or not shiboken6.isValid(self._ring):
            self._ring = _Ring(window)
        elif self._ring.parentWidget() is not window:
            self._ring.setParent(window)
        return self._ring

    def _hide(self) -> None:
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()


def _ringed(focused: QWidget | None) -> QWidget | None:
    """Return what the ring goes around: the widget, or the frame it belongs to; menus have their own look."""
    if focused is None or focused.isWindow() or isinstance(focused, QMenu | QMenuBar):
        return None
    if focused.window().windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip):
        return None
    return next((widget for widget in _with_ancestors(focused) if widget.property("ring")), focused)


def _with_ancestors(widget: QWidget | None) -> list[QWidget]:
    chain: list[QWidget] = []
    while widget is not None:
        chain.append(widget)
        widget = None if widget.isWindow() else widget.parentWidget()
    return chain


def _current_item(target: QWidget) -> QRect | None:
    """Return the place of a list's current item, across the whole width; None where there is none."""
    if not isinstance(target, QAbstractItemView) or not target.currentIndex().isValid():
        return None
    view = target.viewport()
    item = target.visualRect(target.currentIndex())
    row = QRect(0, item.y(), view.width(), item.height()) & view.rect()
    return QRect(view.mapTo(target.window(), row.topLeft()), row.size()) if not row.isEmpty() else None


def _box(target: QWidget) -> QRect:
    """Return the ring's place in the window: around the target, within what scrolling shows of it."""
    window = target.window()
    box = _current_item(target) or QRect(target.mapTo(window, QPoint(0, 0)), target.size())
    for ancestor in _with_ancestors(target)[1:]:
        if isinstance(ancestor, QAbstractScrollArea):
            view = ancestor.viewport()
            box &= QRect(view.mapTo(window, QPoint(0, 0)), view.size())
    if box.isEmpty():
        return box
    return box.adjusted(-WIDTH, -WIDTH, WIDTH, WIDTH) & window.rect()
