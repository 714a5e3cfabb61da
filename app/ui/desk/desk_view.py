"""How the desk is arranged: contents, form and page side by side below the bar."""

from collections.abc import Sequence

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from app.ui.desk.contents import Contents
from app.ui.desk.desk_bar import DeskBar
from app.ui.desk.desk_split import DeskSplit
from app.ui.desk.form_column import FormColumn
from app.ui.desk.history_pane import HistoryPane
from app.ui.desk.preview import PreviewPane
from app.ui.desk.problems_pane import ProblemsPane
from app.ui.desk.standing_strip import ChangedBanner, SignatureStrip
from app.ui.widgets.plain import rule

PAGE, PROBLEMS, HISTORY = range(3)
"""Places of the tabs."""


class DeskView(QWidget):
    """Holds the parts of the desk; each document has a form column of its own, kept while it lies here."""

    standing_shown = Signal()
    """Contents and marks are up to date."""

    def __init__(self, memory: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = DeskBar()
        self.signatures = SignatureStrip()
        self.changed = ChangedBanner()
        self.contents = Contents()
        self.preview = PreviewPane()
        self.problems = ProblemsPane()
        self.history = HistoryPane()
        self.tabs = QTabWidget()
        self._columns: dict[int, FormColumn] = {}
        self._forms = QStackedWidget()
        self._foot = QVBoxLayout()
        self._split = DeskSplit(self.contents, self._form_over_foot(), self.tabs, memory)
        self._arrange()

    @property
    def columns(self) -> dict[int, FormColumn]:
        """The form columns built so far, by document."""
        return self._columns

    @property
    def column(self) -> FormColumn | None:
        """The form on show."""
        shown = self._forms.currentWidget()
        return shown if isinstance(shown, FormColumn) else None

    def show_column(self, document_id: int, column: FormColumn | None = None) -> None:
        """Show the form of a document; `column` is its form where it was not shown before."""
        if column is not None:
            self._columns[document_id] = column
            self._forms.addWidget(column)
        self._forms.setCurrentWidget(self._columns[document_id])

    def drop_columns(self, document_ids: Sequence[int] | None = None) -> None:
        """Let go of the forms of these documents, or of all."""
        for document_id in list(self._columns) if document_ids is None else document_ids:
            column = self._columns.pop(document_id, None)
            if column is not None:
                self._forms.removeWidget(column)
                column.hide()
                column.blockSignals(
                    True
                )  # texts that are taken apart are no edits, least of all of another form
                column.deleteLater()

    def allow(self, *, work: bool) -> None:
        """Let the decision be worked on, or nothing but left while there is none."""
        self.bar.allow(actions=work)
        for part in (self.contents, self._forms, self.tabs):
            part.setEnabled(work)

    def show_problem_count(self, count: int) -> None:
        """Say on the tab how many problems there are."""
        self.tabs.setTabText(PROBLEMS, f"Problems ({count})" if count else "Problems")

    def add_at_foot(self, bar: QWidget) -> None:
        """Give a bar its place below the form."""
        self._foot.addWidget(bar)

    def keep_arrangement(self) -> None:
        """Remember how the room was divided."""
        self._split.keep()

    def _form_over_foot(self) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._forms, 1)
        column.addLayout(self._foot)
        return middle

    def _arrange(self) -> None:
        self.tabs.addTab(self.preview, "Page")
        self.tabs.addTab(self.problems, "Problems")
        self.tabs.addTab(self.history, "History")
        self.tabs.setDocumentMode(True)
        self.tabs.setFocusProxy(None)  # pyright: ignore[reportArgumentType] - or Tab would never leave them
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabs.tabBar().setAccessibleName("Page, problems and history")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, rule(), self.signatures, self.changed):
            column.addWidget(part)
        column.addWidget(self._split, 1)
