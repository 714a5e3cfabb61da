"""A link of any length: Qt's own buttons cannot break their words into lines."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui import style

_FLAGS = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value
_LEAST = 120
_EDGE = 2


class WrappedLink(QPushButton):
    """A button that looks like a link and goes on in a new line where the width ends."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._words = words
        style.set_role(self, "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Be as wide as the words in one line."""
        width = self.fontMetrics().horizontalAdvance(self._words) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give way, in more lines."""
        width = min(self.sizeHint().width(), style.scaled(_LEAST))
        return QSize(width, self.fontMetrics().height() + 2 * style.scaled(_EDGE))

    def hasHeightForWidth(self) -> bool:
        """Grow taller where the width is short."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that width needs."""
        room = QRect(0, 0, max(width, 1), 0)
        return self.fontMetrics().boundingRect(room, _FLAGS, self._words).height() + 2 * style.scaled(_EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, underlined while one points at them."""
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(font)
        painter.setPen(self.palette().buttonText().color())
        painter.drawText(self.rect().adjusted(0, style.scaled(_EDGE), 0, 0), _FLAGS, self._words)
