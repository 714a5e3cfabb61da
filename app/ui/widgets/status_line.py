"""The line at the foot of the window: what was saved, what is going on, which keys help."""

from PySide6.QtWidgets import QProgressBar, QStatusBar, QWidget

from app.ui import style
from app.ui.widgets.plain import label


class StatusLine(QStatusBar):
    """Says quietly what nobody has to read."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._saved = label()
        self._place = label()
        self._working = QProgressBar(maximum=0, textVisible=False)
        self._working.setAccessibleName("Working")
        self._working.setFixedWidth(style.scaled(96))
        self._working_words = label("Working …")
        self.addWidget(self._saved)
        self.addWidget(self._place)
        self.addPermanentWidget(self._working_words)
        self.addPermanentWidget(self._working)
        self.addPermanentWidget(label(hint))
        self.show_saved("")
        self.show_working(working=False)

    def show_saved(self, words: str) -> None:
        """Say when what was saved."""
        self._saved.setText(words)
        self._saved.setVisible(bool(words))

    @property
    def saved_words(self) -> str:
        """What is said about saving."""
        return self._saved.text()

    def show_place(self, words: str, in_full: str = "") -> None:
        """Say where the register is; the whole path where one points at it."""
        self._place.setText(words)
        self._place.setToolTip(in_full)

    @property
    def place_words(self) -> str:
        """What is said about where the register is."""
        return self._place.text()

    def show_working(self, *, working: bool) -> None:
        """Show that something takes its time."""
        self._working.setVisible(working)
        self._working_words.setVisible(working)
