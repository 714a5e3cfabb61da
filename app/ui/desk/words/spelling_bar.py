"""The bar that goes from misspelt word to misspelt word: what was probably meant, and what to do about it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui import style
from app.ui.desk.words.bar import Bar, EnterLine
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.plain import label, push_button


class SpellingBar(Bar):
    """Shows one misspelt word, and reports what somebody decides."""

    changed = Signal(str)
    """This word in place of the one that is shown."""
    changed_everywhere = Signal(str)
    """This word in place of every one like it."""
    moved = Signal(int)
    """1 to leave the word and go on, -1 to go back."""
    ignored = Signal()
    """The word is right in this decision."""
    added = Signal()
    """The word belongs into the person's own dictionary."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Spelling", parent)
        self.word = label(role="label", wrap=True)
        self.count = label(role="hint", wrap=True)
        self.by = EnterLine("Change to", parent=self)
        self._offered = QWidget()
        self._offers = FlowLayout(self._offered, spacing=style.scaled(4))
        self._change = push_button("&Change", on_click=lambda: self.changed.emit(self.by.text()))
        self._change_all = push_button(
            "Change &all", on_click=lambda: self.changed_everywhere.emit(self.by.text())
        )
        self._skip = push_button("&Next", on_click=lambda: self.moved.emit(1))
        self._skip.setToolTip("Leave this word and go on (F7)")
        self._ignore = push_button("&Ignore in this decision", on_click=self.ignored.emit)
        self._add = push_button("Add to dictionar&y", on_click=self.added.emit)
        self._close = push_button("Close", on_click=self.closed.emit)
        self._close.setToolTip("Close (Esc)")
        style.set_role(self._close, "link")
        self._may_change = True
        self._arrange()
        self.by.entered.connect(lambda _: self._change.click())
        self.by.textChanged.connect(self._offer_change)
        self.listen_to(self.by, *self._buttons())

    @property
    def offered(self) -> list[str]:
        """The words that were probably meant, as shown."""
        return [button.text() for button in self._offered.findChildren(QPushButton) if not button.isHidden()]

    def allow_changing(self, *, allowed: bool) -> None:
        """Let words be changed, or only looked at."""
        self._may_change = allowed
        self._offer_change()

    def show_word(self, word: str, where: str, meant: Sequence[str]) -> None:
        """Show a misspelt word and what was probably meant; the likeliest is ready to be taken."""
        self.word.setText(f"“{word}” is not in the dictionary")
        self.count.setText(where)
        self.by.setAccessibleDescription(f"{self.word.text()}. {where}")
        self._show_offers(meant)
        self.by.setText(meant[0] if meant else word)
        for part in (self.by, *self._buttons()[:-1]):
            part.setEnabled(True)
        self._offer_change()
        self.show()
        self.by.setFocus(Qt.FocusReason.OtherFocusReason)
        self.by.selectAll()

    def show_nothing(self, told: str) -> None:
        """Say that there is no word to show."""
        self.word.setText(told)
        self.say(told)
        self.count.clear()
        self._show_offers(())
        self.by.clear()
        self.show()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (self.by, *self._buttons()[:-1]):
            part.setEnabled(False)

    def _show_offers(self, meant: Sequence[str]) -> None:
        for button in self._offered.findChildren(QPushButton):
            button.hide()
            button.deleteLater()
        for word in meant:
            button = push_button(word.replace("&", "&&"), "chip", on_click=partial(self.changed.emit, word))
            button.setAccessibleName(f"Change to {word}")
            self.listen_to(button)
            self._offers.addWidget(button)
            button.show()
        self._offered.setVisible(bool(meant))

    def _offer_change(self) -> None:
        possible = self._may_change and bool(self.by.text().strip())
        self._change.setEnabled(possible)
        self._change_all.setEnabled(possible)
        self._offered.setEnabled(self._may_change)
        self.by.setEnabled(self._may_change)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self._change, self._change_all, self._skip, self._ignore, self._add, self._close)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(style.scaled(16), style.scaled(8), style.scaled(16), style.scaled(8))
        column.setSpacing(style.scaled(6))
        head = QHBoxLayout()
        head.addWidget(self.word, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.count)
        column.addWidget(self._offered)
        line = QHBoxLayout()
        line.setSpacing(style.scaled(8))
        change_to = label("Change to")
        change_to.setBuddy(self.by)
        line.addWidget(change_to)
        line.addWidget(self.by, 1)
        column.addLayout(line)
        below = QWidget()
        flow = FlowLayout(below, spacing=style.scaled(4))
        for button in self._buttons()[:-1]:
            flow.addWidget(button)
        column.addWidget(below)
