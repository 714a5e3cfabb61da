"""A chip that narrows a list to some of its values."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.ui import style


class Choice(NamedTuple):
    """One value a list can be narrowed to, and its words."""

    value: str
    words: str


class FilterChip(QPushButton):
    """Shows what a list is narrowed to; its menu holds the values to tick."""

    narrowed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._title = title
        self._chosen: frozenset[str] = frozenset()
        self._choices: tuple[Choice, ...] = ()
        style.set_role(self, "chip")
        self.setMenu(QMenu(self))
        self.menu().setAccessibleName(f"Filter by {title.lower()}")
        self.menu().aboutToShow.connect(self._fill_menu)
        self._say()

    @property
    def chosen(self) -> frozenset[str]:
        """The values ticked; none means all are shown."""
        return self._chosen

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these values; a value that was ticked and has gone is ticked no longer."""
        self._choices = tuple(choices)
        self._chosen &= {choice.value for choice in choices}
        self._say()

    def choose(self, values: frozenset[str]) -> None:
        """Tick exactly these and say so."""
        if values != self._chosen:
            self._chosen = values
            self._say()
            self.narrowed.emit()

    def _fill_menu(self) -> None:
        menu = self.menu()
        menu.clear()
        anything = menu.addAction("Any")
        anything.setCheckable(True)
        anything.setChecked(not self._chosen)
        anything.triggered.connect(lambda: self.choose(frozenset()))
        menu.addSeparator()
        for choice in self._choices:
            menu.addAction(self._action(choice, menu))

    def _action(self, choice: Choice, menu: QMenu) -> QAction:
        action = QAction(choice.words.replace("&", "&&"), menu, checkable=True)
        action.setChecked(choice.value in self._chosen)
        action.triggered.connect(lambda: self.choose(self._chosen ^ {choice.value}))
        return action

    def _say(self) -> None:
        words = [choice.words for choice in self._choices if choice.value in self._chosen]
        told = "" if not words else f": {words[0]}" + (f" +{len(words) - 1}" if len(words) > 1 else "")
        self.setText((self._title + told).replace("&", "&&"))
        self.setAccessibleName(f"{self._title}, {', '.join(words) or 'any'}")
        self.setProperty("narrowed", bool(words))
        self.style().unpolish(self)
        self.style().polish(self)
