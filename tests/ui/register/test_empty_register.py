"""A register without decisions offers the ways to begin."""

from collections.abc import Callable

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.ui.messages import Messages
from app.ui.register.register_page import RegisterPage
from app.workflow.tools import Tools
from tests.ui.register.conftest import MakePage

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
