"""The people of an office as the rows of a table: by post, the latest first."""

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.office import Office, OfficeHolder
from app.ui.widgets.day_text import write_day

HEADINGS = ("Post", "Name", "Acting", "Since", "Until", "Telephone", "E-mail")
_Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractTableModel):
    """Shows office-holders; knows nothing of how they are kept."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[OfficeHolder, ...] = ()
        self._titles: dict[str, str] = {}

    def show_people(self, holders: tuple[OfficeHolder, ...], office: Office) -> None:
        """Show these people in the order of the office's posts, the latest in each post first."""
        order = {post.id: place for place, post in enumerate(office.posts)}
        self.beginResetModel()
        self._titles = {post.id: post.title for post in office.posts}
        self._rows = tuple(
            sorted(holders, key=lambda one: (order.get(one.post, len(order)), -one.since.toordinal()))
        )
        self.endResetModel()

    def holder(self, row: int) -> OfficeHolder | None:
        """Return the person in that row, or None."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, holder_id: int) -> int:
        """Return the row of a person; -1 where there is none."""
        return next((row for row, holder in enumerate(self._rows) if holder.id == holder_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Return how many people there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heading of a column."""
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return HEADINGS[section] if shown else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        holder = self.holder(index.row())
        if holder is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self._words(holder)[index.column()]

    def _words(self, holder: OfficeHolder) -> tuple[str, ...]:
        return (
            self._titles.get(holder.post, holder.post),
            holder.name,
            "acting" if holder.acting else "",
            write_day(holder.since),
            _last_day(holder.until),
            holder.telephone,
            holder.email,
        )


def _last_day(until: date | None) -> str:
    return write_day(until) if until else "still in office"
