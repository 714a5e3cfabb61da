"""What was done to the register when it was opened is said in the window that opens on it."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.register.how_opened import HowOpened
from app.ui.application import DONE, run_window
from app.ui.main_window import MainWindow
from app.workflow.tools import Tools
from tests.ui.test_application import program, when_open


def test_a_back_up_made_on_opening_is_told_with_its_place(
    qapp: QApplication, example_tools: Tools, tmp_path: Path
) -> None:
    kept = tmp_path / "back-ups" / "register 2026-11-20 version 3.db"
    example_tools.register.how_opened = HowOpened(backup=kept)
    said: list[str] = []

    def look(window: MainWindow) -> None:
        message = window.messages.current
        said.extend((message.what, message.hint) if message else ())
        window.close()

    when_open(look, qapp)
    assert run_window(program(example_tools, tmp_path)) == DONE
    assert "brought up to date" in said[0]
    assert str(kept) in said[1]
