"""The parts of a record one below the other, set apart by a line at their left."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.model.field import FieldDefinition
from app.model.values import FieldId
from app.ui import style
from app.ui.desk.editor import MakeEditor, Today
from app.ui.desk.parts.part_box import PartBox
from app.ui.desk.parts.parts import Parts


class PartsColumn(Parts):
    """Shows each part with its own words."""

    def __init__(self, field: FieldDefinition, today: Today, make: MakeEditor) -> None:
        super().__init__(field, today, make)
        self._boxes = {part.id: PartBox(part, self.editor(part.id)) for part in field.fields}
        group = QFrame()
        style.set_role(group, "group")
        inner = QVBoxLayout(group)
        inner.setContentsMargins(style.scaled(12), 0, 0, 0)
        inner.setSpacing(style.scaled(12))
        for box in self._boxes.values():
            inner.addWidget(box)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(group)
        self.show_asked()

    def show_part(self, part: FieldId, *, shown: bool) -> None:
        """Show a part with its words, or hide both."""
        self._boxes[part].setVisible(shown)

    def show_gap(self, part: FieldId, sentence: str) -> None:
        """Say above a part what it lacks."""
        self._boxes[part].show_gap(sentence)
