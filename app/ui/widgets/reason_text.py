"""A reason in a few words, as withdrawing and declining ask for it."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.forms.kinds.kind import LONGEST_LINE
from app.ui import style
from app.ui.widgets.clean_line import one_line

_HEIGHT = 96


class ReasonText(QPlainTextEdit):
    """Room for a few lines; the reason is kept as one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(style.scaled(_HEIGHT))

    @property
    def reason(self) -> str:
        """What was typed, in one line and without what no paper can hold."""
        return " ".join(one_line(self.toPlainText()).split())

    @property
    def excess(self) -> str:
        """Say that the reason is too long, or nothing where it is not."""
        too_long = len(self.reason) > LONGEST_LINE
        return f"The reason is longer than {LONGEST_LINE:,} characters." if too_long else ""
