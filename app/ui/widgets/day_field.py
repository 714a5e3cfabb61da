"""A field for one day, typed as it stands on the paper; arrow up and down go a day on or back."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui import style
from app.ui.widgets.day_text import read_day, understood, weekday_of, write_day
from app.ui.widgets.spoken import tell_also

_ARROWS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class DayField(QLineEdit):
    """Shows a day or nothing, and reports each day that was typed."""

    day_edited = Signal()

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setAccessibleName(name)
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._tell_understood)

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

    @property
    def understood(self) -> str:
        """Which day the text is, with its weekday; nothing where it is none."""
        return understood(self.text(), self.day)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write at the right, where there is room beside the text, which day it is."""
        super().paintEvent(event)
        words, text = self.understood, self.fontMetrics().horizontalAdvance(self.text())
        room = self.rect().adjusted(text + style.scaled(16), 0, -style.scaled(8), 0)
        if self.fontMetrics().horizontalAdvance(words) > room.width():
            words = weekday_of(self.day) if self.day else ""
        painter = QPainter(self)
        painter.setPen(style.colour("secondary"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _tell_understood(self) -> None:
        tell_also(self, self.understood)

    def _on_edited(self, _text: str) -> None:
        self.day_edited.emit()


def _moved(day: date, by: int) -> date:
    """Return the day that many days later; at the ends of the calendar the same day."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return day
