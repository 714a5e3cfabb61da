"""Rows of the same parts: parties, definitions, schedules, exemptions."""

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.forms.written.places import Path
from app.model.answers import Answer, Answers
from app.model.document import NumberedSection, SectionKind
from app.model.field import FieldDefinition
from app.model.known import Known
from app.ui.desk.editor import Editor, MakeEditor, Today
from app.ui.desk.item_list import ItemKind, ItemList
from app.ui.desk.parts.parts import NOTHING, within
from app.ui.desk.parts.row_item import RowItem
from app.ui.desk.row_word import row_word

_OPEN_AT_MOST = 3
"""Rows of a table that are open when it is first shown; of more, only the lines are."""


class TableEditor(Editor):
    """Shows rows below each other, each a line that opens; few are open at once."""

    def __init__(self, field: FieldDefinition, today: Today, make: MakeEditor) -> None:
        super().__init__(field, today)
        self._make_editor = make
        self._known = Known()
        self._is_fresh = True
        self._word = row_word(field.label)
        self._list = ItemList(ItemKind(self._word, self._make, blank=NOTHING, fewest=int(field.required)))
        self._list.edited.connect(self.edited)
        self._list.refused.connect(self.refused)
        self._list.faulted.connect(lambda _: self.faulted.emit(self.fault))
        self._list.reference_wanted.connect(self.reference_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)

    def show_value(self, answer: Answer | None) -> None:
        """Show the rows without reporting them; the first time, few rows are shown open."""
        rows = cast("tuple[Answers, ...]", answer or ())
        self._list.show_values(rows)
        if self._is_fresh and len(self.rows) <= _OPEN_AT_MOST:
            for row in self.rows:
                row.open()
        self._is_fresh = False

    def show_numbers(self, sections: tuple[NumberedSection, ...]) -> None:
        """Deal the numbers out to the rows: a schedule's title begins the next one."""
        dealt: list[list[NumberedSection]] = []
        for section in sections:
            if section.kind is SectionKind.SCHEDULE:
                dealt.append([section])
            elif dealt:
                dealt[-1].append(section)
        for frame, row, numbered in zip(self._list.frames, self.rows, dealt, strict=False):
            frame.show_title(numbered[0].number)
            row.show_numbers(tuple(numbered[1:]))

    def know(self, known: Known) -> None:
        """Complete lines from what is known, also in rows added later."""
        self._known = known
        for row in self.rows:
            row.know(known)

    @property
    def fault(self) -> str:
        """The first sentence about a row that cannot be read as it was typed, with the row's number."""
        for place, row in enumerate(self.rows, start=1):
            if row.fault:
                return within(f"{self._word.capitalize()} {place}", row.fault, deeper=True)
        return ""

    def inputs(self) -> list[QWidget]:
        """Return lines, parts and buttons."""
        return self._list.inputs()

    def input_at(self, path: Path) -> QWidget:
        """Open the row and return where its text is typed."""
        return self.rows[int(path[0])].input_at(path[1:])

    def mark(self, *, marked: bool) -> None:
        """Say in every unfinished row what it lacks, or in none."""
        for row in self.rows:
            row.mark(marked=marked)

    def to_mend(self) -> QWidget:
        """Open the first row that is wrong or unfinished and return where to mend it."""
        unfinished = next((row for row in self.rows if row.fault or row.gap), None)
        return unfinished.to_mend() if unfinished else self.inputs()[0]

    @property
    def rows(self) -> list[RowItem]:
        """The rows, from the top."""
        return cast("list[RowItem]", self._list.items)

    def _make(self) -> RowItem:
        row = RowItem(self.field, self.today, self._make_editor)
        row.know(self._known)
        return row
