"""Everyone can work every screen from the keyboard, and hears what everything is called."""

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.workflow.tools import Tools
from tests.ui.walk.controls import called, controls, spoken
from tests.ui.walk.keyboard import Walk, out_of_order, unreachable
from tests.ui.walk.letters import actions, shared_letters, shared_menu_letters
from tests.ui.walk.screens import EVERY, played


@pytest.mark.parametrize("name", EVERY)
def test_every_control_is_named_and_reached_in_reading_order(
    name: str, shown_with: dict[str, Tools], memory: Path, qtbot: QtBot
) -> None:
    with played(name, shown_with[name], memory) as stage:
        window = stage.front()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        every = controls(window)
        nameless = [called(widget) for widget in every if not any(map(str.isalnum, spoken(widget)))]
        assert nameless == []
        assert shared_letters(window) == []
        walk = Walk(window, every)
        assert walk.faults == []
        assert unreachable(every, walk.visited) == []
        assert out_of_order(window, walk.visited) == []
        assert walk.visited


def test_every_line_of_a_menu_has_keys_of_its_own(shown_with: dict[str, Tools], memory: Path) -> None:
    with played("register", shown_with["register"], memory) as stage:
        lines = actions(stage.window)
        without = [action.text() for action in lines if action.shortcut().isEmpty()]
        assert without == []
        keys = [keys.toString() for action in lines for keys in action.shortcuts()]
        assert sorted(keys) == sorted(set(keys))
        menus = [menu for menu in stage.window.menuBar().findChildren(QMenu) if menu.actions()]
        assert [fault for menu in menus for fault in shared_menu_letters(menu)] == []
        assert all(not QKeySequence.mnemonic(action.text()).isEmpty() for action in lines)
