"""The line that asks why a finding is no problem here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui import style
from app.ui.widgets.plain import label, push_button

_LONGEST = 500


class ReasonLine(QWidget):
    """Takes a reason, which the history keeps; Enter says it, Esc leaves it."""

    said = Signal(str)
    left = Signal()

    def __init__(self, about: str, *, is_needed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_needed = is_needed
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setAccessibleName(f"Why “{about}” is no problem here")
        self._fault = label(role="error", wrap=True)
        self._fault.hide()
        self.line.returnPressed.connect(self._say)
        self.button = push_button("Set aside", on_click=self._say)
        leave = push_button("Cancel", "link", on_click=self.left.emit)
        row = QHBoxLayout()
        row.setSpacing(style.scaled(8))
        for part in (self.button, leave):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, style.scaled(4), 0, 0)
        column.setSpacing(style.scaled(4))
        asked = "Why is it no problem here? The history keeps the reason."
        column.addWidget(label(asked if is_needed else f"{asked} It may stay empty.", "hint", wrap=True))
        column.addWidget(self._fault)
        column.addWidget(self.line)
        column.addLayout(row)

    def _say(self) -> None:
        reason = " ".join(self.line.text().split())
        if self._is_needed and not reason:
            self._fault.setText("Say in a few words why.")
            self._fault.show()
            self.line.setFocus()
            return
        self.said.emit(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it as it was on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
