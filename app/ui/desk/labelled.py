"""A small label above a line, for the parts of an answer."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import style
from app.ui.widgets.plain import label


def labelled(line: QWidget, words: str) -> QWidget:
    """Return the line below its label."""
    made = QWidget()
    above = label(words, "hint")
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(style.scaled(2))
    column.addWidget(above)
    column.addWidget(line)
    return made
