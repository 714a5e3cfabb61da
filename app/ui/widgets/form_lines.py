"""The lines of a small form: a label above each field, a hint below the label, the example outside."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import style
from app.ui.widgets.plain import label


class FormLines(QVBoxLayout):
    """Fields one below the other; each is named for a screen reader by its label and hint."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(style.scaled(12))

    def add_field(self, text: str, field: QWidget, *, hint: str = "") -> None:
        """Add a field below its label."""
        words = label(text, "label")
        words.setBuddy(field)
        line = QVBoxLayout()
        line.setSpacing(style.scaled(2))
        line.addWidget(words)
        if hint:
            line.addWidget(label(hint, "hint", wrap=True))
        line.addWidget(field)
        self.addLayout(line)
        field.setAccessibleName(text.replace("&", ""))
        field.setAccessibleDescription(hint)
