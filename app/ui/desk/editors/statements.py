"""Statements that are confirmed: some of those offered, or in words of the clerk's own."""

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.forms.written.places import Path
from app.model.answers import Answer
from app.model.field import FieldDefinition
from app.ui import style
from app.ui.desk.editor import Editor, Today
from app.ui.desk.item import Item
from app.ui.desk.item_list import ItemKind, ItemList
from app.ui.desk.line_edit import LineEdit
from app.ui.widgets.wrapped_check import WrappedCheck


class StatementsEditor(Editor):
    """Shows each statement offered as a box to tick, and below them those in other words."""

    def __init__(self, field: FieldDefinition, today: Today) -> None:
        super().__init__(field, today)
        self._offered = [WrappedCheck(words, f"{field.label}: {words}") for words in field.choices]
        self._own = ItemList(ItemKind("statement", self._make, blank=""))
        self._own.edited.connect(self._report)
        self._own.refused.connect(self.refused)
        if field.choices:
            self._own.add_button.setText("+ Add a statement in other words")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.scaled(4))
        for check in self._offered:
            check.clicked.connect(self._report)
            column.addWidget(check)
        column.addWidget(self._own)

    def show_value(self, answer: Answer | None) -> None:
        """Show the statements without reporting them."""
        statements = cast("tuple[str, ...]", answer or ())
        for check in self._offered:
            check.box.setChecked(check.words in statements)
        self._own.show_values([text for text in statements if text not in self.field.choices])

    def inputs(self) -> list[QWidget]:
        """Return the boxes, then the lines and buttons."""
        return [*(check.box for check in self._offered), *self._own.inputs()]

    def to_mend(self) -> QWidget:
        """Return the first line that is empty, else the first box."""
        lacking = (item.lacking() for item in self._own.items)
        return next((line for line in lacking if line is not None), None) or self.inputs()[0]

    def input_at(self, path: Path) -> QWidget:
        """Return the line of a statement in other words."""
        return self._own.items[int(path[0])].inputs()[0]

    def _make(self) -> "StatementItem":
        return StatementItem(f"{self.field.label}: in other words")

    def _report(self) -> None:
        ticked = tuple(check.words for check in self._offered if check.box.isChecked())
        own = tuple(cast("StatementItem", item).value() for item in self._own.items)
        self.edited.emit((*ticked, *own) if ticked or any(own) else None)


class StatementItem(Item):
    """One statement in words of the clerk's own."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._line = LineEdit(name)
        self._line.check_spelling()
        self._line.textEdited.connect(self.edited)
        self._line.refused.connect(self.refused)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)

    def value(self) -> str:
        """Return the statement as typed."""
        return self._line.text()

    def show_value(self, value: object) -> None:
        """Show a statement without reporting it."""
        self._line.show_text(str(value))

    def lacking(self) -> QWidget | None:
        """Return the line where it is empty."""
        return None if self.value() else self._line

    def inputs(self) -> list[QWidget]:
        """Return the line."""
        return [self._line]
