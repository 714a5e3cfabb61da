"""The look in which settings are tried."""

import pytest
from PySide6.QtWidgets import QApplication

from app.system.settings import Scheme
from app.ui import style


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    """The plain look, whatever another test has tried on."""
    style.apply(qapp, Scheme.LIGHT, 100)
