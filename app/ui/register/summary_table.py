"""The register's rows for Qt: asked for what is on the screen, and for nothing else."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.decision import DecisionSummary, State
from app.ui import style
from app.ui.register.columns import COLUMNS, TITLE
from app.ui.register.filtering import Summaries
from app.ui.register.wording import Wording

SUMMARY = int(Qt.ItemDataRole.UserRole)
"""The role under which a row hands out its summary."""

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SummaryTable(QAbstractTableModel):
    """Shows summaries in the order given."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._rows: Summaries = ()

    def show(self, rows: Summaries, wording: Wording) -> None:
        """Show these rows, worded for today."""
        self.beginResetModel()
        self._rows = rows
        self._wording = wording
        self.endResetModel()

    def summary(self, row: int) -> DecisionSummary | None:
        """Return the summary in that row, or None."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, decision_id: int) -> int | None:
        """Return where a decision stands, or None where it is not shown."""
        return next((row for row, summary in enumerate(self._rows) if summary.id == decision_id), None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].heading
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what one cell shows."""
        summary = self._rows[index.row()]
        column = COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.words(self._wording, summary)
            case Qt.ItemDataRole.ToolTipRole if column is TITLE:
                return self._wording.title(summary)
            case Qt.ItemDataRole.ForegroundRole if column is TITLE:
                quiet = summary.state is State.WITHDRAWN or not summary.title.strip()
                return style.colour("secondary") if quiet else None
            case _ if role == SUMMARY:
                return summary
            case _:
                return None
