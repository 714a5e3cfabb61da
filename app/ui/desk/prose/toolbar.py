"""The row of buttons above a text: what can be done to it, and how many words it has."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from app.ui import style
from app.ui.desk.prose.formatting import REFERENCE_KEYS, Formatting
from app.ui.widgets.flow_layout import FlowLayout


class ProseToolbar(QWidget):
    """Offers formatting; its buttons never take the focus, as each has keys of its own."""

    chosen = Signal(object)
    """The `Formatting` asked for."""
    reference_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel(self)
        style.set_role(self._words, "hint")
        self._words.setProperty("look", "mark")
        row = FlowLayout(self, spacing=0)
        row.setContentsMargins(style.scaled(4), 0, style.scaled(8), 0)
        for formatting in Formatting:
            button = self._button(formatting.shown, formatting.words, formatting.keys)
            button.setProperty("weight", formatting.words.lower())
            button.clicked.connect(partial(self.chosen.emit, formatting))
            row.addWidget(button)
        reference = self._button("Ref…", "Cross-reference…", REFERENCE_KEYS)
        reference.clicked.connect(self.reference_wanted)
        row.addWidget(reference)
        row.addWidget(self._words)

    def show_words(self, count: int) -> None:
        """Say how many words the text has."""
        self._words.setText("1 word" if count == 1 else f"{count:,} words" if count else "")

    def _button(self, shown: str, words: str, keys: QKeySequence) -> QToolButton:
        button = QToolButton(self)
        button.setText(shown)
        button.setToolTip(f"{words} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setProperty("look", "mark")
        style.set_role(button, "quiet")
        return button
