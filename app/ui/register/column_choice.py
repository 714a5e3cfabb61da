"""The button whose menu says which columns the register shows."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.ui.register.columns import COLUMNS
from app.ui.register.listing import Listing


class ColumnChoice(QPushButton):
    """Lets columns be ticked, or lets the window choose."""

    def __init__(self, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__("&Columns", parent)
        self._listing = listing
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill_menu)

    def _fill_menu(self) -> None:
        menu = self.menu()
        menu.clear()
        fitting = QAction("As many as fit", menu, checkable=True)
        fitting.setChecked(self._listing.chosen_columns is None)
        fitting.triggered.connect(lambda: self._listing.show_columns(None))
        menu.addAction(fitting)
        menu.addSeparator()
        shown = {column.id for column in self._listing.shown_columns}
        for column in COLUMNS:
            if column.rank:
                menu.addAction(self._action(column.id, column.heading, shown, menu))

    def _action(self, column_id: str, heading: str, shown: set[str], menu: QMenu) -> QAction:
        action = QAction(heading, menu, checkable=True)
        action.setChecked(column_id in shown)
        action.triggered.connect(lambda: self._listing.show_columns(frozenset(shown ^ {column_id})))
        return action
