"""Who signed: one of those who held the post on that day, or a sentence that says nobody is entered."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.model.office import OfficeHolder
from app.ui import style
from app.ui.widgets.plain import label, push_button


class HolderChoice(QWidget):
    """Offers people with their capacity; the one printed on the paper is chosen where possible."""

    entry_wanted = Signal()
    """Somebody wants to enter who held the post."""

    def __init__(
        self, printed: str, capacity: Callable[[OfficeHolder], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._printed = printed
        self._capacity = capacity
        self._holders: tuple[OfficeHolder, ...] = ()
        self._combo = QComboBox(self)
        self._combo.setPlaceholderText("Choose who signed")
        self._nobody = label("", "warning", wrap=True)
        self._enter = push_button("&Enter who held the post…", on_click=self.entry_wanted.emit)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(style.scaled(4))
        for widget in (self._combo, self._nobody, self._enter):
            box.addWidget(widget)
        self._show_which()

    def setAccessibleName(self, name: str) -> None:
        """Name the field that is chosen from."""
        super().setAccessibleName(name)
        self._combo.setAccessibleName(name)

    def show_holders(self, holders: tuple[OfficeHolder, ...], nobody: str) -> None:
        """Offer these people; `nobody` is what to say where there are none."""
        wanted = self.chosen.name if self.chosen else self._printed
        self._holders = holders
        self._combo.clear()
        for holder in holders:
            self._combo.addItem(f"{holder.name} – {self._capacity(holder)}")
        names = [holder.name for holder in holders]
        only = 0 if len(names) == 1 else -1
        self._combo.setCurrentIndex(names.index(wanted) if wanted in names else only)
        self._nobody.setText(nobody)
        self._show_which()

    @property
    def chosen(self) -> OfficeHolder | None:
        """Who is chosen, or None."""
        index = self._combo.currentIndex()
        return self._holders[index] if 0 <= index < len(self._holders) else None

    @property
    def is_empty(self) -> bool:
        """Whether nobody is entered who could be chosen."""
        return not self._holders

    def _show_which(self) -> None:
        nobody = not self._holders and bool(self._nobody.text())
        self._combo.setVisible(not nobody)
        self._nobody.setVisible(nobody)
        self._enter.setVisible(nobody)
        self.setFocusProxy(self._enter if nobody else self._combo)
