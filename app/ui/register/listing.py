"""The table of decisions: sorted, fitted to the window, hits marked; many rows cost as little as few."""

from PySide6.QtCore import QModelIndex, QSettings, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from app.model.decision import DecisionSummary
from app.ui import style
from app.ui.register.cells import MarkedCell, StateCell
from app.ui.register.columns import COLUMNS, REFERENCE, STATE, TITLE, Column, column, fitting
from app.ui.register.filtering import Summaries
from app.ui.register.summary_table import SummaryTable
from app.ui.register.wording import Wording
from app.ui.widgets.table import Table

_KEY = "register/"


class Listing(Table):
    """Shows decisions, keeps the chosen one chosen, and reports which is chosen and which is opened."""

    pointed_at = Signal(object)
    """The `DecisionSummary` of the current row, or None."""
    opened = Signal(int)

    def __init__(self, wording: Wording, memory: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="Decisions")
        self._memory = memory
        self._wording = wording
        self._rows: Summaries = ()
        self._chosen_columns = _recalled_columns(memory)
        self._several_offices = False
        self._model = SummaryTable(wording, self)
        self.setModel(self._model)
        self._marked = MarkedCell(self)
        self._state_cell = StateCell(self)
        self.setItemDelegate(self._marked)
        self.setItemDelegateForColumn(COLUMNS.index(STATE), self._state_cell)
        self._text_size = style.look().text_size_percent
        self._prepare_header()
        style.look().changed.connect(self.rescale)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.chosen.connect(self._on_chosen)

    @property
    def current(self) -> DecisionSummary | None:
        """The decision in the current row, or None."""
        return self._model.summary(self.currentIndex().row())

    @property
    def rows(self) -> Summaries:
        """What is shown, in the order shown."""
        return self._rows

    @property
    def shown_columns(self) -> tuple[Column, ...]:
        """What is shown of each decision, from left to right."""
        header = self.horizontalHeader()
        in_order = sorted(range(len(COLUMNS)), key=header.visualIndex)
        return tuple(COLUMNS[place] for place in in_order if not header.isSectionHidden(place))

    def show_rows(self, rows: Summaries, wording: Wording) -> None:
        """Show these decisions; the chosen one stays chosen while it is among them, or the first one is."""
        before = self.current
        self._wording = wording
        self._rows = self._sorted(rows)
        self._model.show(self._rows, wording)
        row = self._model.row_of(before.id) if before else None
        self._point_at(row if row is not None else 0)

    def point_at(self, decision_id: int) -> None:
        """Make that decision the current one, where it is shown."""
        row = self._model.row_of(decision_id)
        if row is not None:
            self._point_at(row)

    def mark(self, words: tuple[str, ...]) -> None:
        """Mark these words wherever they stand."""
        self._marked.words = words
        self.viewport().update()

    def show_columns(self, chosen: frozenset[str] | None) -> None:
        """Show these columns; None shows as many as fit."""
        self._chosen_columns = chosen
        self._memory.setValue(_KEY + "columns", "" if chosen is None else " ".join(sorted(chosen)))
        self.fit_columns()

    @property
    def chosen_columns(self) -> frozenset[str] | None:
        """The columns somebody chose; None while the window chooses."""
        return self._chosen_columns

    def set_several_offices(self, several: bool) -> None:  # noqa: FBT001
        """Say whether the office tells decisions apart."""
        self._several_offices = several
        self.fit_columns()

    def fit_columns(self) -> None:
        """Show what was chosen, or what fits."""
        width = self.viewport().width() * 100 / style.look().text_size_percent
        shown = self._chosen_columns or fitting(width, several_offices=self._several_offices)
        for place, each in enumerate(COLUMNS):
            self.setColumnHidden(place, each.id not in shown)

    def remember(self) -> None:
        """Keep widths and order for the next time."""
        self._memory.setValue(_KEY + "header", self.horizontalHeader().saveState())
        self._memory.setValue(_KEY + "header_text_size", style.look().text_size_percent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit_columns()

    def rescale(self) -> None:
        """Let the widths of the columns grow and shrink with the text."""
        before, self._text_size = self._text_size, style.look().text_size_percent
        header = self.horizontalHeader()
        header.setMinimumSectionSize(style.scaled(60))
        if before != self._text_size:
            for place, each in enumerate(COLUMNS):
                header.showSection(place)  # a hidden one has no width to go by
                if each is not TITLE:
                    header.resizeSection(place, round(header.sectionSize(place) * self._text_size / before))
        self.fit_columns()

    def _sorted(self, rows: Summaries) -> Summaries:
        header = self.horizontalHeader()
        by = COLUMNS[header.sortIndicatorSection()]
        descending = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return tuple(sorted(rows, key=lambda summary: by.order(self._wording, summary), reverse=descending))

    def _on_sort(self) -> None:
        header = self.horizontalHeader()
        self._memory.setValue(_KEY + "sorted_by", COLUMNS[header.sortIndicatorSection()].id)
        self._memory.setValue(
            _KEY + "descending", int(header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder)
        )
        self.show_rows(self._rows, self._wording)

    def _on_current(self, current: QModelIndex) -> None:
        self.pointed_at.emit(self._model.summary(current.row()))

    def _on_chosen(self, row: int) -> None:
        if summary := self._model.summary(row):
            self.opened.emit(summary.id)

    def _point_at(self, row: int) -> None:
        if self._model.summary(row) is None:
            self.pointed_at.emit(None)
            return
        if self.currentIndex().row() == row:
            self.pointed_at.emit(self.current)
        self.selectRow(row)

    def _prepare_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(style.scaled(60))
        header.setSortIndicatorShown(True)
        for place, each in enumerate(COLUMNS):
            header.resizeSection(place, style.scaled(each.width))
        self._recall_header(header)
        header.setSectionResizeMode(COLUMNS.index(TITLE), QHeaderView.ResizeMode.Stretch)
        by = column(str(self._memory.value(_KEY + "sorted_by", ""))) or REFERENCE
        descending = bool(int(str(self._memory.value(_KEY + "descending", 1))))
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(COLUMNS.index(by), order)
        header.sortIndicatorChanged.connect(self._on_sort)

    def _recall_header(self, header: QHeaderView) -> None:
        state = self._memory.value(_KEY + "header")
        size = str(self._memory.value(_KEY + "header_text_size", ""))
        if state is not None and size == str(style.look().text_size_percent):
            header.restoreState(state)


def _recalled_columns(memory: QSettings) -> frozenset[str] | None:
    known = frozenset(str(memory.value(_KEY + "columns", "")).split()) & {each.id for each in COLUMNS}
    return known or None
