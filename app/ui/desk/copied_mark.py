"""The line at a question that says its answer is only copied, and takes the word that it still holds."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui import style
from app.ui.widgets.plain import label
from app.ui.widgets.shapes import Shape, ShapeLabel


class CopiedMark(QWidget):
    """Says where an answer was copied from as long as it is as it was copied."""

    holds = Signal()
    """The copied answer still holds."""
    told = Signal(str)
    """What is said of the answer; nothing any longer where it is empty."""

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label(role="warning", wrap=True)
        self.button = QPushButton("it still holds")
        self.button.setToolTip("Keep the answer as it was copied (F8)")
        self.button.setAccessibleName(f"{question}: it still holds")
        style.set_role(self.button, "link")
        self.button.clicked.connect(self.holds)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.scaled(6))
        row.addWidget(ShapeLabel(shape=Shape.COPIED, colour="warning"))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    @property
    def is_copied(self) -> bool:
        """Whether the answer is as it was copied."""
        return bool(self.words.text())

    def show_copied(self, gap: str) -> None:
        """Show that the answer `is copied from …`, or that it is its own."""
        words = gap.removeprefix("is ")
        self.words.setText(f"{words[0].upper()}{words[1:]}: change it, or say that" if gap else "")
        self.setVisible(bool(gap))
        self.told.emit(self.words.text().removesuffix(": change it, or say that"))
