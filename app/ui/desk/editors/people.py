"""Several people named on the paper."""

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.forms.written.places import Path
from app.model.answers import Answer, Person
from app.model.field import FieldDefinition
from app.model.known import Known
from app.ui.desk.editor import Editor, Today
from app.ui.desk.item import Item
from app.ui.desk.item_list import ItemKind, ItemList
from app.ui.desk.person_fields import PersonFields


class PeopleEditor(Editor):
    """Shows people below each other."""

    def __init__(self, field: FieldDefinition, today: Today) -> None:
        super().__init__(field, today)
        self._known = Known()
        self._list = ItemList(ItemKind("person", self._make, blank=Person()))
        self._list.edited.connect(self.edited)
        self._list.refused.connect(self.refused)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)

    def show_value(self, answer: Answer | None) -> None:
        """Show the people without reporting them."""
        self._list.show_values(cast("tuple[Person, ...]", answer or ()))

    def know(self, known: Known) -> None:
        """Complete names from the people who are known, also in lines added later."""
        self._known = known
        for item in cast("list[PersonItem]", self._list.items):
            item.fields.know(known)

    def inputs(self) -> list[QWidget]:
        """Return the lines and buttons."""
        return self._list.inputs()

    def to_mend(self) -> QWidget:
        """Return the line of the first name or post that is missing."""
        return self._list.to_mend()

    def input_at(self, path: Path) -> QWidget:
        """Return the line of a person's name or post."""
        return cast("PersonItem", self._list.items[int(path[0])]).fields.input_of(str(path[1]))

    def _make(self) -> "PersonItem":
        item = PersonItem(self.field.label)
        item.fields.know(self._known)
        return item


class PersonItem(Item):
    """One person of several."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.fields = PersonFields(name)
        self.fields.edited.connect(self.edited)
        self.fields.refused.connect(self.refused)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fields)

    def value(self) -> Person:
        """Return the person as typed."""
        return self.fields.person()

    def show_value(self, value: object) -> None:
        """Show a person without reporting it."""
        if isinstance(value, Person):
            self.fields.show_person(value)

    def lacking(self) -> QWidget | None:
        """Return the line of the name or the post that is missing."""
        return self.fields.lacking()

    def inputs(self) -> list[QWidget]:
        """Return the lines of the person."""
        return self.fields.inputs()
