"""Form and page side by side: the page follows the cursor, and a press on the page leads to the field."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from app.model.printed_place import PrintedPlace
from app.ui.desk.desk_view import PAGE, DeskView
from app.ui.desk.form_column import FormColumn
from app.ui.desk.form_places import cursor_place, lead_to
from app.ui.desk.page.page_places import Followed
from app.ui.desk.page.printed_words import Pressed

_OVER = "F6"
"""From the form to its place on the page, and back."""


class BesideThePage(QObject):
    """Joins the form on show and the page; neither knows of the other."""

    def __init__(self, view: DeskView, owner: QWidget) -> None:
        super().__init__(owner)
        self._view = view
        self._left: QWidget | None = None
        view.preview.places.ask_cursor = self._cursor
        view.preview.places.chosen.connect(self._lead)
        over = QShortcut(QKeySequence(_OVER), owner)
        over.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        over.activated.connect(self._go_over)

    def listen_to(self, column: FormColumn) -> None:
        """Let the page follow the cursor of a form."""
        column.place_entered.connect(self._view.preview.places.follow)

    def _cursor(self) -> Followed | None:
        column = self._view.column
        return cursor_place(column) if column is not None else None

    def _lead(self, place: PrintedPlace, pressed: Pressed) -> None:
        column = self._view.column
        if column is not None:
            lead_to(column, place, pressed)

    def _go_over(self) -> None:
        """Go from the form to the page, where the mark is; from anywhere else back to the form."""
        column, focused = self._view.column, QApplication.focusWidget()
        if column is None:
            return
        if focused is not None and column.isAncestorOf(focused):
            self._view.tabs.setCurrentIndex(PAGE)
            self._view.preview.go_to_mark()
            return
        last = column.focusWidget()
        if last is not None:
            last.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            column.go_to_start()
