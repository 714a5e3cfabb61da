"""The register: every decision in one table, and the chosen one beside it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.model.decision import Decision, DecisionSummary, State
from app.system.files import write_file
from app.ui import style
from app.ui.background import Running, run_in_background
from app.ui.messages import Messages
from app.ui.register.column_choice import ColumnChoice
from app.ui.register.columns import Column
from app.ui.register.detail_panel import DetailPanel, Details
from app.ui.register.empty_register import EmptyRegister
from app.ui.register.export_csv import csv_file
from app.ui.register.filter_bar import FilterBar
from app.ui.register.filtering import Summaries, narrowed, what_is_hidden
from app.ui.register.listing import Listing
from app.ui.register.search import Search
from app.ui.register.wording import Wording
from app.ui.widgets.plain import label, push_button
from app.ui.widgets.turning_row import TurningRow
from app.workflow.find_decisions import list_decisions, open_decision
from app.workflow.read_history import decision_history
from app.workflow.tools import Tools
from app.workflow.withdraw_decision import withdraw_decision


class RegisterPage(QWidget):
    """Shows what the register holds; reports what is to be opened or begun."""

    opened = Signal(int)
    new_wanted = Signal()
    copy_wanted = Signal(int)
    """A new decision is to be begun from this one."""
    example_wanted = Signal()
    changed = Signal()
    """A decision was withdrawn here."""
    listed = Signal(object)
    """The summaries, whenever they were read."""

    def __init__(
        self, tools: Tools, messages: Messages, memory: QSettings, *, has_example: bool = False
    ) -> None:
        super().__init__()
        self._tools = tools
        self._messages = messages
        self._memory = memory
        self._everything: Summaries = ()
        self._loading: Running | None = None
        self._details: Running | None = None
        self.search = Search(tools, self)
        self.listing = Listing(self._wording(), memory)
        self.filters = FilterBar()
        self.panel = DetailPanel()
        self.count = label(role="hint", wrap=True)
        self.empty = EmptyRegister(has_example=has_example)
        self.columns_button = ColumnChoice(self.listing)
        self.export_button = push_button("E&xport CSV…", on_click=self.export_csv)
        self._stack = QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._look_closer = QTimer(self, singleShot=True, interval=60)
        self._arrange()
        self._connect()

    def refresh(self) -> None:
        """Read the register again."""
        if self._loading is not None:
            self._loading.cancel()
        self._loading = run_in_background(
            partial(list_decisions, tools=self._tools), owner=self, then=self._on_listed
        )

    def look_for(self, text: str) -> None:
        """Narrow the table to the decisions in which all these words occur."""
        self.search.look_for(text)

    def point_at(self, decision_id: int) -> None:
        """Choose that decision in the table."""
        self.listing.point_at(decision_id)

    def open_chosen(self) -> None:
        """Open the decision chosen in the table."""
        if chosen := self.listing.current:
            self.opened.emit(chosen.id)

    def copy_chosen(self) -> None:
        """Begin a new decision from the one chosen in the table."""
        if chosen := self.listing.current:
            self.copy_wanted.emit(chosen.id)

    def can_withdraw(self) -> bool:
        """Return whether the chosen decision can still be withdrawn."""
        chosen = self.listing.current
        return chosen is not None and chosen.state is not State.WITHDRAWN

    def withdraw_chosen(self) -> None:
        """Ask for the reason and withdraw the chosen decision."""
        if not self.can_withdraw() or (chosen := self.listing.current) is None:
            return
        from app.ui.register.withdraw_dialog import WithdrawDialog  # not needed to start

        dialog = WithdrawDialog(chosen.reference, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.confirmed.connect(partial(self._withdraw, chosen))
        dialog.open()

    def export_csv(self) -> None:
        """Ask where to, and write what is shown as a CSV file."""
        folder = str(self._memory.value("register/export_folder", str(Path.home())))
        name, _ = QFileDialog.getSaveFileName(self, "Export CSV", f"{folder}/register.csv", "CSV (*.csv)")
        if name:
            self.write_csv(Path(name))

    def write_csv(self, path: Path) -> None:
        """Write what is shown, column for column and in the order shown."""
        rows = self.listing.rows
        self._memory.setValue("register/export_folder", str(path.parent))
        number = "1 decision" if len(rows) == 1 else f"{len(rows)} decisions"
        run_in_background(
            partial(_write_csv, path, rows, self.listing.shown_columns, self._wording()),
            owner=self,
            then=lambda _: self._messages.say(f"{number} exported to {path.name} in {path.parent}."),
        )

    def remember(self) -> None:
        """Keep columns and the place of the divider for the next time."""
        self.listing.remember()
        if self._has_own_divider:
            self._memory.setValue("register/divider", self._splitter.saveState())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between table and panel, until somebody moves the divider."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        if not self._has_own_divider:
            panel = max(style.scaled(240), min(style.scaled(380), round(self.width() * 0.3)))
            self._splitter.setSizes([self.width() - panel, panel])

    def _keep_divider(self) -> None:
        self._has_own_divider = True

    def _wording(self) -> Wording:
        return Wording(self._tools.packs, self._tools.clock.today())

    def _on_listed(self, summaries: Summaries) -> None:
        self._loading = None
        self._everything = summaries
        wording = self._wording()
        self.filters.show_values(summaries, wording)
        self.listing.set_several_offices(len({summary.office for summary in summaries}) > 1)
        self._stack.setCurrentIndex(0 if summaries else 1)
        for part in (self.columns_button, self.export_button, self.filters, self.panel):
            part.setVisible(bool(summaries))
        self._narrow()
        self.search.again()
        self.listed.emit(summaries)

    def _narrow(self) -> None:
        wanted = self.filters.wanted(self.search.found)
        shown = narrowed(self._everything, wanted)
        self.listing.mark(self.search.words if self.search.found is not None else ())
        self.listing.show_rows(shown, self._wording())
        self.count.setText(what_is_hidden(self._everything, shown, wanted) if self._everything else "")
        self.export_button.setEnabled(bool(shown))

    def _on_pointed_at(self, summary: DecisionSummary | None) -> None:
        if self._details is not None:
            self._details.cancel()
            self._details = None
        if summary is None:
            self._look_closer.stop()
            self.panel.show_nothing()
            return
        self._look_closer.start()

    def _read_details(self) -> None:
        chosen = self.listing.current
        if chosen is not None:
            job = partial(_details, chosen.id, tools=self._tools)
            self._details = run_in_background(job, owner=self, then=self._on_details)

    def _on_details(self, details: Details) -> None:
        self._details = None
        self.panel.show_decision(details, self._wording())

    def _withdraw(self, chosen: DecisionSummary, reason: str) -> None:
        job = partial(withdraw_decision, chosen.id, reason, tools=self._tools)
        run_in_background(job, owner=self, then=self._on_withdrawn)

    def _on_withdrawn(self, decision: Decision) -> None:
        self._messages.say(f"{decision.reference} is withdrawn. Its number stays taken.")
        self.refresh()
        self.changed.emit()

    def _connect(self) -> None:
        self.search.answered.connect(self._narrow)
        self.filters.narrowed.connect(self._narrow)
        self.listing.pointed_at.connect(self._on_pointed_at)
        self.listing.opened.connect(self.opened)
        self.panel.open_wanted.connect(self.open_chosen)
        self.panel.copy_wanted.connect(self.copy_chosen)
        self.panel.withdraw_wanted.connect(self.withdraw_chosen)
        self.empty.new_wanted.connect(self.new_wanted)
        self.empty.example_wanted.connect(self.example_wanted)
        style.look().changed.connect(self._share_width)
        self._look_closer.timeout.connect(self._read_details)

    def _arrange(self) -> None:
        self._stack.addWidget(self.listing)
        self._stack.addWidget(self.empty)
        head = TurningRow(8)
        head.left.addWidget(label("Register", "title"))
        head.left.addStretch()
        head.right.addStretch()
        for button in (self.columns_button, self.export_button):
            head.right.addWidget(button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        column.addWidget(self.count)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setCollapsible(0, False)
        state = self._memory.value("register/divider")
        self._has_own_divider = state is not None and self._splitter.restoreState(state)
        self._splitter.splitterMoved.connect(self._keep_divider)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._splitter)


def _write_csv(path: Path, rows: Summaries, columns: tuple[Column, ...], wording: Wording) -> None:
    write_file(path, csv_file(rows, columns, wording))


def _details(decision_id: int, *, tools: Tools) -> Details:
    return Details(open_decision(decision_id, tools=tools), decision_history(decision_id, tools=tools))
