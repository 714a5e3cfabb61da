"""A field for one day, typed as it stands on the paper; arrow up and down go a day on or back."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.widgets.day_text import read_day, write_day

_ARROWS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class DayField(QLineEdit):
    """Shows a day or nothing, and reports each day that was typed."""

    day_edited = Signal()

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setAccessibleName(name)
        self.textEdited.connect(self._on_edited)

    @property
    def day(self) -> date | None:
        """The day that is meant; None where nothing is, or where the text is no day."""
        return read_day(self.text(), self._today)

    @property
    def is_wrong(self) -> bool:
        """Whether something is typed that is no day."""
        return bool(self.text().strip()) and self.day is None

    def show_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.setText(write_day(day) if day else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go a day on or back with the arrow keys."""
        by = _ARROWS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.show_day(_moved(self.day or self._today, by))
            self.day_edited.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the day out in full, so that whoever typed it sees how it was understood."""
        if self.day:
            self.show_day(self.day)
        super().focusOutEvent(event)

    def _on_edited(self, _text: str) -> None:
        self.day_edited.emit()


def _moved(day: date, by: int) -> date:
    """Return the day that many days later; at the ends of the calendar the same day."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return day
