"""Withdrawing: asked for a reason, the number kept."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.messages import Messages
from app.ui.register.register_page import RegisterPage
from app.ui.register.withdraw_dialog import WithdrawDialog
from app.workflow.find_decisions import open_decision
from app.workflow.tools import Tools
from tests.ui.register.conftest import panel_words

Settled = Callable[[], None]


def withdraw_dialog(page: RegisterPage, qtbot: QtBot) -> WithdrawDialog:
    """Ask for the withdrawal of the chosen decision."""
    page.withdraw_chosen()
    [dialog] = page.findChildren(WithdrawDialog)
    return dialog


def test_withdrawing_asks_for_a_reason_and_keeps_the_number(
    page: RegisterPage, qtbot: QtBot, settled: Settled, messages: Messages, example_tools: Tools
) -> None:
    chosen = page.listing.current
    assert chosen is not None
    dialog = withdraw_dialog(page, qtbot)
    dialog.withdraw_button.click()
    assert dialog.isVisible()
    assert "Say why" in "".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    dialog.reason.setPlainText("x" * 5_000)
    dialog.withdraw_button.click()
    assert dialog.isVisible()
    dialog.reason.setPlainText("  Begun\x07\ntwice. ")
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
