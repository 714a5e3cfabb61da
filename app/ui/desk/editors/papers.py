"""Cited and attached papers; “there are none” is an answer too."""

from typing import cast

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.forms.written.places import Path
from app.model.answers import Answer, CitedPaper
from app.model.field import FieldDefinition
from app.model.known import Known
from app.ui import style
from app.ui.desk.editor import Editor, Today
from app.ui.desk.item_list import ItemKind, ItemList
from app.ui.desk.paper_fields import PaperFields


class PapersEditor(Editor):
    """Shows papers below each other, or the statement that there are none."""

    def __init__(self, field: FieldDefinition, today: Today) -> None:
        super().__init__(field, today)
        self._known = Known()
        self._list = ItemList(ItemKind("paper", self._make, blank=CitedPaper(title="")))
        self._list.edited.connect(self._on_edited)
        self._list.refused.connect(self.refused)
        self._list.faulted.connect(self.faulted)
        self._none = QCheckBox("There are none")
        self._none.setAccessibleName(f"{field.label}: there are none")
        self._none.clicked.connect(self._on_none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.scaled(8))
        column.addWidget(self._list)
        column.addWidget(self._none)

    def show_value(self, answer: Answer | None) -> None:
        """Show the papers without reporting them."""
        papers = cast("tuple[CitedPaper, ...]", answer or ())
        self._list.show_values(papers)
        self._show_none(checked=answer == (), offered=not papers)

    def know(self, known: Known) -> None:
        """Complete titles from papers cited before, also of those added later."""
        self._known = known
        for item in cast("list[PaperFields]", self._list.items):
            item.know(known)

    @property
    def fault(self) -> str:
        """A sentence where a date is none."""
        return self._list.fault

    def inputs(self) -> list[QWidget]:
        """Return the lines and buttons, and the box that says there are none."""
        return [*self._list.inputs(), self._none]

    def to_mend(self) -> QWidget:
        """Return the line of the first paper that is wrong or missing."""
        return self._list.to_mend()

    def input_at(self, path: Path) -> QWidget:
        """Return the line of a paper's title, of where it is attached, or of why it is withheld."""
        return cast("PaperFields", self._list.items[int(path[0])]).input_of(str(path[1]))

    def _make(self) -> PaperFields:
        item = PaperFields(self.field.label, self.today)
        item.know(self._known)
        return item

    def _on_edited(self, papers: tuple[CitedPaper, ...] | None) -> None:
        self._show_none(checked=False, offered=not self._list.items)
        self.edited.emit(papers)

    def _on_none(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal hands over a bare boolean
        self.edited.emit(() if checked else None)

    def _show_none(self, *, checked: bool, offered: bool) -> None:
        self._none.setChecked(checked)
        self._none.setEnabled(offered)
