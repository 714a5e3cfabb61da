"""What is known of one office, period by period."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.model.office import Office
from app.ui import style
from app.ui.offices.facts import Fact, facts_of
from app.ui.offices.periods import Period, periods_of
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.plain import label, push_button, reading


class OfficePanel(QWidget):
    """Shows the facts of the period that is chosen, at first of today; opens what `own` holds of them."""

    people_wanted = Signal()

    file_wanted = Signal(object)
    """The path of a file or folder of the office's own pack, to be opened."""

    def __init__(self, office: Office, today: date, own: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._periods = periods_of(office)
        self._tabs = QButtonGroup(self)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(style.scaled(16))
        self._grid.setVerticalSpacing(style.scaled(6))
        self._grid.setColumnStretch(1, 1)
        self._people = push_button(
            "People in office, under Settings", "link", on_click=self.people_wanted.emit
        )
        self._files = self._file_buttons(own) if (own / "office.toml").exists() else []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.scaled(8))
        if len(self._periods) > 1:
            column.addLayout(self._bar())
        column.addLayout(self._grid)
        for button in (self._people, *self._files):
            column.addWidget(button)
        column.addStretch(1)
        now = next(place for place, period in enumerate(self._periods) if period.holds(today))
        self.show_period(now)

    def show_period(self, place: int) -> None:
        """Show the office as it is in one of its periods."""
        while item := self._grid.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        if len(self._periods) > 1:
            self._tabs.button(place).setChecked(True)
        before = set(facts_of(self._office.on(self._periods[place - 1].day))) if place else None
        for row, fact in enumerate(facts_of(self._office.on(self._periods[place].day))):
            self._show(row, fact, is_new=before is not None and fact not in before)

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods that can be shown."""
        return self._periods

    def inputs(self) -> list[QWidget]:
        """Return what can be pressed."""
        return [*self._tabs.buttons(), self._people, *self._files]

    def _show(self, row: int, fact: Fact, *, is_new: bool) -> None:
        name = label(f"{fact.label} (new)" if is_new else fact.label, "hint")
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(reading(fact.value), row, 1)

    def _file_buttons(self, own: Path) -> list[QPushButton]:
        files = (("Open office.toml", own / "office.toml"), ("Open folder", own))
        return [
            push_button(words, "link", on_click=partial(self.file_wanted.emit, path)) for words, path in files
        ]

    def _bar(self) -> FlowLayout:
        bar = FlowLayout(spacing=style.scaled(8))
        for place, period in enumerate(self._periods):
            button = QPushButton(period.words)
            button.setCheckable(True)
            style.set_role(button, "tab")
            button.clicked.connect(partial(self.show_period, place))
            button.setMinimumWidth(_width_when_bold(button))
            self._tabs.addButton(button, place)
            bar.addWidget(button)
        return bar


def _width_when_bold(button: QPushButton) -> int:
    """Return the room its words take when they are chosen: they are bold then."""
    bold = QFont(button.font())
    bold.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(bold).horizontalAdvance(button.text()) + style.scaled(16)
