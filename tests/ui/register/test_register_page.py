"""The register page on the worked example: list, search, filters, chosen decision, export, withdrawal."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.errors import AppError, RegisterError
from app.model.decision import State
from app.ui import style
from app.ui.messages import MessageKind, Messages
from app.ui.register import register_page
from app.ui.register.columns import CHANGED, DECISION_MAKER, KIND, OFFICE, REFERENCE, TITLE
from app.ui.register.register_page import RegisterPage
from app.ui.register.withdraw_dialog import WithdrawDialog
from app.ui.register.wording import Wording
from app.workflow.find_decisions import list_decisions, open_decision
from app.workflow.tools import Tools
from tests.ui.register.conftest import MakePage, shown_references, summary

Settled = Callable[[], None]


def narrow(page: RegisterPage, text: str, qtbot: QtBot, settled: Settled) -> None:
    """Search as a clerk would, and wait for the answer."""
    with qtbot.waitSignal(page.search.answered):
        page.look_for(text)
    settled()


def panel_words(page: RegisterPage) -> str:
    """Return everything the detail panel says."""
    labels = page.panel.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def withdraw_dialog(page: RegisterPage, qtbot: QtBot) -> WithdrawDialog:
    """Ask for the withdrawal of the chosen decision."""
    page.withdraw_chosen()
    [dialog] = page.findChildren(WithdrawDialog)
    return dialog


def test_every_decision_is_listed_with_the_latest_reference_first(page: RegisterPage) -> None:
    assert shown_references(page) == [f"WPCC 2026-{number:03}" for number in range(32, 22, -1)]
    assert page.count.text() == "10 decisions shown"


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


def test_the_search_looks_into_all_text_and_marks_hits(
    page: RegisterPage, qtbot: QtBot, settled: Settled
) -> None:
    narrow(page, "contract", qtbot, settled)
    assert shown_references(page) == ["WPCC 2026-032", "WPCC 2026-030", "WPCC 2026-026"]
    assert page.count.text().startswith("3 of 10 shown · 7 hidden by the search")
    row = page.listing.visualRect(page.listing.model().index(1, 1))
    picture = page.listing.viewport().grab(row).toImage()
    mark = QColor(style.look().colours.mark)
    assert any(picture.pixelColor(x, row.height() // 2 - 8) == mark for x in range(picture.width()))


def test_several_words_must_all_occur(page: RegisterPage, qtbot: QtBot, settled: Settled) -> None:
    narrow(page, "CONTRACT  body-worn", qtbot, settled)
    assert shown_references(page) == ["WPCC 2026-030"]
    narrow(page, "nowhere to be found", qtbot, settled)
    assert shown_references(page) == []
    assert not page.export_button.isEnabled()
    narrow(page, "  ", qtbot, settled)
    assert len(shown_references(page)) == 10


def test_fast_typing_asks_the_register_once(
    page: RegisterPage, qtbot: QtBot, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.ui.register import search

    asked: list[str] = []
    real = search.search_decisions

    def count(text: str, *, tools: Tools) -> frozenset[int]:
        asked.append(text)
        return real(text, tools=tools)

    monkeypatch.setattr(search, "search_decisions", count)
    with qtbot.waitSignal(page.search.answered):
        for typed in ("c", "co", "con", "contract"):
            page.look_for(typed)
    assert asked == ["contract"]


def test_the_chips_narrow_and_clear(page: RegisterPage, qtbot: QtBot) -> None:
    page.filters.state.choose(frozenset({str(State.DRAFT)}))
    drafts = shown_references(page)
    assert drafts == ["WPCC 2026-031", "WPCC 2026-030", "WPCC 2026-028"]
    assert "7 hidden by state" in page.count.text()
    page.filters.decision_maker.choose(frozenset({"Nobody"}))
    assert shown_references(page) == []
    page.filters.clear_button.click()
    assert len(shown_references(page)) == 10
    assert page.filters.clear_button.isHidden()


def test_with_one_office_neither_chip_nor_column_asks_for_it(page: RegisterPage) -> None:
    assert page.filters.office.isHidden()
    assert OFFICE not in page.listing.shown_columns


def test_with_several_offices_they_can_be_told_apart(
    page: RegisterPage, example_tools: Tools, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    rows = (summary(1), summary(2, office="cambridgeshire"))
    monkeypatch.setattr(register_page, "list_decisions", lambda *, tools: rows)
    page.resize(2400, 720)
    with qtbot.waitSignal(page.listed):
        page.refresh()
    assert page.filters.office.isVisible()
    assert OFFICE in page.listing.shown_columns
    page.filters.office.choose(frozenset({"cambridgeshire"}))
    assert shown_references(page) == ["WPCC 2026-002"]
    page.search.look_for("")
    page.panel.hide()


def test_the_first_decision_is_chosen_and_the_panel_tells_all_of_it(page: RegisterPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Begun as WPCC 2026-032" in panel_words(page))
    said = panel_words(page)
    assert "WPCC 2026-032 · decision record" in said
    assert "0 of 1 signed, waiting 3 days" in said
    assert "Decision record · version 1" in said
    assert "declined by Margaret Ashby" in said


def test_the_arrow_keys_choose_another(page: RegisterPage, qtbot: QtBot) -> None:
    page.listing.setFocus()
    qtbot.keyClick(page.listing, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Drug testing on arrest" in panel_words(page))
    assert "None are needed until the decision is issued." in panel_words(page)


def test_stale_signatures_are_said_in_the_panel(
    page: RegisterPage, qtbot: QtBot, example_tools: Tools
) -> None:
    stale = next(row for row in list_decisions(tools=example_tools) if row.reference == "WPCC 2026-028")
    page.point_at(stale.id)
    qtbot.waitUntil(lambda: "1 signature is stale" in panel_words(page))
    qtbot.waitUntil(lambda: "version 1 stale, re-issue" in panel_words(page))


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


def test_what_is_shown_is_exported(
    page: RegisterPage, qtbot: QtBot, settled: Settled, tmp_path: Path, messages: Messages
) -> None:
    page.filters.state.choose(frozenset({str(State.DRAFT)}))
    page.write_csv(tmp_path / "drafts.csv")
    settled()
    rows = list(csv.reader((tmp_path / "drafts.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0] == [column.heading for column in page.listing.shown_columns]
    assert [row[0] for row in rows[1:]] == shown_references(page)
    assert messages.current is not None
    assert messages.current.what.startswith("3 decisions exported to drafts.csv")


def test_a_folder_that_cannot_be_written_is_said(page: RegisterPage, qtbot: QtBot, tmp_path: Path) -> None:
    from app.ui.background import background

    (tmp_path / "file").write_text("not a folder", "utf-8")
    failures: list[AppError] = []
    background().failed.connect(failures.append)
    page.write_csv(tmp_path / "file" / "register.csv")
    qtbot.waitUntil(lambda: bool(failures))
    assert "register.csv cannot be written" in str(failures[0])


def test_withdrawing_asks_for_a_reason_and_keeps_the_number(
    page: RegisterPage, qtbot: QtBot, settled: Settled, messages: Messages, example_tools: Tools
) -> None:
    chosen = page.listing.current
    assert chosen is not None
    dialog = withdraw_dialog(page, qtbot)
    dialog.withdraw_button.click()
    assert dialog.isVisible()
    assert "Say why" in "".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    dialog.reason.setPlainText("  Begun twice. ")
    with qtbot.waitSignals([page.changed, page.listed]):
        dialog.withdraw_button.click()
    settled()
    assert open_decision(chosen.id, tools=example_tools).withdrawn == "Begun twice."
    assert messages.current is not None
    assert messages.current.what == "WPCC 2026-032 is withdrawn. Its number stays taken."
    qtbot.waitUntil(lambda: "Withdrawn: Begun twice." in panel_words(page))
    assert not page.can_withdraw()
    assert not page.panel.withdraw_button.isEnabled()


def test_nothing_is_withdrawn_when_the_dialog_is_closed(
    page: RegisterPage, qtbot: QtBot, settled: Settled, example_tools: Tools
) -> None:
    dialog = withdraw_dialog(page, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settled()
    chosen = page.listing.current
    assert chosen is not None
    assert open_decision(chosen.id, tools=example_tools).withdrawn is None


def test_an_empty_register_offers_the_ways_to_begin(make_page: MakePage, tools: Tools, qtbot: QtBot) -> None:
    page = make_page(tools)
    assert page.empty.isVisible()
    assert not page.panel.isVisible()
    assert not page.export_button.isVisible()
    with qtbot.waitSignal(page.new_wanted):
        page.empty.new_button.click()
    with qtbot.waitSignal(page.example_wanted):
        page.empty.example_button.click()


def test_where_there_is_no_example_none_is_offered(
    tools: Tools, qtbot: QtBot, messages: Messages, memory: QSettings
) -> None:
    page = RegisterPage(tools, messages, memory)
    qtbot.addWidget(page)
    assert page.empty.example_button.isHidden()


def test_a_register_that_cannot_be_read_is_said_and_the_list_stays(
    page: RegisterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.ui.background import background

    def locked(*, tools: Tools) -> object:
        raise RegisterError("The register is in use.", hint="Wait a moment.")

    monkeypatch.setattr(register_page, "list_decisions", locked)
    with qtbot.waitSignal(background().failed):
        page.refresh()
    assert len(shown_references(page)) == 10


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


def test_every_control_has_a_name_and_can_be_reached_by_key(page: RegisterPage) -> None:
    nameless = [
        type(widget).__name__
        for widget in page.findChildren(QPushButton)
        if widget.isVisible() and not (widget.accessibleName() or widget.text().replace("&", ""))
    ]
    assert nameless == []
    assert page.listing.accessibleName() == "Decisions"
    visible = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in visible)
    assert all(message.kind is not MessageKind.ERROR for message in page._messages.history)
