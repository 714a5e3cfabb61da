"""One line."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.answers import Answer
from app.model.field import FieldDefinition
from app.model.known import Known
from app.ui.desk.completing import complete_texts
from app.ui.desk.editor import Editor, Today
from app.ui.desk.line_edit import LineEdit

_OFFICES = frozenset({"force", "office", "organisation", "body"})
"""What questions are called whose answer is an office or a force."""


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

    def know(self, known: Known) -> None:
        """Complete the line from what was typed into it before; an office, from those there are."""
        before = known.lines.get(self.field.id, ())
        names_office = self.field.id in _OFFICES
        texts = tuple(dict.fromkeys((*before, *known.offices))) if names_office else before
        complete_texts(self._line, f"{self.field.label}: used before", texts)

    def inputs(self) -> list[QWidget]:
        """Return the line."""
        return [self._line]

    def _report(self, text: str) -> None:
        self.edited.emit(text or None)
