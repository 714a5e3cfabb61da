"""How far the checks have come, and a way to stop them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.model.form import FormDefinition
from app.ui import style
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.plain import push_button


class ProgressLine(QWidget):
    """Shows which form is being checked, and of how many; hidden while none is."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Forms checked")
        self._bar.setFixedWidth(style.scaled(160))
        self._words = ElidedLabel()
        self.stop_button = push_button("Stop", "link", on_click=self.stop_wanted.emit)
        self.stop_button.setAccessibleName("Stop checking")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.scaled(12))
        row.addWidget(self._bar)
        row.addWidget(self._words, 1)
        row.addWidget(self.stop_button)
        self.hide()

    def show_progress(self, form: FormDefinition, place: int, count: int) -> None:
        """Show that this form is being checked."""
        self._bar.setRange(0, count)
        self._bar.setValue(place - 1)
        self._words.show_text(f"Checking “{form.title}”, {place} of {count} …")
        self.show()
