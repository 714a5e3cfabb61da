"""The letters that are pressed with Alt, and the keys of the menus."""

from collections import Counter

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QMainWindow, QMenu, QTabBar, QWidget

from tests.ui.walk.controls import shown


def shared_letters(window: QWidget) -> list[str]:
    """Return the letters that lead to two places of one window."""
    return _twice([text for text in _texts(window) if _letter(text)])


def shared_menu_letters(menu: QMenu) -> list[str]:
    """Return the letters that lead to two lines of one menu."""
    return _twice([action.text() for action in menu.actions() if _letter(action.text())])


def actions(window: QMainWindow) -> list[QAction]:
    """Return every line of the menus."""
    menus = window.menuBar().findChildren(QMenu)
    return [one for menu in menus for one in menu.actions() if not one.isSeparator() and one.menu() is None]


def _texts(window: QWidget) -> list[str]:
    texts: list[str] = []
    for widget in shown(window):
        pressed = isinstance(widget, QAbstractButton) and widget.isEnabled()
        if pressed or (isinstance(widget, QLabel) and widget.buddy() is not None):
            texts.append(widget.property("text"))
        elif isinstance(widget, QGroupBox):
            texts.append(widget.title())
        elif isinstance(widget, QTabBar):
            texts += [widget.tabText(place) for place in range(widget.count())]
    if isinstance(window, QMainWindow):
        texts += [action.text() for action in window.menuBar().actions()]
    return texts


def _twice(texts: list[str]) -> list[str]:
    counted = Counter(_letter(text) for text in texts)
    return [
        f"Alt+{letter}: {[text for text in texts if _letter(text) == letter]}"
        for letter, count in counted.items()
        if count > 1
    ]


def _letter(text: str) -> str:
    keys = QKeySequence.mnemonic(text)
    return keys.toString().removeprefix("Alt+")
