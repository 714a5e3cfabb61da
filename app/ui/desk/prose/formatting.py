"""What can be done to prose, with the keys and words under which it is offered."""

from enum import Enum
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from app.model.prose import ListKind
from app.ui.desk.prose.lists import toggle_list
from app.ui.desk.prose.passage import BOLD, ITALIC, Passage, make_link, toggle_mark, toggle_subheading

REFERENCE_KEYS = QKeySequence("Ctrl+Shift+R")
"""What asks for a cross-reference; it needs more than the text, so it is no formatting."""


class Formatting(Enum):
    """One way to mark text up: what the button says, what it means, and its keys."""

    BOLD = ("B", "Bold", "Ctrl+B")
    ITALIC = ("I", "Italic", "Ctrl+I")
    LINK = ("Link", "Link", "Ctrl+K")
    BULLETS = ("• List", "Bullet list", "Ctrl+Shift+8")
    NUMBERS = ("1. List", "Numbered list", "Ctrl+Shift+7")
    SUBHEADING = ("Sub-heading", "Sub-heading", "Ctrl+Shift+H")

    def __init__(self, shown: str, words: str, keys: str) -> None:
        self.shown = shown
        self.words = words
        self.keys = QKeySequence(keys)

    def apply(self, passage: Passage) -> Passage:
        """Return the passage marked up, or plain again where it already was."""
        return _DEEDS[self](passage)


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


_WITHOUT_SHIFT = {Qt.Key.Key_Ampersand: Qt.Key.Key_7, Qt.Key.Key_Asterisk: Qt.Key.Key_8}
"""What Shift makes of a figure on the keyboards in use."""

_DEEDS = {
    Formatting.BOLD: partial(toggle_mark, mark=BOLD),
    Formatting.ITALIC: partial(toggle_mark, mark=ITALIC),
    Formatting.LINK: make_link,
    Formatting.BULLETS: partial(toggle_list, kind=ListKind.BULLET),
    Formatting.NUMBERS: partial(toggle_list, kind=ListKind.DECIMAL),
    Formatting.SUBHEADING: toggle_subheading,
}
