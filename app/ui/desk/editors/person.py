"""Somebody named on the paper."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.forms.written.places import Path
from app.model.answers import Answer, Person
from app.model.field import FieldDefinition
from app.model.known import Known
from app.ui.desk.editor import Editor, Today
from app.ui.desk.person_fields import PersonFields


class PersonEditor(Editor):
    """Shows one person."""

    def __init__(self, field: FieldDefinition, today: Today) -> None:
        super().__init__(field, today)
        self._fields = PersonFields(field.label)
        self._fields.edited.connect(self._report)
        self._fields.refused.connect(self.refused)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._fields)

    def show_value(self, answer: Answer | None) -> None:
        """Show the person without reporting it."""
        self._fields.show_person(answer if isinstance(answer, Person) else Person())

    def know(self, known: Known) -> None:
        """Complete the name from the people who are known."""
        self._fields.know(known)

    def inputs(self) -> list[QWidget]:
        """Return the lines of the person."""
        return self._fields.inputs()

    def to_mend(self) -> QWidget:
        """Return the line of the name or the post that is missing."""
        return self._fields.lacking() or self.inputs()[0]

    def input_at(self, path: Path) -> QWidget:
        """Return the line of the name or the post."""
        return self._fields.input_of(str(path[0]))

    def _report(self, person: Person) -> None:
        self.edited.emit(None if person == Person() else person)
