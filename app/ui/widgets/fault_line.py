"""A sentence under a line in which something cannot be understood."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.ui import style


class FaultLine(QLabel):
    """Says what is wrong with a line beside it, which it marks; hidden while nothing is."""

    changed = Signal(str)
    """The sentence, empty where nothing is wrong any more."""

    def __init__(self, line: QWidget) -> None:
        super().__init__()
        self._line = line
        self.setWordWrap(True)
        style.set_role(self, "error")
        self.hide()

    def say(self, fault: str) -> None:
        """Show a sentence, or hide where it is empty; the same again changes nothing."""
        if fault == self.text() and bool(fault) != self.isHidden():
            return
        self.setText(fault)
        self.setVisible(bool(fault))
        style.set_role(self._line, "error" if fault else "")
        self.changed.emit(fault)
