"""The state of a decision as a pill: shape, word and colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.decision import State
from app.ui import style
from app.ui.widgets.shapes import paint_shape, state_colour, state_shape


class StatePill(QWidget):
    """Shows where one decision stands."""

    def __init__(self, parent: QWidget | None = None, *, state: State = State.DRAFT) -> None:
        super().__init__(parent)
        self._state = state
        self._draft: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._words)

    def show_state(self, state: State, draft: int | None = None) -> None:
        """Show that state; a draft may be shown with its number."""
        self._state = state
        self._draft = draft
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    @property
    def _words(self) -> str:
        words = state_words(self._state)
        return f"{words} {self._draft}" if self._state is State.DRAFT and self._draft else words

    def sizeHint(self) -> QSize:
        """Be as wide as shape and word."""
        width = self.fontMetrics().horizontalAdvance(self._words) + style.scaled(14 + 6 + 20)
        return QSize(width, self.fontMetrics().height() + style.scaled(6))

    def minimumSizeHint(self) -> QSize:
        """Never be cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill, its shape and its word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(style.colour("border"), 1))
        painter.setBrush(style.colour("panel"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        side = style.scaled(12)
        sign = QRectF(style.scaled(10), (self.height() - side) / 2, side, side)
        paint_shape(painter, sign, state_shape(self._state), style.colour(state_colour(self._state)))
        painter.setPen(style.colour("text"))
        words = self.rect().adjusted(style.scaled(10 + 12 + 6), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)


def state_words(state: State) -> str:
    """Return the state as a short word for lists and pills."""
    match state:
        case State.DRAFT:
            return "Draft"
        case State.ISSUED:
            return "Issued"
        case State.SIGNED:
            return "Signed"
        case State.WITHDRAWN:
            return "Withdrawn"
