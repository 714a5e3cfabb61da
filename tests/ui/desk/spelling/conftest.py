from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.desk.spelling.spelling import Spelling, spelling


@pytest.fixture
def speller(qapp: QApplication, qtbot: QtBot) -> Iterator[Spelling]:
    """The spelling of the application, with the dictionary that is shipped, and nothing else known."""
    made = spelling()
    made.load()
    qtbot.waitUntil(lambda: made.is_ready, timeout=10_000)
    made.know((), ())
    made.begin_decision()
    yield made
    made.know((), ())
