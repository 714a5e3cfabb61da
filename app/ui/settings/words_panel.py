"""The words somebody has added to the dictionary: a plain list from which they can be removed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from app.errors import FileError
from app.system.own_words import add_own_word, read_own_words, remove_own_word
from app.ui import style
from app.ui.messages import Messages
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.plain import label, push_button

_LINES = 6
_NONE = "None yet. Add one at the desk: right-click a word with a wavy line, or press F7."
_HINT = "Spelling takes these words for right in every decision, on this computer, for you."


class WordsPanel(QWidget):
    """Shows the words, and lets them be removed and put back."""

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._removed = ""
        self.list = QListWidget(self)
        self.list.setAccessibleName("Words you have added")
        self.list.currentRowChanged.connect(self._offer)
        self._none = label(_NONE, "hint", wrap=True)
        self.remove_button = push_button("Remo&ve word", on_click=self._remove)
        self.undo_button = push_button("", "link", on_click=self._undo)
        self.undo_button.hide()
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, self._remove)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        """Read the words again: some may have been added at the desk."""
        self._show(read_own_words(), self.list.currentRow())

    def _show(self, words: frozenset[str], row: int) -> None:
        self.list.clear()
        self.list.addItems(sorted(words, key=lambda word: (word.casefold(), word)))
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self.list.setVisible(bool(words))
        self._none.setVisible(not words)
        lines = min(max(len(words), 1), _LINES)
        self.list.setFixedHeight(lines * max(self.list.sizeHintForRow(0), 0) + 2 * self.list.frameWidth())
        self._offer()

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._removed = item.text()
            self._take(lambda: remove_own_word(self._removed))
            self.undo_button.setText(f"Put “{self._removed}” back")
            self.undo_button.show()

    def _undo(self) -> None:
        self._take(lambda: add_own_word(self._removed))
        self.undo_button.hide()

    def _take(self, change: Callable[[], frozenset[str]]) -> None:
        try:
            words = change()
        except FileError as error:
            self._messages.show_error(error)
            words = read_own_words()
        self._show(words, self.list.currentRow())

    def _offer(self) -> None:
        self.remove_button.setVisible(self.list.count() > 0)
        self.remove_button.setEnabled(self.list.currentItem() is not None)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.scaled(6))
        column.addWidget(label(_HINT, "hint", wrap=True))
        column.addWidget(self._none)
        column.addWidget(self.list)
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=style.scaled(12))
        row.addWidget(self.remove_button)
        row.addWidget(self.undo_button)
        column.addWidget(buttons)
