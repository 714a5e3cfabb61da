"""The Tab key goes in reading order, whatever comes and goes: top to bottom, left to right, area by area."""

from collections.abc import Iterator
from functools import partial
from typing import cast

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGridLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

_LAST = "visited last"
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_EDGE = 8
_WHOLE = (QLabel, QAbstractButton, QLineEdit, QComboBox, QTextEdit, QPlainTextEdit)
"""What is visited as a whole, whatever it is made of."""


class ReadingOrder:
    """Makes a window's Tab key go in reading order; stands before the Qt class among its bases."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt hands over a bare boolean
        """Go to the next control, or the one before."""
        assert isinstance(self, QWidget)
        return go_on(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Ctrl+Tab what keeps the Tab key for itself, as tables in a text do."""
        if event.key() in _TABS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            assert isinstance(self, QWidget)
            go_on(self, forward=not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)  # pyright: ignore[reportAttributeAccessIssue] - the Qt class follows


def visit_last(widget: QWidget) -> None:
    """Let the Tab key come to a widget after what stands beside it: tools follow what they act on."""
    widget.setProperty(_LAST, True)


def is_visited_last(widget: QWidget) -> bool:
    """Return whether a widget follows what stands beside it."""
    return bool(widget.property(_LAST))


def go_on(window: QWidget, *, forward: bool) -> bool:
    """Put the focus into the next control of a window, bring it into sight, and say whether there is one."""
    every = stops(window)
    if not every:
        return False
    here = _place(every, QApplication.focusWidget())
    step = 1 if forward else -1
    at = (here + step) % len(every) if here is not None else (0 if forward else -1)
    every[at].setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _bring_into_sight(every[at])
    return True


def stops(window: QWidget) -> list[QWidget]:
    """Return where the Tab key stops, in reading order; of buttons that exclude each other, at one."""
    return [widget for widget in _in_order(window) if _is_stop(widget)]


def _place(every: list[QWidget], focused: QWidget | None) -> int | None:
    """Return where one is; a button that excludes others stands for them, an inner part for its whole."""
    while focused is not None:
        group = _group(focused) if isinstance(focused, QAbstractButton) else ()
        found = next((one for one in (focused, *group) if one in every), None)
        if found is not None:
            return every.index(found)
        focused = None if focused.isWindow() else focused.parentWidget()
    return None


def _is_stop(widget: QWidget) -> bool:
    if not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    if isinstance(widget, QAbstractButton) and (group := _group(widget)):
        return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget is _one_of(group)
    return widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus


def _one_of(group: tuple[QAbstractButton, ...]) -> QAbstractButton | None:
    """Return the button that holds; where none does, the first that can be pressed."""
    can = [one for one in group if one.isEnabled() and one.isVisible()]
    return next((one for one in can if one.isChecked()), can[0] if can else None)


def _group(button: QAbstractButton) -> tuple[QAbstractButton, ...]:
    """Return the buttons of which one holds at a time; none for a button that stands alone."""
    group = button.group()
    if group is not None:
        return tuple(group.buttons()) if group.exclusive() else ()
    parent = button.parentWidget()
    if parent is None or not button.autoExclusive() or not button.isCheckable():
        return ()
    found = parent.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return tuple(one for one in found if one.autoExclusive() and one.group() is None)


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield everything to be seen inside a widget, in reading order."""
    laid = [one for one in _laid_out(widget.layout()) if one.parentWidget() is widget]
    others = [one for one in widget.children() if isinstance(one, QWidget) and one not in laid]
    children = [*laid, *sorted(others, key=lambda one: (one.y(), one.x()))]
    for child in sorted(children, key=is_visited_last):
        if child.isVisible() and not child.isWindow():
            yield child
            if not isinstance(child, _WHOLE):
                yield from _in_order(child)


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    """Yield the widgets of a layout and of those inside it."""
    for item in _items(layout) if layout is not None else ():
        if (widget := item.widget()) is not None:
            yield widget
        yield from _laid_out(item.layout())


def _items(layout: QLayout) -> list[QLayoutItem]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=partial(_row_and_column, layout))
    return [item for place in places if (item := layout.itemAt(place)) is not None]


def _row_and_column(grid: QGridLayout, place: int) -> tuple[int, int]:
    row, column, *_ = cast("tuple[int, int, int, int]", grid.getItemPosition(place))
    return row, column


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll every area around a widget to where it can be seen, the innermost first."""
    holder: QWidget | None = widget
    while holder is not None and not holder.isWindow():
        holder = holder.parentWidget()
        inside = holder.widget() if isinstance(holder, QScrollArea) else None
        if isinstance(holder, QScrollArea) and inside is not None and inside.isAncestorOf(widget):
            part = _to_see(widget, holder.viewport().height())
            middle = widget.mapTo(inside, part.center())
            holder.ensureVisible(middle.x(), middle.y(), 0, part.height() // 2 + _EDGE)


def _to_see(widget: QWidget, height: int) -> QRect:
    """Return the part of a widget that has to be seen: all of it, or the cursor where it is too tall."""
    if widget.height() + 2 * _EDGE <= height:
        return widget.rect()
    cursor = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    rect = cursor.toRect() if isinstance(cursor, QRectF) else cursor
    shown = rect & widget.rect() if isinstance(rect, QRect) else QRect()
    return QRect(0, 0, widget.width(), 1) if shown.isEmpty() else shown
