"""Shows what is about to be printed, and hands it to the system's print dialog."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app.model.printed_place import PlacedPages
from app.ui import style
from app.ui.desk.preview import PreviewPane
from app.ui.desk.print_job import PrintJob, sheets_of
from app.ui.widgets.plain import label, push_button
from app.ui.widgets.reading_order import ReadingOrder
from app.ui.widgets.screen_room import resize_within_screen


class Paper(NamedTuple):
    """One document ready to be printed."""

    title: str
    content: bytes


class PrintDialog(ReadingOrder, QDialog):
    """Lets documents be ticked and looked at, then prints them with progress."""

    printed = Signal(int, str)
    """How many sheets went to which printer."""
    failed = Signal(object)

    def __init__(self, papers: tuple[Paper, ...], parent: QWidget, *, chosen: int = 0) -> None:
        super().__init__(parent)
        self.setWindowTitle("Print")
        self._papers = papers
        self._counts = tuple(len(sheets_of((paper.content,))) for paper in papers)
        self._job: PrintJob | None = None
        self._list = QListWidget()
        self._list.setAccessibleName("Documents to print")
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setFixedWidth(style.scaled(260))
        self._sum = label(role="hint", wrap=True)
        self._progress = QProgressBar()
        self._progress.setAccessibleName("Sheets printed")
        self._progress.hide()
        self.print_button = push_button("Print…", "primary", on_click=self._ask_printer)
        self._cancel = push_button("Close", on_click=self.reject)
        self.preview = PreviewPane()
        self._fill()
        self._arrange()
        self._list.currentRowChanged.connect(self._show_paper)
        self._list.itemChanged.connect(self._say_sum)
        self._list.setCurrentRow(chosen)
        self._say_sum()

    @property
    def ticked(self) -> tuple[int, ...]:
        """The places of the documents that are to be printed."""
        rows = range(self._list.count())
        return tuple(row for row in rows if self._list.item(row).checkState() == Qt.CheckState.Checked)

    def tick(self, places: tuple[int, ...]) -> None:
        """Tick these documents and no others."""
        for row in range(self._list.count()):
            ticked = Qt.CheckState.Checked if row in places else Qt.CheckState.Unchecked
            self._list.item(row).setCheckState(ticked)

    def print_on(self, printer: QPrinter) -> None:
        """Print what is ticked; the dialog closes when the last sheet is done."""
        self._job = PrintJob(tuple(self._papers[place].content for place in self.ticked), printer, self)
        self._job.progressed.connect(self._show_progress)
        self._job.finished.connect(self._finish)
        self._job.cancelled.connect(self._give_up)
        self._job.failed.connect(self._fail)
        self._printer_name = printer.printerName() or printer.outputFileName()
        self.print_button.setEnabled(False)
        self._cancel.setText("Cancel")
        self._progress.show()
        self._job.start()

    def reject(self) -> None:
        """Cancel what is being printed, or close."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Let go of the pages, however the dialog ends."""
        self.preview.clear()
        super().done(result)

    def _ask_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage, False)
        dialog.setMinMax(1, sum(self._counts[place] for place in self.ticked))
        dialog.setWindowTitle("Print")
        if dialog.exec():
            self.print_on(printer)

    def _show_paper(self, place: int) -> None:
        if place >= 0:
            self.preview.show_pages(PlacedPages(self._papers[place].content))

    def _say_sum(self) -> None:
        count = sum(self._counts[place] for place in self.ticked)
        self._sum.setText(f"{count} {'page' if count == 1 else 'pages'} will be printed.")
        self.print_button.setEnabled(count > 0)

    def _show_progress(self, done: int, of: int) -> None:
        self._progress.setMaximum(of)
        self._progress.setValue(done)

    def _finish(self, count: int) -> None:
        self._job = None
        self.printed.emit(count, self._printer_name)
        self.accept()

    def _give_up(self) -> None:
        self._job = None
        super().reject()

    def _fail(self, error: object) -> None:
        self._job = None
        self.failed.emit(error)
        super().reject()

    def _fill(self) -> None:
        for paper, count in zip(self._papers, self._counts, strict=True):
            item = QListWidgetItem(f"{paper.title} · {count} {'page' if count == 1 else 'pages'}")
            item.setCheckState(Qt.CheckState.Checked)
            self._list.addItem(item)

    def _arrange(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(style.scaled(12))
        for widget in (label("Documents", "label"), self._list, self._sum, self._progress):
            side.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self.print_button)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        side.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[style.scaled(16)] * 4)
        row.setSpacing(style.scaled(16))
        row.addLayout(side)
        row.addWidget(self.preview, 1)
        resize_within_screen(self, 900, 700)
        self.print_button.setDefault(True)
