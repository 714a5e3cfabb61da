"""The numbers the printed paragraphs will have, beside the lines where they begin."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import style

_USUAL_NUMBER = "10.10"


class NumberMargin(QWidget):
    """Draws paragraph numbers left of a text; whoever owns the text tells it where lines are."""

    def __init__(self, text: QWidget) -> None:
        super().__init__(text)
        self._numbers: tuple[str, ...] | None = None
        self._lines: tuple[tuple[str, QRect], ...] = ()

    def show_numbers(self, numbers: tuple[str, ...] | None) -> bool:
        """Show these numbers; None where paragraphs have none and no room is needed.

        Return whether they are others than before.
        """
        is_other = numbers != self._numbers
        self._numbers = numbers
        if is_other:
            self.update()
        return is_other

    @property
    def is_numbered(self) -> bool:
        """Whether paragraphs have numbers."""
        return self._numbers is not None

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers in order."""
        return self._numbers or ()

    def show_lines(self, lines: tuple[tuple[str, QRect], ...]) -> None:
        """Show each number beside the line that fills the rectangle."""
        if lines != self._lines:
            self._lines = lines
            self.update()

    def needed_width(self) -> int:
        """Return the room numbers take, so that text does not move when a tenth one is typed."""
        if self._numbers is None:
            return 0
        metrics = self.fontMetrics()
        return max(map(metrics.horizontalAdvance, (*self._numbers, _USUAL_NUMBER))) + style.scaled(12)

    def sizeHint(self) -> QSize:
        """Be as wide as the numbers."""
        return QSize(self.needed_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the numbers in the ink of hints."""
        painter = QPainter(self)
        painter.setPen(style.colour("secondary"))
        for number, box in self._lines:
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, number)
