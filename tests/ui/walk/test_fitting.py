"""Nothing is cut off, and nothing scrolls sideways, however large the text is."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.system.settings import TextSize
from app.workflow.tools import Tools
from tests.ui.walk.fitting import cut_off
from tests.ui.walk.screens import DESKS, EVERY, played


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("name", "text_size"),
    [(name, size) for name in EVERY for size in ((200,) if name in DESKS else (100, 150, 200))],
)
def test_everything_can_be_read_in_a_window_of_1280_by_800(
    name: str, text_size: TextSize, shown_with: dict[str, Tools], memory: Path
) -> None:
    with played(name, shown_with[name], memory, text_size=text_size) as stage:
        assert QApplication.font().pointSizeF() == pytest.approx(10.5 * text_size / 100, abs=0.1)
        assert cut_off(stage.front()) == []
