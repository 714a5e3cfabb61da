"""What tests of the window do with it: open it, press keys, open a decision at the desk."""

from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.system.settings import Settings
from app.ui.main_window import MainWindow
from app.ui.surroundings import Surroundings
from app.workflow.find_decisions import list_decisions
from app.workflow.tools import Tools


def make_window(tools: Tools, memory: QSettings, qtbot: QtBot, *, demo: bool) -> MainWindow:
    """Open a window on a register, and wait until it is read."""
    window = MainWindow(
        tools, Surroundings(Settings(), lambda _: None, memory, demo=demo, has_example=not demo)
    )
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.register_page.listed):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def press(window: MainWindow, keys: str, qtbot: QtBot) -> None:
    """Press a key where the focus is."""
    qtbot.keySequence(QApplication.focusWidget() or window, QKeySequence(keys))


def at_desk(window: MainWindow) -> bool:
    """Whether the desk is open, with a decision on it."""
    return window.desk.isVisible() and window.desk.decision_id is not None


def open_at_desk(window: MainWindow, reference: str, tools: Tools, qtbot: QtBot) -> int:
    """Open a decision at the desk and return its id."""
    row = next(row for row in list_decisions(tools=tools) if row.reference == reference)
    window.open_decision(row.id)
    qtbot.waitUntil(lambda: window.desk.decision_id == row.id)
    return row.id
