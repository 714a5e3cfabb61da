"""Signs: every state has its own shape, its own colour and its own word."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.decision import State
from app.ui.widgets.shapes import Shape, ShapeLabel, paint_shape, state_shape
from app.ui.widgets.state_pill import StatePill, state_words


def drawn(shape: Shape) -> bytes:
    """Return a sign as a black picture."""
    image = QImage(32, 32, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_shape(painter, QRectF(4, 4, 24, 24), shape, QColor("black"))
    painter.end()
    return bytes(image.constBits())


def test_no_two_signs_look_alike(qapp: QApplication) -> None:
    assert len({drawn(shape) for shape in Shape}) == len(Shape)


@pytest.mark.parametrize("shape", Shape)
def test_a_sign_stays_within_its_box(qapp: QApplication, shape: Shape) -> None:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_shape(painter, QRectF(20, 20, 20, 20), shape, QColor("black"))
    painter.end()
    white = QColor("white")
    outside = [(x, y) for x in range(60) for y in range(60) if not (18 <= x <= 41 and 18 <= y <= 41)]
    assert all(image.pixelColor(x, y) == white for x, y in outside)


def test_every_state_has_its_own_shape_and_word() -> None:
    assert len({state_shape(state) for state in State}) == len(State)
    assert len({state_words(state) for state in State}) == len(State)


def test_a_pill_is_named_for_screen_readers_and_wide_enough(qtbot: QtBot) -> None:
    pill = StatePill()
    qtbot.addWidget(pill)
    for state in State:
        pill.show_state(state)
        assert state_words(state) in pill.accessibleName()
        assert pill.sizeHint().width() > pill.fontMetrics().horizontalAdvance(state_words(state)) + 20


def test_a_sign_is_named_for_screen_readers(qtbot: QtBot) -> None:
    sign = ShapeLabel()
    qtbot.addWidget(sign)
    sign.show_shape(Shape.WARNING, "error")
    assert sign.accessibleName() == "warning triangle"
