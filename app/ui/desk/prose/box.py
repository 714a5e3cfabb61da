"""A text for prose with its toolbar: what prose fields and the bodies of sections are made of."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui import style
from app.ui.desk.prose.text import ProseText
from app.ui.desk.prose.toolbar import ProseToolbar
from app.ui.widgets.focus_ring import ring_together


class ProseBox(QFrame):
    """Shows one prose text below the buttons that act on it."""

    typed = Signal(str)
    refused = Signal(str, str)
    reference_wanted = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ProseText(name, parent=self)
        self._toolbar = ProseToolbar(self)
        style.set_role(self, "field")
        ring_together(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)  # the border
        column.setSpacing(0)
        column.addWidget(self._toolbar)
        column.addWidget(self.text)
        self._toolbar.chosen.connect(self.text.format)
        self._toolbar.reference_wanted.connect(self.text.ask_for_reference)
        self.text.typed.connect(self._on_typed)
        self.text.refused.connect(self.refused)
        self.text.reference_wanted.connect(self.reference_wanted)

    def show_text(self, text: str) -> None:
        """Show a text without reporting it."""
        self.text.show_text(text)
        self._count()

    def _on_typed(self, text: str) -> None:
        self._count()
        self.typed.emit(text)

    def _count(self) -> None:
        self._toolbar.show_words(self.text.words)
