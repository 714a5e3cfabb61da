"""The limbs of a recommendation or decision, each of them prose."""

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.forms.written.places import Path
from app.model.answers import Answer
from app.model.document import NumberedSection
from app.model.field import FieldDefinition
from app.model.markdown import paragraph_lines
from app.ui import style
from app.ui.desk.editor import Editor, Today
from app.ui.desk.item import Item
from app.ui.desk.item_list import ItemKind, ItemList
from app.ui.desk.prose.formatting import Formatting
from app.ui.desk.prose.text import ProseText
from app.ui.desk.prose.toolbar import ProseToolbar
from app.ui.desk.row_word import row_word


class LimbsEditor(Editor):
    """Shows limbs below each other, under one toolbar that acts on the limb with the cursor."""

    def __init__(self, field: FieldDefinition, today: Today) -> None:
        super().__init__(field, today)
        self._list = ItemList(ItemKind(row_word(field.label, "limb"), self._make, blank="", fewest=1))
        self._list.edited.connect(self.edited)
        self._list.refused.connect(self.refused)
        self._list.reference_wanted.connect(self.reference_wanted)
        toolbar = ProseToolbar()
        toolbar.chosen.connect(self._format)
        toolbar.reference_wanted.connect(lambda: self._current().ask_for_reference())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.scaled(4))
        column.addWidget(toolbar)
        column.addWidget(self._list)

    def show_value(self, answer: Answer | None) -> None:
        """Show the limbs without reporting them."""
        self._list.show_values(cast("tuple[str, ...]", answer or ()))

    def show_numbers(self, sections: tuple[NumberedSection, ...]) -> None:
        """Deal the numbers of the paragraphs out to the limbs they stand in, after any fixed wording."""
        counts = [len(paragraph_lines(item.text.text)) for item in self._limbs()]
        printed = sections[0].paragraphs if sections else ()
        numbers = list(printed[max(0, len(printed) - sum(counts)) :])
        for item, count in zip(self._limbs(), counts, strict=True):
            item.text.show_numbers(tuple(numbers[:count]))
            del numbers[:count]

    def inputs(self) -> list[QWidget]:
        """Return the limbs and their buttons."""
        return self._list.inputs()

    def to_mend(self) -> QWidget:
        """Return the first limb that is empty."""
        return self._list.to_mend()

    def input_at(self, path: Path) -> QWidget:
        """Return the text of a limb."""
        return self._limbs()[int(path[0])].text

    def _limbs(self) -> list["LimbItem"]:
        return cast("list[LimbItem]", self._list.items)

    def _make(self) -> "LimbItem":
        return LimbItem(self.field.label)

    def _format(self, formatting: Formatting) -> None:
        text = self._current()
        text.setFocus()
        text.format(formatting)

    def _current(self) -> ProseText:
        limbs = self._limbs()
        return next((limb for limb in limbs if limb.text.hasFocus()), limbs[-1]).text


class LimbItem(Item):
    """One limb."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.text = ProseText(name, least_lines=2)
        self.text.typed.connect(self.edited)
        self.text.refused.connect(self.refused)
        self.text.reference_wanted.connect(self.reference_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)

    def value(self) -> str:
        """Return the text as typed."""
        return self.text.text

    def show_value(self, value: object) -> None:
        """Show a text without reporting it."""
        self.text.show_text(str(value))

    def lacking(self) -> QWidget | None:
        """Return the text where it is empty."""
        return None if self.value().strip() else self.text

    def inputs(self) -> list[QWidget]:
        """Return the text."""
        return [self.text]
