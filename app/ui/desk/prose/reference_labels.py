"""What cross-references print, known to all texts of one form."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget


class ReferenceLabels(QObject):
    """The labels of one form; its texts find them when they are shown, and hear of others."""

    changed = Signal()

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self.labels: Mapping[str, str] = {}

    @classmethod
    def of(cls, form: QWidget) -> "ReferenceLabels":
        """Return the labels of a form; there is one for each."""
        return _own(form) or cls(form)

    @staticmethod
    def around(text: QWidget) -> "ReferenceLabels | None":
        """Return the labels of the form a text is in."""
        widget = text.parentWidget()
        while widget is not None:
            found = _own(widget)
            if found is not None:
                return found
            widget = widget.parentWidget()
        return None

    def show(self, labels: Mapping[str, str]) -> None:
        """Let every text show these."""
        if labels != self.labels:
            self.labels = labels
            self.changed.emit()


def _own(widget: QWidget) -> ReferenceLabels | None:
    return widget.findChild(ReferenceLabels, options=Qt.FindChildOption.FindDirectChildrenOnly)
