"""The page of the worked example, shown and looked up."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.system.settings import Scheme
from app.ui import style
from app.ui.messages import Messages
from app.ui.signatures.board import Board
from app.ui.signatures.needed_card import NeededCard
from app.ui.signatures.signatures_page import SignaturesPage
from app.workflow.tools import Tools


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    """The plain look, whatever another test has tried on."""
    style.apply(qapp, Scheme.LIGHT, 100)


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    """The window's messages."""
    bar = Messages()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def page(
    qtbot: QtBot, example_tools: Tools, messages: Messages, memory: QSettings, settled: Callable[[], None]
) -> SignaturesPage:
    """Whose pen next in the worked example."""
    made = SignaturesPage(example_tools, messages, memory)
    qtbot.addWidget(made)
    made.resize(1128, 720)
    made.show()
    made.refresh()
    settled()
    return made


def card_of(board: Board, reference: str) -> NeededCard:
    """Return the card of that decision."""
    return next(card for card in board.cards if card.needed.reference == reference)
