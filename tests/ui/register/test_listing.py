"""The table of decisions: order, columns, widths, the chosen row, and opening one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.system.settings import Scheme
from app.ui import style
from app.ui.register import register_page
from app.ui.register.columns import CHANGED, DECISION_MAKER, KIND, REFERENCE, TITLE
from app.ui.register.register_page import RegisterPage
from app.ui.register.wording import Wording
from app.workflow.tools import Tools
from tests.ui.register.conftest import MakePage, narrow, shown_references, summary

Settled = Callable[[], None]


def test_a_click_on_a_heading_sorts_and_is_remembered(
    page: RegisterPage, make_page: MakePage, example_tools: Tools, qtbot: QtBot
) -> None:
    header = page.listing.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(1) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    titles = [str(page.listing.model().index(row, 1).data()) for row in range(10)]
    assert titles == sorted(titles, key=str.casefold)
    again = make_page(example_tools)
    assert shown_references(again) == shown_references(page)


def test_the_chosen_decision_stays_chosen_when_the_list_changes(
    page: RegisterPage, qtbot: QtBot, settled: Settled
) -> None:
    page.listing.selectRow(6)
    chosen = page.listing.current
    assert chosen is not None
    narrow(page, "services", qtbot, settled)
    assert page.listing.current == chosen
    narrow(page, "", qtbot, settled)
    assert page.listing.current == chosen
    assert page.listing.currentIndex().row() == 6


@pytest.mark.parametrize("how", ["enter", "double click", "button"])
def test_a_decision_is_opened(page: RegisterPage, qtbot: QtBot, how: str) -> None:
    page.listing.selectRow(2)
    chosen = page.listing.current
    assert chosen is not None
    place = page.listing.visualRect(page.listing.model().index(2, 1)).center()
    opened: list[int] = []
    page.opened.connect(opened.append)
    with qtbot.waitSignal(page.opened):
        match how:
            case "enter":
                qtbot.keyClick(page.listing, Qt.Key.Key_Return)
            case "double click":
                qtbot.mouseClick(page.listing.viewport(), Qt.MouseButton.LeftButton, pos=place)
                qtbot.mouseDClick(page.listing.viewport(), Qt.MouseButton.LeftButton, pos=place)
            case _:
                page.panel.open_button.click()
    assert opened == [chosen.id]


def test_columns_can_be_chosen_and_are_remembered(
    page: RegisterPage, make_page: MakePage, example_tools: Tools
) -> None:
    assert KIND not in page.listing.shown_columns
    page.columns_button.menu().aboutToShow.emit()
    kind = next(action for action in page.columns_button.menu().actions() if action.text() == "Kind")
    kind.trigger()
    assert KIND in page.listing.shown_columns
    again = make_page(example_tools)
    assert KIND in again.listing.shown_columns
    again.columns_button.menu().aboutToShow.emit()
    again.columns_button.menu().actions()[0].trigger()
    assert KIND not in again.listing.shown_columns


def test_a_wider_window_shows_more_columns(page: RegisterPage, qtbot: QtBot) -> None:
    page.resize(700, 700)
    qtbot.waitUntil(lambda: CHANGED not in page.listing.shown_columns)
    page.resize(1700, 700)
    qtbot.waitUntil(lambda: {KIND, DECISION_MAKER, CHANGED} <= set(page.listing.shown_columns))
    assert page.listing.shown_columns[:2] == (REFERENCE, TITLE)


def test_a_width_somebody_chose_is_remembered(
    page: RegisterPage, make_page: MakePage, example_tools: Tools
) -> None:
    page.listing.setColumnWidth(0, 177)
    page.remember()
    assert make_page(example_tools).listing.columnWidth(0) == 177


def test_of_ten_thousand_decisions_only_those_on_the_screen_are_put_into_words(
    page: RegisterPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    rows = tuple(summary(number, kind=f"form/{number}") for number in range(10_000))
    monkeypatch.setattr(register_page, "list_decisions", lambda *, tools: rows)
    page.panel.hide()
    page.listing.show_columns(frozenset({"reference", "title", "kind"}))
    worded: set[str] = set()

    def kind(_: Wording, form_id: str) -> str:
        worded.add(form_id)
        return form_id

    monkeypatch.setattr(Wording, "kind", kind)
    with qtbot.waitSignal(page.listed):
        page.refresh()
    page.listing.scrollToBottom()
    page.listing.viewport().grab()
    assert page.listing.model().rowCount() == 10_000
    assert 0 < len(worded) < 100


def test_the_columns_grow_with_the_text(page: RegisterPage, qapp: QApplication, qtbot: QtBot) -> None:
    page.resize(1700, 700)
    page.listing.setColumnWidth(0, 140)
    style.apply(qapp, Scheme.LIGHT, 150)
    assert page.listing.columnWidth(0) == 210
    style.apply(qapp, Scheme.LIGHT, 100)
    assert page.listing.columnWidth(0) == 140
