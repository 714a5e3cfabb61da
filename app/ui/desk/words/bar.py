"""What the bars at the foot of the form have in common: Esc closes them, Enter works as their fields say."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.ui import style
from app.ui.widgets.clean_line import CleanLine


class Bar(QFrame):
    """A bar that is there while it is wanted."""

    closed = Signal()
    """Somebody wants it away."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_role(self, "strip")
        self.setAccessibleName(name)
        self.hide()

    @property
    def has_cursor(self) -> bool:
        """Whether somebody types into it or is about to press one of its buttons."""
        focused = self.focusWidget()
        return focused is not None and focused.hasFocus()

    def say(self, words: str) -> None:
        """Let a screen reader say what has changed, wherever the cursor is."""
        if words and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def listen_to(self, *inputs: QWidget) -> None:
        """Let Esc close the bar from these."""
        for widget in inputs:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with Esc, before the window takes it for the way back."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if not (event.type() in kinds and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress:
            self.closed.emit()
        event.accept()
        return True


class EnterLine(CleanLine):
    """A line in which Enter does what its bar says."""

    entered = Signal(int)
    """1 with Enter, -1 with Shift+Enter."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Report Enter and Shift+Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.entered.emit(-1 if backwards else 1)
        else:
            super().keyPressEvent(event)
