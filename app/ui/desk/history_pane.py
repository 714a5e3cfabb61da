"""The third tab beside the form: what happened to the decision, and what each edit changed."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.ui import style
from app.ui.signatures.change_list import ChangeList
from app.ui.widgets import when
from app.ui.widgets.plain import label, push_button, rule
from app.workflow.read_history import HistoryEntry


class HistoryPane(QScrollArea):
    """Shows entries, the latest first, and the way to the versions side by side."""

    compare_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName("History")
        self._shown: tuple[HistoryEntry, ...] = ()
        self.show_entries((), date.min)

    @property
    def entries(self) -> tuple[HistoryEntry, ...]:
        """The entries on show."""
        return self._shown

    def show_entries(self, entries: tuple[HistoryEntry, ...], today: date) -> None:
        """Show these, and no others."""
        self._shown = entries
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(*[style.scaled(16)] * 4)
        column.setSpacing(style.scaled(8))
        if any(entry.is_version for entry in entries):
            compare = push_button("Compare versions…", on_click=self.compare_wanted.emit)
            compare.setToolTip("Show two texts of the document side by side (Ctrl+D)")
            column.addWidget(compare, 0, Qt.AlignmentFlag.AlignLeft)
        for place, entry in enumerate(entries):
            if place:
                column.addWidget(rule())
            column.addWidget(_entry(entry, today))
        if not entries:
            column.addWidget(label("Nothing has happened yet.", "hint"))
        column.addStretch(1)
        self.setWidget(inner)


def _entry(entry: HistoryEntry, today: date) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(style.scaled(4))
    column.addWidget(label(entry.what, "label", wrap=True))
    column.addWidget(label(f"{when.moment(entry.at, today)}, {entry.who}", "hint", wrap=True))
    if entry.differences:
        column.addWidget(ChangeList(entry.differences))
    return made
