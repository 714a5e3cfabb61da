"""What can be worked on a screen, found without knowing which screen it is."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

_KINDS = (
    QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView,
    QAbstractSlider, QTabBar,
)  # fmt: skip
_WHOLE = (
    QLineEdit,
    QComboBox,
    QAbstractSpinBox,
    QTabBar,
    QMenuBar,
    QAbstractItemView,
    QTextEdit,
    QPlainTextEdit,
)
"""What they are made of inside is no control of its own, apart from what lies on a table."""


def controls(window: QWidget) -> list[QWidget]:
    """Return everything on a window that can be worked now."""
    return [widget for widget in shown(window) if is_control(widget)]


def shown(window: QWidget) -> Iterator[QWidget]:
    """Yield every widget that is to be seen in a window, or would be after scrolling."""
    for widget in window.findChildren(QWidget):
        if widget.window() is window and widget.isVisibleTo(window):
            yield widget


def is_control(widget: QWidget) -> bool:
    """Return whether a widget is there to be worked."""
    if not widget.isEnabled() or isinstance(widget, QScrollBar | QHeaderView):
        return False
    if widget.objectName().startswith("qt_") or any(isinstance(one, _WHOLE) for one in above(widget)):
        return False
    return isinstance(widget, _KINDS) or takes_tab(widget)


def above(widget: QWidget) -> Iterator[QWidget]:
    """Yield what a widget lies in, from the inside outwards; the window last."""
    while not widget.isWindow() and (parent := widget.parentWidget()) is not None:
        yield parent
        widget = parent


def takes_tab(widget: QWidget) -> bool:
    """Return whether the Tab key stops at a widget."""
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return takes == Qt.FocusPolicy.TabFocus and widget.focusProxy() is None


def has_keys(widget: QWidget) -> bool:
    """Return whether a button that leaves the focus where it is names its own keys, or has them."""
    if not isinstance(widget, QAbstractButton):
        return False
    return not widget.shortcut().isEmpty() or widget.toolTip().endswith(")")


def is_reached_by_arrows(widget: QWidget, visited: list[QWidget]) -> bool:
    """Return whether a button is one of a group of which the Tab key visits one."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = widget.group()
    if group is not None:
        return group.exclusive() and any(one in visited for one in group.buttons())
    parent = widget.parentWidget()
    return (
        parent is not None
        and widget.autoExclusive()
        and any(
            isinstance(one, type(widget)) and one.isChecked() and one.autoExclusive()
            for one in parent.findChildren(type(widget), options=Qt.FindChildOption.FindDirectChildrenOnly)
        )
    )


def spoken(widget: QWidget) -> str:
    """Return the name a screen reader says."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def box(widget: QWidget) -> QRect:
    """Return where a widget lies in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def called(widget: QWidget) -> str:
    """Return how a fault names a widget."""
    words = spoken(widget) or widget.objectName() or widget.toolTip()
    inside = next((type(one).__name__ for one in above(widget) if not type(one).__name__.startswith("Q")), "")
    return f"{type(widget).__name__} “{words[:50]}” in {inside}"
