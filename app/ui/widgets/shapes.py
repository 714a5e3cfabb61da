"""States and kinds of news as shapes, drawn by us so that no font has to have them."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.model.decision import State
from app.ui import style


class Shape(Enum):
    """One sign; it always stands beside a word."""

    EMPTY = "empty circle"
    QUARTER = "quarter circle"
    HALF = "half circle"
    FULL = "full circle"
    CROSS = "cross"
    CHECK = "tick"
    WARNING = "warning triangle"
    ATTENTION = "exclamation mark"
    INFO = "information"
    STALE = "circle with an arrow"
    COPIED = "two sheets"


def state_shape(state: State) -> Shape:
    """Return the sign of a decision's state."""
    match state:
        case State.DRAFT:
            return Shape.EMPTY
        case State.ISSUED:
            return Shape.HALF
        case State.SIGNED:
            return Shape.FULL
        case State.WITHDRAWN:
            return Shape.CROSS


def state_colour(state: State) -> str:
    """Return the token that colours a decision's state."""
    match state:
        case State.DRAFT | State.WITHDRAWN:
            return "secondary"
        case State.ISSUED:
            return "link"
        case State.SIGNED:
            return "success"


def paint_shape(painter: QPainter, box: QRectF, shape: Shape, ink: QColor) -> None:
    """Draw a sign into a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = box.width() / 9
    painter.setPen(
        QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    inner = box.adjusted(width, width, -width, -width)
    match shape:
        case Shape.EMPTY | Shape.QUARTER | Shape.HALF | Shape.FULL:
            _circle(painter, inner, shape, ink)
        case Shape.CROSS:
            _lines(painter, inner, ((0.12, 0.12), (0.88, 0.88)), ((0.88, 0.12), (0.12, 0.88)))
        case Shape.CHECK:
            _lines(painter, inner, ((0.05, 0.55), (0.38, 0.88), (0.95, 0.15)))
        case Shape.WARNING:
            _lines(
                painter, inner, ((0.5, 0.05), (1, 0.95), (0, 0.95), (0.5, 0.05)), ((0.5, 0.38), (0.5, 0.6))
            )
            _lines(painter, inner, ((0.5, 0.78), (0.5, 0.79)))
        case Shape.INFO | Shape.ATTENTION:
            _framed(painter, inner, shape)
        case Shape.COPIED:
            _lines(painter, inner, ((0.35, 0.3), (0.35, 0.0), (1, 0.0), (1, 0.7), (0.68, 0.7)))
            _lines(painter, inner, ((0.0, 0.3), (0.66, 0.3), (0.66, 1), (0.0, 1), (0.0, 0.3)))
        case Shape.STALE:
            painter.drawArc(inner, 100 * 16, 290 * 16)
            _lines(painter, inner, ((0.62, 0.34), (0.98, 0.38), (1.04, 0.02)))
    painter.restore()


def _circle(painter: QPainter, box: QRectF, shape: Shape, ink: QColor) -> None:
    painter.drawEllipse(box)
    painter.setBrush(ink)
    match shape:
        case Shape.QUARTER:
            painter.drawPie(box, 0, 90 * 16)
        case Shape.HALF:
            painter.drawPie(box, 90 * 16, 180 * 16)
        case Shape.FULL:
            painter.drawEllipse(box)
        case _:
            return


def _framed(painter: QPainter, box: QRectF, shape: Shape) -> None:
    """Draw an i in a circle, or an exclamation mark in a box."""
    if shape is Shape.INFO:
        painter.drawEllipse(box)
        _lines(painter, box, ((0.5, 0.45), (0.5, 0.75)), ((0.5, 0.25), (0.5, 0.26)))
    else:
        painter.drawRoundedRect(box, box.width() / 9, box.width() / 9)
        _lines(painter, box, ((0.5, 0.22), (0.5, 0.55)), ((0.5, 0.77), (0.5, 0.78)))


def _lines(painter: QPainter, box: QRectF, *lines: tuple[tuple[float, float], ...]) -> None:
    for line in lines:
        points = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in line]
        painter.drawPolyline(QPolygonF(points))


class ShapeLabel(QWidget):
    """Shows one sign beside a word, as large as the text around it."""

    def __init__(
        self, parent: QWidget | None = None, *, shape: Shape = Shape.EMPTY, colour: str = "text"
    ) -> None:
        super().__init__(parent)
        self._shape = shape
        self._colour = colour
        style.look().changed.connect(self.updateGeometry)

    def show_shape(self, shape: Shape, colour: str) -> None:
        """Show that sign in the colour of that token."""
        self._shape = shape
        self._colour = colour
        self.setAccessibleName(shape.value)
        self.update()

    def sizeHint(self) -> QSize:
        """Be as tall as a line of body text."""
        return QSize(style.scaled(16), style.scaled(20))

    def minimumSizeHint(self) -> QSize:
        """Never be cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign in the middle of the line."""
        side = style.scaled(14)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_shape(QPainter(self), box, self._shape, style.colour(self._colour))
