"""Puts pages on a printer: each is drawn off the UI thread, then laid on its sheet."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from app.errors import PrintError
from app.ui.background import Lane, run_in_background

_FINEST = 300
"""Dots per inch at which a page is drawn; finer ones cost memory and show no difference on paper."""


class Sheet(NamedTuple):
    """One page to print: of which paper, and which of its pages."""

    paper: bytes
    page: int
    is_landscape: bool


def sheets_of(papers: tuple[bytes, ...]) -> tuple[Sheet, ...]:
    """Return the pages of all papers, in order."""
    return tuple(sheet for paper in papers for sheet in _sheets(paper))


class PrintJob(QObject):
    """Prints sheets one by one, so that the window never stands still."""

    progressed = Signal(int, int)
    """How many sheets are done, and of how many."""
    finished = Signal(int)
    """How many sheets were printed."""
    cancelled = Signal()
    """It was stopped; what the printer had taken by then is its own affair."""
    failed = Signal(object)

    def __init__(self, papers: tuple[bytes, ...], printer: QPrinter, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._printer = printer
        self._sheets = _chosen(sheets_of(papers), printer)
        self._painter = QPainter()
        self._done = 0
        self._is_cancelled = False

    def start(self) -> None:
        """Begin with the first sheet."""
        self._printer.setFullPage(True)
        if self._sheets:
            self._turn(self._sheets[0])
        if not self._sheets or not self._painter.begin(self._printer):
            self._end_in_failure()
            return
        self._next()

    def cancel(self) -> None:
        """Print no further sheet."""
        self._is_cancelled = True

    def _next(self) -> None:
        self.progressed.emit(self._done, len(self._sheets))
        if self._is_cancelled:
            self._printer.abort()
            self._painter.end()
            self.cancelled.emit()
            return
        if self._done == len(self._sheets):
            self._painter.end()
            self.finished.emit(self._done)
            return
        sheet = self._sheets[self._done]
        run_in_background(
            partial(draw_sheet, sheet, self._size_in_dots(sheet)),
            owner=self._owner,
            then=self._lay,
            lane=Lane.RENDER,
        )

    def _lay(self, picture: QImage) -> None:
        if self._done:
            self._turn(self._sheets[self._done])
            self._printer.newPage()
        paper = QRectF(self._printer.paperRect(QPrinter.Unit.DevicePixel))
        fitted = picture.size().scaled(paper.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (paper.width() - fitted.width()) / 2, (paper.height() - fitted.height()) / 2
        self._painter.drawImage(QRectF(left, top, fitted.width(), fitted.height()), picture)
        self._done += 1
        self._next()

    def _turn(self, sheet: Sheet) -> None:
        way = QPageLayout.Orientation
        self._printer.setPageOrientation(way.Landscape if sheet.is_landscape else way.Portrait)

    def _size_in_dots(self, sheet: Sheet) -> QSize:
        inches = self._printer.paperRect(QPrinter.Unit.Inch).size()
        if (inches.width() > inches.height()) is not sheet.is_landscape:
            inches.transpose()
        dots = min(self._printer.resolution(), _FINEST)
        return QSize(round(inches.width() * dots), round(inches.height() * dots))

    def _end_in_failure(self) -> None:
        name = self._printer.printerName() or self._printer.outputFileName() or "The printer"
        hint = "Check that it is switched on and connected, or choose another."
        self.failed.emit(PrintError(f"{name} cannot be printed on.", hint=hint))


def draw_sheet(sheet: Sheet, size: QSize) -> QImage:
    """Return one page as a picture that fits into the size, in grey or colour as it is."""
    buffer = QBuffer()
    buffer.setData(QByteArray(sheet.paper))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    points = document.pagePointSize(sheet.page)
    fitted = points.scaled(size, Qt.AspectRatioMode.KeepAspectRatio).toSize()
    drawn = document.render(sheet.page, fitted)
    document.close()
    buffer.close()
    white = QImage(fitted, QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return white


def _sheets(paper: bytes) -> tuple[Sheet, ...]:
    buffer = QBuffer()
    buffer.setData(QByteArray(paper))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    sizes = [document.pagePointSize(page) for page in range(document.pageCount())]
    document.close()
    buffer.close()
    return tuple(Sheet(paper, page, size.width() > size.height()) for page, size in enumerate(sizes))


def _chosen(sheets: tuple[Sheet, ...], printer: QPrinter) -> tuple[Sheet, ...]:
    """Return the sheets in the range, order and number that were asked for."""
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        sheets = sheets[printer.fromPage() - 1 : printer.toPage() or None]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        sheets = sheets[::-1]
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    return sheets * copies if printer.collateCopies() else tuple(s for s in sheets for _ in range(copies))
