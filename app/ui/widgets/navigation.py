"""The list of pages at the left edge."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui import style
from app.ui.widgets.plain import label


class _Entry(QPushButton):
    """One page: its name, and how much is to be done there."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._name = name
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.set_role(self, "nav")
        self._count = label(role="count")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 16, 0)
        line.addStretch()
        line.addWidget(self._count)

    def show_count(self, count: int) -> None:
        """Show how much is to be done; nothing for none."""
        self._count.setText(str(count) if count else "")
        self.setAccessibleName(f"{self._name}, {count} open" if count else self._name)


class Navigation(QFrame):
    """Offers the pages and reports which one is wanted, by its place."""

    wanted = Signal(int)

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_role(self, "panel")
        self.entries = [_Entry(name) for name in names]
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(0)
        for place, entry in enumerate(self.entries):
            self._group.addButton(entry, place)
            column.addWidget(entry)
        column.addStretch()
        self._group.idClicked.connect(self.wanted)
        self._fit()
        style.look().changed.connect(self._fit)

    def show_page(self, place: int) -> None:
        """Mark the page that is open."""
        self.entries[place].setChecked(True)

    def show_count(self, place: int, count: int) -> None:
        """Show how much is to be done on a page."""
        self.entries[place].show_count(count)

    def _fit(self) -> None:
        self.setFixedWidth(style.scaled(152))
