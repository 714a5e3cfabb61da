"""What a screen reader says of a control beside its name."""

from typing import cast

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_HINT, _TOLD = "hint", "told"


def tell_also(widget: QWidget, words: str, about: str = "") -> None:
    """Let a screen reader say words after the hint of a control, not those told of the same before."""
    told = cast("dict[str, str]", widget.property(_TOLD) or {})
    if told.get(about, "") == words:
        return
    if widget.property(_HINT) is None:
        widget.setProperty(_HINT, widget.accessibleDescription())
    told = {**told, about: words}
    widget.setProperty(_TOLD, told)
    parts = (str(widget.property(_HINT)), *told.values())
    widget.setAccessibleDescription(" ".join(part for part in parts if part))


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say something once, when it has ended what it is saying."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
