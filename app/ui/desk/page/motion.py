"""Whether the person at this computer has asked for less motion."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


def is_calm() -> bool:
    """Return whether things are to be where they go at once, without moving or fading."""
    hints = QGuiApplication.styleHints()  # which has to live as long as what it is asked for
    return hints.accessibility().motionPreference() is Qt.MotionPreference.ReducedMotion
