"""What a screen reader says of a control beside its name."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_LASTING = "hint"


def tell_also(widget: QWidget, words: str) -> None:
    """Let a screen reader say words after the hint of a control, in place of those told before."""
    lasting = widget.property(_LASTING)
    if lasting is None:
        if not words:
            return
        lasting = widget.accessibleDescription()
        widget.setProperty(_LASTING, lasting)
    widget.setAccessibleDescription(" ".join(part for part in (lasting, words) if part))


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say something once, when it has ended what it is saying."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
