"""Shift+F10 opens the menu of whatever has the cursor, on systems that do not see to it themselves."""

import platform

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


def listen_for_menu_key(owner: QWidget) -> None:
    """Open menus with Shift+F10 in a widget; Windows does so itself, and every system with the Menu key."""
    if platform.system() != "Windows":
        shortcut = QShortcut(QKeySequence("Shift+F10"), owner, open_menu_at_cursor)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)


def open_menu_at_cursor() -> None:
    """Ask the widget with the cursor for its menu, as the Menu key does."""
    focused = QApplication.focusWidget()
    if focused is not None:
        box = QRectF(focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).toRect()
        place = box.center() if box.isValid() else QPoint(0, 0)
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(focused, QContextMenuEvent(reason, place, focused.mapToGlobal(place)))
