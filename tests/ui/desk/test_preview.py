"""The page keeps calm, keeps its place, and never shows a page of an older text."""

import pytest
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject
from pytestqt.qtbot import QtBot

from app.errors import PrintError
from app.forms.loading import Packs
from app.model.printed_place import PlacedPages
from app.rendering.renderer import Renderer
from app.ui.desk.preview import PreviewPane
from tests.ui.desk.pages import long_report, one_page


@pytest.fixture(scope="module")
def one(packs: Packs, renderer: Renderer) -> PlacedPages:
    return long_report(packs, renderer, "A first title")


@pytest.fixture(scope="module")
def other(packs: Packs, renderer: Renderer) -> PlacedPages:
    return long_report(packs, renderer, "Another title altogether " * 8)


@pytest.fixture
def pane(qtbot: QtBot) -> PreviewPane:
    made = PreviewPane()
    qtbot.addWidget(made)
    made.resize(480, 700)
    made.show()
    qtbot.waitExposed(made)
    made.places.marks.hide()  # which fade: here it is the pages that are looked at
    return made


def show(qtbot: QtBot, pane: PreviewPane, content: PlacedPages) -> None:
    with qtbot.waitSignal(pane.page_shown, timeout=5000):
        pane.show_pages(content)


def picture(pane: PreviewPane) -> object:
    return pane._view.viewport().grab().toImage()


def test_new_pages_stay_where_the_reader_was(
    pane: PreviewPane, qtbot: QtBot, one: PlacedPages, other: PlacedPages
) -> None:
    show(qtbot, pane, one)
    pane.zoom_by(1.5)
    bar = pane._view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    at, zoom = bar.value(), pane._view.zoomFactor()
    show(qtbot, pane, other)
    assert (bar.value(), pane._view.zoomFactor()) == (at, zoom)
    assert "Another title" in pane.page_text()


def test_the_old_page_is_seen_until_the_new_one_is_drawn(
    pane: PreviewPane, qtbot: QtBot, one: PlacedPages, other: PlacedPages
) -> None:
    show(qtbot, pane, one)
    before = picture(pane)
    pane.show_pages(other)
    assert picture(pane) == before
    qtbot.waitSignal(pane.page_shown, timeout=5000).wait()
    qtbot.waitUntil(lambda: picture(pane) != before)


def test_pages_that_change_while_they_are_drawn_end_as_the_newest(
    pane: PreviewPane, qtbot: QtBot, one: PlacedPages, other: PlacedPages
) -> None:
    show(qtbot, pane, other)
    show(qtbot, pane, one)
    qtbot.waitUntil(lambda: not pane._cover.isVisible())
    newest = picture(pane)
    for lead in range(0, 24, 2):
        pane.show_pages(other)
        pane._view.viewport().repaint()  # asks for the drawing of the other pages …
        clock = QElapsedTimer()
        clock.start()
        while not clock.hasExpired(lead):  # … which has come more or less far when the next pages arrive
            QCoreApplication.processEvents()
        show(qtbot, pane, one)
        qtbot.waitUntil(lambda: picture(pane) == newest, timeout=2000)


def test_a_text_that_cannot_be_set_leaves_the_last_pages(
    pane: PreviewPane, qtbot: QtBot, one: PlacedPages
) -> None:
    show(qtbot, pane, one)
    pane.show_problem(PrintError("It cannot be set.", hint="Change it."))
    assert "It cannot be set. Change it." in pane.problem
    assert "A first title" in pane.page_text()
    pane.show_pages(PlacedPages(b"no pages at all"))
    assert "cannot be shown" in pane.problem
    assert "A first title" in pane.page_text()
    show(qtbot, pane, one)
    assert pane.problem == ""


def test_a_cleared_pane_shows_the_next_pages(
    pane: PreviewPane, qtbot: QtBot, one: PlacedPages, other: PlacedPages
) -> None:
    show(qtbot, pane, one)
    pane.clear()
    assert pane.page_text() == ""
    pane.show_pages(other)
    pane.clear()
    show(qtbot, pane, one)
    newest = picture(pane)
    show(qtbot, pane, one)
    assert picture(pane) == newest


class Resizes(QObject):
    """Counts how often a widget changes its size."""

    count = 0

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Resize
        return False


def test_a_page_that_just_about_fits_does_not_make_the_pane_quarrel_with_its_bar(
    pane: PreviewPane, qtbot: QtBot, packs: Packs, renderer: Renderer
) -> None:
    show(qtbot, pane, one_page(packs, renderer))
    resizes = Resizes()
    pane._view.viewport().installEventFilter(resizes)
    for height in range(640, 800):
        pane.resize(480, height)
        resizes.count = 0
        for _ in range(20):
            QCoreApplication.processEvents()
        assert resizes.count <= 3, height
