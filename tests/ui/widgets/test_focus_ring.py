"""The ring around what has the focus: on every kind of control, seen, whole, and following."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QStringListModel, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.system.settings import Scheme
from app.ui import style
from app.ui.widgets.focus_ring import WIDTH, FocusRing, ring_together
from app.ui.widgets.plain import push_button
from app.ui.widgets.table import Table

CONTROLS: dict[str, Callable[[], QWidget]] = {
    "button": lambda: QPushButton("Open"),
    "primary button": lambda: push_button("Begin", "primary", on_click=lambda: None),
    "link": lambda: push_button("Show all", "link", on_click=lambda: None),
    "chip": lambda: push_button("State", "chip", on_click=lambda: None),
    "line": QLineEdit,
    "text": QTextEdit,
    "plain text": QPlainTextEdit,
    "choice": QComboBox,
    "tick": lambda: QCheckBox("Board report"),
    "radio": lambda: QRadioButton("Next number"),
    "table": lambda: Table(name="Decisions"),
}


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> QWidget:
    """A window with room around its controls."""
    style.apply(qapp, Scheme.LIGHT, 100)
    FocusRing.of(qapp)
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).setContentsMargins(20, 20, 20, 20)
    made.resize(400, 300)
    return made


def show(window: QWidget, qtbot: QtBot, *controls: QWidget) -> None:
    """Show the window with these controls and wait until it is active."""
    layout = window.layout()
    assert layout is not None
    for control in controls:
        layout.addWidget(control)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def ring_at(window: QWidget, place: QRect) -> tuple[QColor, QColor]:
    """Return the colours of the outer and the inner line at the left edge of a place."""
    picture = window.grab().toImage()
    middle = place.center().y()
    return picture.pixelColor(place.left() - 2, middle), picture.pixelColor(place.left(), middle)


def place_of(window: QWidget, control: QWidget) -> QRect:
    """Return where a control is in its window."""
    return QRect(control.mapTo(window, QPoint(0, 0)), control.size())


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("kind", CONTROLS)
def test_every_control_is_ringed(
    qapp: QApplication, qtbot: QtBot, window: QWidget, kind: str, scheme: Scheme
) -> None:
    style.apply(qapp, scheme, 100)
    control = CONTROLS[kind]()
    show(window, qtbot, control)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    colours = style.look().colours
    qtbot.waitUntil(
        lambda: (
            ring_at(window, place_of(window, control)) == (QColor(colours.focus), QColor(colours.focus_line))
        )
    )
    style.apply(qapp, Scheme.LIGHT, 100)


def test_the_ring_follows_the_focus_and_the_control(qtbot: QtBot, window: QWidget) -> None:
    first, second = QLineEdit(), QLineEdit()
    show(window, qtbot, first, second)
    yellow = QColor(style.look().colours.focus)
    first.setFocus()
    qtbot.waitUntil(lambda: ring_at(window, place_of(window, first))[0] == yellow)
    second.setFocus()
    qtbot.waitUntil(lambda: ring_at(window, place_of(window, second))[0] == yellow)
    assert ring_at(window, place_of(window, first))[0] != yellow
    window.resize(500, 400)
    qtbot.waitUntil(lambda: ring_at(window, place_of(window, second))[0] == yellow)


def test_the_ring_goes_when_its_control_goes(qtbot: QtBot, window: QWidget) -> None:
    only = QLineEdit()
    show(window, qtbot, only)
    only.setFocus()
    place = place_of(window, only)
    yellow = QColor(style.look().colours.focus)
    qtbot.waitUntil(lambda: ring_at(window, place)[0] == yellow)
    only.hide()
    qtbot.waitUntil(lambda: ring_at(window, place)[0] != yellow)


def test_a_list_is_ringed_where_its_current_item_is(qtbot: QtBot, window: QWidget) -> None:
    items = QListView()
    items.setModel(QStringListModel([f"Decision {number}" for number in range(50)], items))
    show(window, qtbot, items)
    items.setFocus()
    yellow = QColor(style.look().colours.focus)

    def row(number: int) -> QRect:
        box = items.visualRect(items.model().index(number, 0))
        return QRect(items.viewport().mapTo(window, QPoint(0, box.y())), box.size())

    items.setCurrentIndex(items.model().index(1, 0))
    qtbot.waitUntil(lambda: ring_at(window, row(1))[0] == yellow)
    qtbot.keyClick(items, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: ring_at(window, row(2))[0] == yellow)


def test_the_ring_keeps_within_what_scrolling_shows(qtbot: QtBot, window: QWidget) -> None:
    tall = QWidget()
    column = QVBoxLayout(tall)
    lines = [QLineEdit() for _ in range(30)]
    for line in lines:
        column.addWidget(line)
    area = QScrollArea(widgetResizable=True)
    area.setWidget(tall)
    show(window, qtbot, area)
    lines[0].setFocus()
    ring = FocusRing.of(QApplication.instance())  # type: ignore[arg-type] - the test has one
    qtbot.waitUntil(lambda: ring.place is not None)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: ring.place is None)
    area.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: ring.place is not None)
    assert ring.place is not None
    assert place_of(window, area).adjusted(-WIDTH, -WIDTH, WIDTH, WIDTH).contains(ring.place)


def test_a_frame_can_be_ringed_as_one(qtbot: QtBot, window: QWidget) -> None:
    frame = QWidget()
    QVBoxLayout(frame).addWidget(inner := QLineEdit())
    ring_together(frame)
    show(window, qtbot, frame)
    inner.setFocus()
    ring = FocusRing.of(QApplication.instance())  # type: ignore[arg-type] - the test has one
    qtbot.waitUntil(lambda: ring.target is frame)
