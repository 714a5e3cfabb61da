"""The registers the screens are shown with; made once for all of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.system.settings import Settings
from app.ui.application import make_application
from app.workflow.tools import Tools
from tests.ui.walk.screens import registers


@pytest.fixture(scope="package")
def shown_with(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> "Iterator[dict[str, Tools]]":
    """Each scene's register."""
    make_application(Settings())
    cursor = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    with registers(tmp_path_factory.mktemp("walk")) as opened:
        yield opened
    qapp.setCursorFlashTime(cursor)


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    """Where a window remembers its sizes, for one test."""
    return tmp_path
