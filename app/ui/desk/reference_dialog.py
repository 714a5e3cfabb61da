"""Asks where a cross-reference is to point: to a paragraph, by the number it will have, or to a paper."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.forms.marking import Target
from app.ui import style
from app.ui.widgets.fitted_dialog import FittedDialog
from app.ui.widgets.plain import label

_NOTHING = "There is nothing to point to yet: no paragraph is numbered, and no paper is attached."
_LIST_HEIGHT = 320
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class ReferenceDialog(FittedDialog):
    """Lists what can be pointed to; typing narrows it, Enter takes the one marked."""

    chosen = Signal(object)
    """The `Target`."""

    def __init__(self, targets: Sequence[Target], parent: QWidget | None = None) -> None:
        super().__init__("Cross-reference", "Insert", parent)
        self._targets = targets
        self.search = QLineEdit(placeholderText="Type a number or words to narrow the list")
        self.search.setAccessibleName("Narrow the list")
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName("Paragraphs and papers")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setFixedHeight(style.scaled(_LIST_HEIGHT))
        self.list.doubleClicked.connect(self._take)
        self.content.addWidget(
            label("The number is printed, and stays right when paragraphs are moved.", "hint", wrap=True)
        )
        if targets:
            self.content.addWidget(self.search)
            self.content.addWidget(self.list)
        else:
            self.content.addWidget(label(_NOTHING, wrap=True))
        self._narrow("")
        (self.search if targets else self.action).setFocus()

    def accept(self) -> None:
        """Report what is marked in the list, and close."""
        row = self.list.currentRow()
        if row < 0:
            return
        super().accept()
        self.chosen.emit(self.list.item(row).data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list while typing goes on in the line above it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.search:
            by = _STEPS.get(Qt.Key(event.key()))
            if by is not None:
                row = self.list.currentRow() + by
                self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
                return True
        return super().eventFilter(watched, event)

    def _take(self, _: QModelIndex) -> None:
        self.accept()

    def _narrow(self, typed: str) -> None:
        self.list.clear()
        wanted = typed.casefold().split()
        for target in self._targets:
            shown = f"{target.label}   {target.words}"
            if all(word in shown.casefold() for word in wanted):
                item = QListWidgetItem(shown, self.list)
                item.setToolTip(target.words)
                item.setData(Qt.ItemDataRole.UserRole, target)
        self.list.setCurrentRow(0 if self.list.count() else -1)
        self.action.setEnabled(self.list.count() > 0)
