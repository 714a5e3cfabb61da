"""What can be done to prose, with the keys and words under which it is offered."""

from enum import Enum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

REFERENCE_KEYS = QKeySequence("Ctrl+Shift+R")
"""What asks for a cross-reference; it needs more than the text, so it is no formatting."""


class Formatting(Enum):
    """One way to mark text up: what the button says, what it means, and its keys."""

    BOLD = ("B", "Bold", "Ctrl+B")
    ITALIC = ("I", "Italic", "Ctrl+I")
    LINK = ("Link", "Link", "Ctrl+K")
    BULLETS = ("• List", "Bullet list", "Ctrl+Shift+8")
    NUMBERS = ("1. List", "Numbered list", "Ctrl+Shift+7")
    SUBHEADING = ("Heading", "Sub-heading", "Ctrl+Shift+H")
    QUOTATION = ("Quote", "Quotation", "Ctrl+Shift+9")
    TABLE = ("Table", "Table", "Ctrl+Shift+6")
    NOTE = ("Note", "Footnote", "Ctrl+Shift+F")

    def __init__(self, shown: str, words: str, keys: str) -> None:
        self.shown = shown
        self.words = words
        self.keys = QKeySequence(keys)


def formatting_of(event: QKeyEvent) -> Formatting | None:
    """Return what a key asks for, or None."""
    typed = event.keyCombination()
    keys = QKeySequence(typed.keyboardModifiers() | _WITHOUT_SHIFT.get(typed.key(), typed.key()))
    return next((formatting for formatting in Formatting if formatting.keys == keys), None)


def asks_for_reference(event: QKeyEvent) -> bool:
    """Return whether a key asks for a cross-reference."""
    return QKeySequence(event.keyCombination()) == REFERENCE_KEYS


def is_ours(event: QEvent) -> bool:
    """Return whether a key means something to prose that it must not mean to anybody else."""
    return isinstance(event, QKeyEvent) and bool(formatting_of(event) or asks_for_reference(event))


_WITHOUT_SHIFT = {
    Qt.Key.Key_AsciiCircum: Qt.Key.Key_6,
    Qt.Key.Key_Ampersand: Qt.Key.Key_7,
    Qt.Key.Key_Asterisk: Qt.Key.Key_8,
    Qt.Key.Key_ParenLeft: Qt.Key.Key_9,
}
"""What Shift makes of a figure on the keyboards in use."""
