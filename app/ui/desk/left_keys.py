"""Keys a text widget leaves to the window: undo and redo act across fields there, and one exports."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from app.ui.window_actions import Do, keys_of

_LEFT = keys_of(Do.UNDO, Do.REDO, Do.EXPORT_WORD)


def is_left(event: QEvent) -> bool:
    """Return whether a text widget is about to take a key for itself that it has to leave."""
    if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        return False
    return isinstance(event, QKeyEvent) and QKeySequence(event.keyCombination()) in _LEFT


def without_undo(menu: QMenu) -> QMenu:
    """Take a text widget's own undo and redo from its context menu, and the line below them."""
    own = [action for action in menu.actions() if action.objectName() in {"edit-undo", "edit-redo"}]
    for action in own:
        menu.removeAction(action)
    first = next(iter(menu.actions()), None)
    if own and first is not None and first.isSeparator():
        menu.removeAction(first)
    return menu
