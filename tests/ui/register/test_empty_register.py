"""A register without decisions offers the ways to begin."""

from collections.abc import Callable

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from app.ui.messages import Messages
from app.ui.register.empty_register import HINTS
from app.ui.register.register_page import RegisterPage
from app.workflow.tools import Tools
from tests.ui.register.conftest import MakePage
from tests.ui.windows import make_window

Settled = Callable[[], None]


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


def test_the_first_start_says_three_things_and_nothing_more(
    tools: Tools, memory: QSettings, qtbot: QtBot
) -> None:
    window = make_window(tools, memory, qtbot, demo=False)
    empty = window.register_page.empty
    read = [words.text() for words in empty.findChildren(QLabel) if words.isVisible()]
    assert [words for words in read if words in HINTS] == list(HINTS)
    assert len(HINTS) == 3
    assert window.messages.current is None
    assert not [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert QApplication.focusWidget() is empty.new_button
