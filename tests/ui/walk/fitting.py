"""Finds words that are cut off, and areas that scroll sideways."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QTabBar,
    QToolButton,
    QWidget,
)

from app.ui.desk.preview import PreviewPane
from app.ui.widgets.elided_label import ElidedLabel
from tests.ui.walk.controls import above, box, called, shown

_HAIR = 2
"""Pixels by which sizes are rounded."""


def cut_off(window: QWidget) -> list[str]:
    """Return what of a window cannot be read as it is."""
    found = [fault for widget in shown(window) if not widget.size().isEmpty() for fault in _faults(widget)]
    return [*found, *_too_large(window)]


def _too_large(window: QWidget) -> list[str]:
    needed = window.minimumSizeHint().expandedTo(window.minimumSize())
    room = (1280, 800)
    if window.width() > room[0] + _HAIR or window.height() > room[1] + _HAIR:
        return [f"the window {window.windowTitle()} is {window.width()} x {window.height()}, {needed}"]
    return []


def _faults(widget: QWidget) -> Iterator[str]:
    for kind, tell in _TELLING:
        if isinstance(widget, kind) and not isinstance(widget, ElidedLabel):
            yield from tell(widget)
    yield from _outside(widget)


def _of_label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + _HAIR:
            yield f"{called(label)} needs {needed} pixels of height and has {label.height()}"
    elif label.sizeHint().width() > label.width() + _HAIR:
        yield f"{called(label)} needs {label.sizeHint().width()} pixels and has {label.width()}"
    elif label.sizeHint().height() > label.height() + _HAIR:
        yield f"{called(label)} needs {label.sizeHint().height()} pixels of height and has {label.height()}"


def _of_button(button: QAbstractButton) -> Iterator[str]:
    if not button.text():
        return
    if button.hasHeightForWidth():
        if button.heightForWidth(button.width()) > button.height() + _HAIR:
            yield f"{called(button)} needs more lines"
        return
    needed = _needed_by(button)
    if needed > button.width() + _HAIR:
        yield f"{called(button)} needs {needed} pixels and has {button.width()}"
    if button.fontMetrics().height() > button.height() + _HAIR:
        yield f"{called(button)} is too low for its words"


def _needed_by(button: QAbstractButton) -> int:
    kinds = (QPushButton, QToolButton, QCheckBox, QRadioButton)
    hint = button.sizeHint().width() if isinstance(button, kinds) else 0
    if button.layout() is None:
        return hint
    return button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))


def _of_combo(combo: QComboBox) -> Iterator[str]:
    words = combo.fontMetrics().horizontalAdvance(combo.currentText())
    arrow = combo.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    if words + arrow > combo.width() + _HAIR:
        yield f"{called(combo)} cuts off “{combo.currentText()}”"


def _of_line(line: QLineEdit) -> Iterator[str]:
    if any(isinstance(one, QComboBox) for one in above(line)):
        return
    words = line.fontMetrics().horizontalAdvance(line.placeholderText()) if not line.text() else 0
    if words > line.width() + _HAIR:
        yield f"{called(line)} cuts off “{line.placeholderText()}”"


def _of_bar(bar: QTabBar | QMenuBar) -> Iterator[str]:
    hidden = [one for one in bar.findChildren(QToolButton) if one.isVisible()]
    if hidden:
        yield f"{called(bar)} does not show all it has"


def _of_header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if header.orientation() is not Qt.Orientation.Horizontal or model is None:
        return
    for section in range(model.columnCount()):
        words = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        if (
            not header.isSectionHidden(section)
            and header.sectionSizeHint(section) > header.sectionSize(section) + _HAIR
        ):
            yield f"the column {words} is too narrow for its title"


def _of_area(area: QAbstractScrollArea) -> Iterator[str]:
    if isinstance(area, QAbstractItemView) or any(isinstance(one, PreviewPane) for one in above(area)):
        return  # a wide table and a page scroll: neither can be set in another shape
    bar = area.horizontalScrollBar()
    if bar.maximum() > _HAIR:
        yield f"{called(area)} scrolls sideways by {bar.maximum()}"
    inside = area.widget() if isinstance(area, QScrollArea) else None
    if inside is not None and inside.width() > area.viewport().width() + _HAIR:
        yield f"{called(area)} cuts {inside.width() - area.viewport().width()} pixels off"


def _outside(widget: QWidget) -> Iterator[str]:
    """Tell of words that reach beyond what they lie in."""
    if not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
        return
    for holder in above(widget):
        if isinstance(holder.parentWidget(), QAbstractScrollArea):
            return  # the area tells of it
        over = box(widget).right() - box(holder).right()
        if over > _HAIR:
            yield f"{called(widget)} reaches {over} pixels beyond {type(holder).__name__}"
            return


_TELLING: tuple[tuple[Any, Callable[[Any], Iterator[str]]], ...] = (
    (QLabel, _of_label),
    (QAbstractButton, _of_button),
    (QComboBox, _of_combo),
    (QLineEdit, _of_line),
    (QTabBar, _of_bar),
    (QMenuBar, _of_bar),
    (QHeaderView, _of_header),
    (QAbstractScrollArea, _of_area),
)
