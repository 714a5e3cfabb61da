"""What a card says beyond who has to sign what: a stale signature, a refusal."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.signature import Refusal
from app.ui import style
from app.ui.widgets.plain import label
from app.ui.widgets.shapes import Shape, ShapeLabel
from app.ui.widgets.when import day
from app.workflow.find_signatures import Needed


class MarkedLine(QWidget):
    """A shape and a sentence beside it, both in the colour of something that went wrong."""

    def __init__(self, shape: Shape, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(style.scaled(6))
        mark = ShapeLabel(self)
        mark.show_shape(shape, "error")
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(text, "error", wrap=True), 1)


def stale_sentence(needed: Needed, today: date) -> str:
    """Return what was signed and when: `Stale: signed version 1 on 2 Nov, changed since`."""
    signed_on = day(needed.stale[-1].signed_on, today)
    return f"Stale: signed version {needed.stale_version} on {signed_on}, changed since"


def refusal_sentence(refusal: Refusal, today: date) -> str:
    """Return who declined, when and why."""
    return f"Declined on {day(refusal.declined_on, today)} by {refusal.person}: {refusal.reason}"
