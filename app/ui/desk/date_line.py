"""A day, typed as people write it or chosen from a calendar."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from app.ui import style
from app.ui.desk.calendar import Calendar
from app.ui.desk.editor import Today
from app.ui.desk.line_edit import ReadLine
from app.ui.widgets.day_text import read_day, understood, write_day
from app.ui.widgets.fault_line import FaultLine
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.plain import label
from app.ui.widgets.spoken import tell_also


class DateLine(QWidget):
    """Shows a day and reports each edit; a text that is no day stays as typed, with a sentence."""

    edited = Signal(object)
    refused = Signal(str, str)
    faulted = Signal(str)

    def __init__(self, name: str, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._day: date | None = None
        self.line = ReadLine(name)
        self.line.setMinimumWidth(style.scaled(150))
        self.line.textEdited.connect(self._on_typed)
        self.line.editingFinished.connect(self._write_out)
        self.line.refused.connect(self.refused)
        self.button = QToolButton()
        self.button.setText("Calendar")
        self.button.setAccessibleName(f"{name}: choose from a calendar")
        self.button.setMaximumHeight(self.line.sizeHint().height())
        self.button.clicked.connect(self._open_calendar)
        self._understood = label(role="hint")
        self._understood.hide()
        self._sentence = FaultLine(self.line)
        self._sentence.changed.connect(self.faulted)
        self._arrange()

    @property
    def day(self) -> date | None:
        """The day that is meant; None where nothing is typed, or no day."""
        return self._day

    @property
    def fault(self) -> str:
        """A sentence where what is typed is no day."""
        typed = self.line.text().strip()
        if not typed or self._day is not None:
            return ""
        return f"“{typed[:40]}” is not a date. Type it like 2 July 2019, 2/7/19, Tuesday or +3 wd."

    def show_day(self, day: date | None) -> None:
        """Show a day without reporting it; a text that is no day stays until there is a day to show."""
        if day == self._day and (day is not None or self.fault):
            return
        self._day = day
        self.line.show_text(write_day(day) if day else "")
        self._show_understood()
        self._sentence.say(self.fault)

    def inputs(self) -> list[QWidget]:
        """Return the line and the button of the calendar."""
        return [self.line, self.button]

    def _on_typed(self, text: str) -> None:
        before = self._day
        self._day = read_day(text, self._today())
        self._show_understood()
        if self._day is not None or not text.strip():
            self._sentence.say(self.fault)
        if self._day != before:
            self.edited.emit(self._day)

    def _write_out(self) -> None:
        """Show how the text was understood, or say that it was not."""
        if self._day is not None:
            self.line.show_text(write_day(self._day))
        self._show_understood()
        self._sentence.say(self.fault)

    def _show_understood(self) -> None:
        """Say beside the line which day its text is, with the weekday; a screen reader says it as well."""
        self.line.is_unread = bool(self.fault)
        words = understood(self.line.text(), self._day)
        self._understood.setText(words)
        self._understood.setVisible(bool(words))
        tell_also(self.line, words)

    def _open_calendar(self) -> None:
        calendar = Calendar(self._day or self._today(), self)
        calendar.chosen.connect(self._choose)
        calendar.open_below(self.line)

    def _choose(self, day: date) -> None:
        self._day = day
        self.line.setText(write_day(day))
        self._show_understood()
        self._sentence.say(self.fault)
        self.line.setFocus()
        self.edited.emit(day)

    def _arrange(self) -> None:
        row = FlowLayout(spacing=style.scaled(8))  # in a narrow place the weekday stands below
        for part in (self.line, self.button, self._understood):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.scaled(4))
        column.addLayout(row)
        column.addWidget(self._sentence)
