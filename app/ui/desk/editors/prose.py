"""Paragraphs, lists, emphasis: Markdown as it is typed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.answers import Answer
from app.model.document import NumberedSection
from app.model.field import FieldDefinition
from app.model.markdown import paragraph_lines
from app.ui.desk.editor import Editor, Today
from app.ui.desk.prose.box import ProseBox


class ProseEditor(Editor):
    """Shows one prose text with its toolbar and numbers."""

    def __init__(self, field: FieldDefinition, today: Today) -> None:
        super().__init__(field, today)
        self._box = ProseBox(field.label)
        self._box.typed.connect(self._report)
        self._box.refused.connect(self.refused)
        self._box.reference_wanted.connect(self.reference_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._box)

    def show_value(self, answer: Answer | None) -> None:
        """Show the text without reporting it."""
        self._box.show_text(answer if isinstance(answer, str) else "")

    def show_numbers(self, sections: tuple[NumberedSection, ...]) -> None:
        """Show the numbers of the paragraphs where they are printed first, after any fixed wording."""
        text = self._box.text
        count = len(paragraph_lines(text.text))
        text.show_numbers(sections[0].paragraphs[-count:] if sections and count else ())

    def inputs(self) -> list[QWidget]:
        """Return the text; its toolbar has keys of its own."""
        return [self._box.text]

    def _report(self, text: str) -> None:
        self.edited.emit(text or None)
