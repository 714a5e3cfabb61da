"""One line of text: no control characters, no line ends, and an end."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from app.forms.kinds.kind import LONGEST_LINE, clean_text
from app.ui.widgets.positions import from_qt, to_qt

_ROOM = (
    4 * LONGEST_LINE
)  # Qt cuts off what is longer before the validator, which refuses the rest with a sentence


class OneLine(QValidator):
    """Turns line ends into spaces, drops what no paper can hold, refuses what is too long."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Return the text as it can be kept, with the cursor after the same character."""
        if len(text) > LONGEST_LINE:
            return QValidator.State.Invalid, text, position
        if text.isprintable():
            return QValidator.State.Acceptable, text, position
        before, kept = one_line(text[: from_qt(text, position)]), one_line(text)
        return QValidator.State.Acceptable, kept, to_qt(kept, len(before))


def one_line(text: str) -> str:
    """Return text with a space for each line end or tab, and without control characters."""
    return clean_text(text, longest=len(text)).translate(_SPACES)


_SPACES = str.maketrans("\n\t", "  ")


class CleanLine(QLineEdit):
    """A line to type in; `textEdited` reports edits, `refused` what was not taken in."""

    refused = Signal(str, str)
    """What happened and what to do; the line stays as it was."""

    def __init__(self, name: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(_ROOM)
        self.setText(one_line(text)[:LONGEST_LINE])
        self.setValidator(OneLine(self))
        self.inputRejected.connect(self._refuse)

    def _refuse(self) -> None:
        self.refused.emit(
            f"A line holds at most {LONGEST_LINE:,} characters, so nothing was added "
            f"to “{self.accessibleName()}”.",
            "Shorten the text, or put it where paragraphs are asked for.",
        )
