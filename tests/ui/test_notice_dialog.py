"""The list of keys, and what the program is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.notice_dialog import NoticeDialog
from app.ui.window_actions import MENUS, Do, plain
from tests.ui.windows import press

Settled = Callable[[], None]


def words(dialog: NoticeDialog) -> list[str]:
    """Return what a dialog says."""
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_keys_and_about_can_be_read_and_closed(window: MainWindow, qtbot: QtBot) -> None:
    press(window, "F1", qtbot)
    [keys] = window.findChildren(NoticeDialog)
    told = words(keys)
    for _, entries in MENUS:
        assert all(plain(entry.what).rstrip("…") in told for entry in entries if entry and entry.keys)
    qtbot.keyClick(keys, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(NoticeDialog))
    window.actions_by_word[Do.ABOUT].trigger()
    [about] = window.findChildren(NoticeDialog)
    assert any("Version" in line for line in words(about))
