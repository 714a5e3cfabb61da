"""Searching as one types: waits for a pause, asks the register, forgets answers that come too late."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.ui.background import Running, run_in_background
from app.workflow.find_decisions import search_decisions
from app.workflow.tools import Tools

PAUSE = 150
"""Milliseconds without a keystroke after which the register is asked."""


class Search(QWidget):
    """Holds what is searched for and what was found; it has no face of its own."""

    answered = Signal()

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._tools = tools
        self._running: Running | None = None
        self.text = ""
        self.found: frozenset[int] | None = None
        """The ids found; None while nothing is searched for."""
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._ask)

    @property
    def words(self) -> tuple[str, ...]:
        """The words searched for."""
        return tuple(self.text.split())

    def look_for(self, text: str) -> None:
        """Search for that text after a pause; nothing to search for is answered at once."""
        self.text = text.strip()
        if self._running is not None:
            self._running.cancel()
            self._running = None
        if self.text:
            self._soon.start()
        else:
            self._soon.stop()
            self._on_found(None)

    def again(self) -> None:
        """Ask again, because the register has changed."""
        if self.text and not self._soon.isActive():
            self._ask()

    def _ask(self) -> None:
        if self._running is not None:
            self._running.cancel()
        self._running = run_in_background(
            partial(search_decisions, self.text, tools=self._tools), owner=self, then=self._on_found
        )

    def _on_found(self, found: frozenset[int] | None) -> None:
        self._running = None
        self.found = found
        self.answered.emit()
