"""A month that opens below a field, to choose a day from."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget


class Calendar(QWidget):
    """Reports the day that is chosen; Esc or a click elsewhere closes it."""

    chosen = Signal(object)

    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._month = QCalendarWidget(self)
        self._month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._month.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._month.setSelectedDate(QDate(day.year, day.month, day.day))
        self._dress()
        self._month.clicked.connect(self._choose)
        self._month.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._month)

    def open_below(self, line: QWidget) -> None:
        """Open under a line, ready for the arrow keys."""
        self.move(line.mapToGlobal(QPoint(0, line.height())))
        self.show()
        self._month.setFocus()

    def _dress(self) -> None:
        """Show weekends as other days, and arrows that both schemes can show."""
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._month.setWeekdayTextFormat(weekend, QTextCharFormat())
        arrows = {"qt_calendar_prevmonth": "‹", "qt_calendar_nextmonth": "›"}
        for button in self._month.findChildren(QToolButton):
            if button.objectName() in arrows:
                button.setIcon(QIcon())
                button.setText(arrows[button.objectName()])

    def _choose(self, day: QDate) -> None:
        self.chosen.emit(date(day.year(), day.month(), day.day()))
        self.close()

    def event(self, event: QEvent) -> bool:
        """Close on Esc, not before the key is down: the page behind would take it for its own."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.close()
            event.accept()
            return True
        return super().event(event)
