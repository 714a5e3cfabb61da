"""What a register without decisions shows: the ways to begin, as large choices, and three hints."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui import style
from app.ui.widgets.plain import label
from app.ui.widgets.shapes import Shape, ShapeLabel

HINTS = (
    "What you type is saved by itself, at every pause, and is there again after a power cut.",
    "The page beside the form is the paper as it will be printed; press on it to go to the answer.",
    "Everything can be done from the keyboard: F1 shows the keys.",
)
"""What somebody has to know who has never used the program; nothing more is said at the first start."""


class EmptyRegister(QWidget):
    """Offers a new decision and, where there is one, the worked example; says three things worth knowing."""

    new_wanted = Signal()
    example_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, has_example: bool) -> None:
        super().__init__(parent)
        self.new_button = _Choice(
            "&New decision", "Asks for the office and the documents, and reserves the next number."
        )
        self.new_button.clicked.connect(self.new_wanted)
        self.example_button = _Choice(
            "Open the wor&ked example",
            "An invented office with ten decisions to try things on. Your register stays empty.",
        )
        self.example_button.clicked.connect(self.example_wanted)
        self.example_button.setVisible(has_example)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 32, 0, 32)
        column.setSpacing(12)
        column.addWidget(label("No decisions yet", "section"))
        column.addWidget(
            label("Everything you begin is kept in this register and can be found here again.", wrap=True)
        )
        column.addSpacing(8)
        column.addWidget(self.new_button)
        column.addWidget(self.example_button)
        column.addSpacing(16)
        for hint in HINTS:
            column.addWidget(_hint(hint))
        column.addStretch()


def _hint(words: str) -> QWidget:
    """Return a hint behind its sign."""
    hint = QWidget()
    sign = ShapeLabel(colour="link")
    sign.show_shape(Shape.INFO, "link")
    line = QHBoxLayout(hint)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(style.scaled(8))
    line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label(words, wrap=True), 1)
    return hint


class _Choice(QPushButton):
    """A large button with a title and a line of explanation."""

    def __init__(self, title: str, explanation: str) -> None:
        super().__init__()
        plain = title.replace("&", "")
        self.setText(title)
        self.setAccessibleName(plain)
        self.setAccessibleDescription(explanation)
        style.set_role(self, "choice")
        words = label(explanation, "hint", wrap=True)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.scaled(16) + 4, style.scaled(36), style.scaled(16), style.scaled(8))
        column.addWidget(words)
        self.setMaximumWidth(style.scaled(520))
