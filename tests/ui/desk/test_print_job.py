"""Printing for real, into a PDF file as any printer driver would."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.errors import PrintError
from app.forms.loading import Packs
from app.rendering.renderer import Renderer
from app.ui.desk.print_dialog import Paper, PrintDialog
from app.ui.desk.print_job import PrintJob, sheets_of
from tests.ui.desk.pages import long_report


@pytest.fixture(scope="module")
def report(packs: Packs, renderer: Renderer) -> bytes:
    return long_report(packs, renderer, "Body-worn video").content


def file_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


def pages(path: Path) -> list[QImage]:
    document = QPdfDocument()
    document.load(str(path))
    found = [
        document.render(page, document.pagePointSize(page).toSize()) for page in range(document.pageCount())
    ]
    document.close()
    return found


def ink(image: QImage) -> int:
    """Return how many pixels are dark."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(
        grey.pixelColor(x, y).value() < 128
        for x in range(0, grey.width(), 3)
        for y in range(0, grey.height(), 3)
    )


def test_every_page_of_every_paper_is_printed(report: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    count = len(sheets_of((report, report)))
    assert count >= 16
    job = PrintJob((report, report), file_printer(tmp_path / "all.pdf"), owner)
    steps: list[tuple[int, int]] = []
    job.progressed.connect(lambda done, of: steps.append((done, of)))
    with qtbot.waitSignal(job.finished, timeout=30_000) as finished:
        job.start()
    assert finished.args == [count]
    assert steps == [(done, count) for done in range(count + 1)]
    printed = pages(tmp_path / "all.pdf")
    assert len(printed) == count
    assert all(ink(page) > 50 for page in printed)


def test_only_the_range_that_was_asked_for(report: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    printer = file_printer(tmp_path / "some.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    job = PrintJob((report,), printer, owner)
    with qtbot.waitSignal(job.finished, timeout=10_000):
        job.start()
    assert len(pages(tmp_path / "some.pdf")) == 2


def test_cancelling_ends_after_the_sheet_at_hand(report: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    job = PrintJob((report,), file_printer(tmp_path / "few.pdf"), owner)
    steps: list[int] = []
    job.progressed.connect(lambda done, _: steps.append(done))
    job.progressed.connect(lambda done, _: job.cancel() if done == 2 else None)
    with qtbot.assertNotEmitted(job.finished), qtbot.waitSignal(job.cancelled, timeout=10_000):
        job.start()
    assert steps == [0, 1, 2]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_print_is_told(report: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    job = PrintJob((report,), file_printer(tmp_path / "no such folder" / "x.pdf"), owner)
    told: list[object] = []
    job.failed.connect(told.append)
    job.start()
    assert isinstance(told[0], PrintError)


def test_a_portrait_page_stays_upright_on_a_printer_set_to_landscape(
    report: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    printer = file_printer(tmp_path / "upright.pdf")
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(1, 1)
    job = PrintJob((report,), printer, owner)
    with qtbot.waitSignal(job.finished, timeout=10_000):
        job.start()
    page = pages(tmp_path / "upright.pdf")[0]
    assert page.height() > page.width()


def test_the_dialog_prints_what_is_ticked(report: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PrintDialog((Paper("Record", report), Paper("Report", report)), parent)
    assert dialog.ticked == (0, 1)
    dialog.tick(())
    assert not dialog.print_button.isEnabled()
    dialog.tick((1,))
    dialog.open()
    told: list[tuple[int, str]] = []
    dialog.printed.connect(lambda count, printer: told.append((count, printer)))
    with qtbot.waitSignal(dialog.finished, timeout=30_000):
        dialog.print_on(file_printer(tmp_path / "one.pdf"))
    assert told == [(len(sheets_of((report,))), str(tmp_path / "one.pdf"))]
    assert len(pages(tmp_path / "one.pdf")) == len(sheets_of((report,)))


def test_a_print_that_was_cancelled_is_not_said_to_be_printed(
    report: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PrintDialog((Paper("Report", report),), parent)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.preview.page_text()))
    with qtbot.assertNotEmitted(dialog.printed), qtbot.waitSignal(dialog.rejected, timeout=10_000):
        dialog.print_on(file_printer(tmp_path / "none.pdf"))
        dialog.reject()
    assert not dialog.isVisible()
    assert not dialog.preview.page_text(), "the pages were let go of"
