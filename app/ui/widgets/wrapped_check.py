"""A box to tick beside words of any length: Qt's own cannot break its words into lines."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.ui import style
from app.ui.widgets.plain import label


class WrappedCheck(QWidget):
    """Shows a box and its words; a click on either ticks it."""

    clicked = Signal(bool)

    def __init__(self, words: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        """What takes the focus."""
        self.box.setAccessibleName(name or words)
        self.box.clicked.connect(self.clicked)
        self.words = words
        self._label = label(words, wrap=True)
        self._label.installEventFilter(self)
        self._label.setContentsMargins(0, style.scaled(4), 0, style.scaled(4))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.scaled(4))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a click on the words be one on the box."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            self.box.setFocus()
            self.box.click()
            return True
        return super().eventFilter(watched, event)
