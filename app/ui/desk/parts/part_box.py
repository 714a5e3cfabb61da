"""One part of an answer: its label, its hint, its editor, an example."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.field import COMPOSITE, FieldDefinition
from app.ui import style
from app.ui.desk.editor import Editor
from app.ui.desk.labelled import titled
from app.ui.widgets.plain import label


class PartBox(QWidget):
    """Shows the editor of a part below its words."""

    def __init__(self, part: FieldDefinition, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.scaled(4))
        title = label(titled(part), "label" if part.kind in COMPOSITE else "", wrap=True)
        title.setBuddy(editor.inputs()[0])
        column.addWidget(title)
        if part.hint:
            column.addWidget(label(part.hint, "hint", wrap=True))
        self._gap = label(role="error", wrap=True)
        self._gap.hide()
        column.addWidget(self._gap)
        column.addWidget(editor)
        if part.example:
            column.addWidget(label(f"For example: {part.example}", "hint", wrap=True))
        editor.describe(part.hint)

    def show_gap(self, sentence: str) -> None:
        """Say what the part lacks, or nothing."""
        self._gap.setText(sentence)
        self._gap.setVisible(bool(sentence))
