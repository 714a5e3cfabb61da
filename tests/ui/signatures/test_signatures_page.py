from collections.abc import Callable

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.messages import MessageKind, Messages
from app.ui.signatures.decline_dialog import DeclineDialog
from app.ui.signatures.needed_card import NeededCard
from app.ui.signatures.record_dialog import RecordDialog
from app.ui.signatures.signatures_page import SignaturesPage
from app.workflow.tools import Tools
from tests.ui.signatures.conftest import card_of

STALE, DECLINED, PLAIN, CHANGED, JOINT = (f"WPCC 2026-{number:03}" for number in (23, 32, 29, 28, 27))


def button(card: NeededCard, text: str) -> QPushButton:
    return next(found for found in card.findChildren(QPushButton) if found.text() == text)


def words(card: NeededCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def test_each_person_has_a_column_the_longest_waiting_first(page: SignaturesPage) -> None:
    assert [card.needed.reference for card in page.people.cards] == [JOINT, CHANGED, STALE, DECLINED, PLAIN]
    assert page.summary.text() == "4 signatures needed on 4 decisions · 1 to be issued again"


def test_a_card_says_what_it_is_and_how_long_it_has_waited(page: SignaturesPage) -> None:
    card = card_of(page.people, PLAIN)
    assert "Decision record · version 1 · waiting 1 day" in words(card)
    assert card.accessibleName().startswith("WPCC 2026-029 Community safety grant")
    assert card.property("role") == "card"


def test_a_stale_card_shows_what_changed_when_asked(page: SignaturesPage) -> None:
    card = card_of(page.people, STALE)
    assert "Stale: signed version 1 on 2 Nov, changed since" in words(card)
    assert card.property("role") == "card-error"
    assert card.changes is not None
    assert not card.changes.isVisible()
    button(card, "See what changed").click()
    assert card.changes.isVisible()
    assert "£386,000" in words(card)
    assert "£412,000" in words(card)
    button(card, "Hide what changed").click()
    assert not card.changes.isVisible()


def test_a_declined_card_gives_the_reason(page: SignaturesPage) -> None:
    card = card_of(page.people, DECLINED)
    assert "Declined on 19 Nov by Margaret Ashby: The lowest price in the report is £178,250." in words(card)
    assert card.property("role") == "card-error"


def test_what_has_to_be_issued_again_cannot_be_signed_yet(
    page: SignaturesPage, messages: Messages, qtbot: QtBot
) -> None:
    card = card_of(page.people, CHANGED)
    assert {found.text() for found in card.findChildren(QPushButton)} == {"Open", "See what changed"}
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert messages.current is not None
    assert messages.current.kind is MessageKind.HINT
    assert page.findChild(RecordDialog) is None


def test_enter_opens_the_decision(page: SignaturesPage, qtbot: QtBot) -> None:
    card = card_of(page.people, PLAIN)
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert opened.args == [card.needed.decision_id]


def test_arrows_go_from_card_to_card_and_stop_at_the_edge(page: SignaturesPage, qtbot: QtBot) -> None:
    joint, changed, stale, *_ = page.people.cards
    joint.setFocus()
    for key, expected in (
        (Qt.Key.Key_Up, joint),
        (Qt.Key.Key_Down, joint),
        (Qt.Key.Key_Right, changed),
        (Qt.Key.Key_Right, changed),
        (Qt.Key.Key_Down, stale),
        (Qt.Key.Key_Left, joint),
    ):
        qtbot.keyClick(page.people.cards[page.people.cards.index(focused(page))], key)
        assert focused(page) is expected


def test_arrows_follow_the_rows_by_decision(page: SignaturesPage, qtbot: QtBot) -> None:
    page.by_decision.click()
    first, second, *_ = page.decisions.cards
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert focused(page) is second
    qtbot.keyClick(second, Qt.Key.Key_Right)
    assert focused(page) is second
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert focused(page) is first


def focused(page: SignaturesPage) -> NeededCard:
    widget = QApplication.focusWidget()
    assert isinstance(widget, NeededCard)
    return widget


def test_the_view_is_remembered(
    page: SignaturesPage, example_tools: Tools, messages: Messages, memory: QSettings, qtbot: QtBot
) -> None:
    page.by_decision.click()
    again = SignaturesPage(example_tools, messages, memory)
    qtbot.addWidget(again)
    assert again.by_decision.isChecked()
    assert again.board is again.decisions


def test_recording_takes_the_card_away_and_says_so(
    page: SignaturesPage, messages: Messages, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    card = card_of(page.people, PLAIN)
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    settled()
    dialog = page.findChild(RecordDialog)
    assert dialog is not None
    settled()
    with qtbot.waitSignal(page.changed):
        dialog.accept()
    settled()
    assert PLAIN not in [card.needed.reference for card in page.people.cards]
    assert messages.current is not None
    assert messages.current.what == "The signature on WPCC 2026-029 is recorded."
    assert messages.current.hint == "It is signed by everybody."


def test_where_the_original_is_is_remembered(
    page: SignaturesPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    recorded(page, PLAIN, "Strong room, box 5", qtbot, settled)
    page.record(card_of(page.people, JOINT).needed)
    settled()
    dialog = open_dialog(page)
    assert dialog.original_at == "Strong room, box 5"
    dialog.reject()


def recorded(
    page: SignaturesPage, reference: str, original: str, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    page.record(card_of(page.people, reference).needed)
    settled()
    dialog = open_dialog(page)
    settled()
    dialog.original.setText(original)
    with qtbot.waitSignal(page.changed):
        dialog.accept()
    settled()


def open_dialog(page: SignaturesPage) -> RecordDialog:
    return next(dialog for dialog in page.findChildren(RecordDialog) if dialog.isVisible())


def test_another_page_can_ask_for_one_signature(
    page: SignaturesPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    needed = card_of(page.people, JOINT).needed
    page.record_for(needed.decision_id, needed.document_id, needed.slot.id)
    settled()
    settled()
    dialog = open_dialog(page)
    assert dialog.subject.needed.slot.holder == "Imran Dalal"
    dialog.reject()


def test_declining_keeps_the_card_with_its_reason(
    page: SignaturesPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    button(card_of(page.people, PLAIN), "Declined…").click()
    settled()
    dialog = page.findChild(DeclineDialog)
    assert dialog is not None
    settled()
    dialog.reason.setPlainText("Come back after\nthe meeting.")
    with qtbot.waitSignal(page.changed):
        dialog.accept()
    settled()
    assert "Declined on 20 Nov by Margaret Ashby: Come back after the meeting." in words(
        card_of(page.people, PLAIN)
    )


def test_the_card_in_hand_keeps_the_focus_when_the_page_is_read_anew(
    page: SignaturesPage, settled: Callable[[], None]
) -> None:
    card_of(page.people, DECLINED).setFocus()
    page.refresh()
    settled()
    assert focused(page).needed.reference == DECLINED


def test_where_nothing_is_needed_a_sentence_says_so(
    qtbot: QtBot, tools: Tools, messages: Messages, memory: QSettings, settled: Callable[[], None]
) -> None:
    page = SignaturesPage(tools, messages, memory)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.looked_up) as counted:
        page.refresh()
    settled()
    assert counted.args == [0]
    assert page.nothing.isVisible()
    assert not page.by_person.isEnabled()


@pytest.mark.parametrize("view", ["people", "decisions"])
def test_everything_that_takes_the_focus_has_a_name(page: SignaturesPage, view: str) -> None:
    board = page.people if view == "people" else page.decisions
    for card in board.cards:
        assert card.accessibleName()
        assert all(found.accessibleName() for found in card.findChildren(QPushButton))
