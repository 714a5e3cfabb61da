"""Two parts beside each other where there is room for both, else the second below the first."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget


class TurningRow(QWidget):
    """Holds a row at the left and one at the right; turns them into two lines in large type."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left, self.right = QHBoxLayout(), QHBoxLayout()
        for row in (self.left, self.right):
            row.setSpacing(spacing)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(spacing)
        self._rows.addLayout(self.left, 1)
        self._rows.addLayout(self.right)

    def minimumSizeHint(self) -> QSize:
        """Need no more width than one of the two."""
        width = max(self.left.minimumSize().width(), self.right.minimumSize().width())
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the two beside each other, or one below the other."""
        super().resizeEvent(event)
        needed = self.left.minimumSize().width() + self._rows.spacing() + self.right.minimumSize().width()
        fits = event.size().width() >= needed
        self._rows.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )
