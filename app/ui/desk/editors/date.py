"""A day."""

import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.answers import Answer
from app.model.field import FieldDefinition
from app.ui.desk.date_line import DateLine
from app.ui.desk.editor import Editor, Today


class DateEditor(Editor):
    """Shows one day, typed or chosen from a calendar."""

    def __init__(self, field: FieldDefinition, today: Today) -> None:
        super().__init__(field, today)
        self._date = DateLine(field.label, today)
        self._date.edited.connect(self.edited)
        self._date.refused.connect(self.refused)
        self._date.faulted.connect(self.faulted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._date)

    def show_value(self, answer: Answer | None) -> None:
        """Show the day without reporting it."""
        self._date.show_day(answer if isinstance(answer, datetime.date) else None)

    @property
    def fault(self) -> str:
        """A sentence where what is typed is no day."""
        return self._date.fault

    def inputs(self) -> list[QWidget]:
        """Return the line and the calendar's button."""
        return self._date.inputs()
