"""Items side by side, in as many lines as the width needs."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.flow_layout import FlowLayout


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """A widget with five items of 100 by 20 pixels."""
    made = QWidget()
    qtbot.addWidget(made)
    layout = FlowLayout(made, spacing=10)
    for _ in range(5):
        item = QWidget()
        item.setFixedSize(100, 20)
        layout.addWidget(item)
    return made


@pytest.mark.parametrize(("width", "lines"), [(1000, 1), (540, 1), (539, 2), (210, 3), (100, 5), (10, 5)])
def test_the_width_decides_how_many_lines(holder: QWidget, width: int, lines: int) -> None:
    layout = holder.layout()
    assert layout is not None
    assert layout.heightForWidth(width) == lines * 20 + (lines - 1) * 10


def test_items_never_overlap_nor_leave_the_width(holder: QWidget) -> None:
    layout = holder.layout()
    assert layout is not None
    layout.setGeometry(QRect(0, 0, 250, 500))
    places = [item.geometry() for item in holder.findChildren(QWidget)]
    assert all(not one.intersects(other) for one in places for other in places if one is not other)
    assert all(place.right() < 250 for place in places)


def test_a_hidden_item_takes_no_room(holder: QWidget) -> None:
    layout = holder.layout()
    assert layout is not None
    holder.findChildren(QWidget)[0].hide()
    assert layout.heightForWidth(430) == 20


def test_items_can_be_taken_out(holder: QWidget) -> None:
    layout = holder.layout()
    assert layout is not None
    assert layout.takeAt(0) is not None
    assert layout.count() == 4
    assert layout.takeAt(9) is None
    assert layout.itemAt(9) is None
