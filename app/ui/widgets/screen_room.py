"""Windows that are no larger than the screen they open on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.ui import style

_LEFT_FREE = 64
"""Pixels for the window's own frame and the desktop's bar."""


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window a size at 100 % text; in larger text it grows with it as far as the screen goes."""
    room = window.screen().availableSize() - QSize(0, _LEFT_FREE)
    window.resize(QSize(style.scaled(width), style.scaled(height)).boundedTo(room))
