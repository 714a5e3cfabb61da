"""Words above a line: the label of a question, and the small one of a part of an answer."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.field import FieldDefinition
from app.model.welsh import InWelsh
from app.ui import style
from app.ui.widgets.plain import label


def titled(field: FieldDefinition) -> str:
    """Return the label of a question, saying so where it need not be answered."""
    optional = "dewisol" if isinstance(field.label, InWelsh) else "optional"
    return field.label if field.required else f"{field.label} ({optional})"


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
