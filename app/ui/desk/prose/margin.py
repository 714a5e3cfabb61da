"""The numbers the printed paragraphs will have, beside the lines where they begin."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.model.markdown import paragraph_lines
from app.ui import style

_USUAL_NUMBER = "10.10"


class NumberMargin(QWidget):
    """Draws paragraph numbers left of a text; whoever owns the text tells it where lines are."""

    def __init__(self, text: QPlainTextEdit) -> None:
        super().__init__(text)
        self._numbers: tuple[str, ...] | None = None
        self._lines: tuple[tuple[str, QRect], ...] = ()

    def show_numbers(self, numbers: tuple[str, ...] | None) -> None:
        """Show these numbers; None where paragraphs have none and no room is needed."""
        self._numbers = numbers
        self.update()

    @property
    def is_numbered(self) -> bool:
        """Whether paragraphs have numbers."""
        return self._numbers is not None

    def numbers_by_line(self, text: str) -> dict[int, str]:
        """Return the number that stands beside each line where a paragraph begins."""
        return dict(zip(paragraph_lines(text), self._numbers or (), strict=False))

    def show_lines(self, lines: tuple[tuple[str, QRect], ...]) -> None:
        """Show each number beside the line that fills the rectangle."""
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
