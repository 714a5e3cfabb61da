"""One line."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.answers import Answer
from app.model.field import FieldDefinition
from app.ui.desk.editor import Editor, Today
from app.ui.desk.line_edit import LineEdit


class TextEditor(Editor):
    """Shows one line of text."""

    def __init__(self, field: FieldDefinition, today: Today) -> None:
        super().__init__(field, today)
        self._line = LineEdit(field.label)
        self._line.check_spelling()
        self._line.textEdited.connect(self._report)
        self._line.refused.connect(self.refused)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)

    def show_value(self, answer: Answer | None) -> None:
        """Show the line without reporting it."""
        self._line.show_text(answer if isinstance(answer, str) else "")

    def lock(self) -> None:
        """Show what is not the clerk's to change; it can still be read and copied."""
        self._line.setReadOnly(True)

    def inputs(self) -> list[QWidget]:
        """Return the line."""
        return [self._line]

    def _report(self, text: str) -> None:
        self.edited.emit(text or None)
