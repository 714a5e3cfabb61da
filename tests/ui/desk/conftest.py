"""What every test of the desk may use: a desk on the worked example, in a window of its own."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.ui.background import background
from app.ui.desk.desk_page import DeskPage
from app.ui.messages import Messages
from app.workflow.find_decisions import list_decisions
from app.workflow.tools import Tools

LayOut = Callable[[str], DeskPage]
"""Opens the decision whose reference ends so, and waits until its page is on the screen."""


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    """The window's messages; failures nobody takes are said there."""
    made = Messages()
    qtbot.addWidget(made)
    background().failed.connect(made.show_error)
    return made


@pytest.fixture
def desk(qtbot: QtBot, example_tools: Tools, messages: Messages, memory: QSettings) -> Iterator[DeskPage]:
    """An empty desk on show, left when the test ends."""
    page = DeskPage(example_tools, messages, memory)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    yield page
    page.leave()


@pytest.fixture
def lay_out(qtbot: QtBot, desk: DeskPage, example_tools: Tools) -> LayOut:
    """Open decisions of the example at the desk."""

    def open_it(ending: str) -> DeskPage:
        row = next(row for row in list_decisions(tools=example_tools) if row.reference.endswith(ending))
        with qtbot.waitSignals([desk.opened, desk.page_shown], timeout=10_000):
            desk.open(row.id)
        return desk

    return open_it
