"""The bar that finds and replaces: what is looked for, how many there are, what takes its place."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPushButton, QWidget

from app.forms.written.searching import Query
from app.ui import style
from app.ui.desk.words.bar import Bar, EnterLine
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.plain import label, push_button

_TYPED = 120
"""Milliseconds after a key until what was typed is looked for."""


class FindBar(Bar):
    """Reports what is wanted, and shows what came of it."""

    asked = Signal()
    """Something else is looked for: see `query`."""
    moved = Signal(int)
    """1 for the next one, -1 for the one before."""
    replace_wanted = Signal(str)
    """These words in place of the one that is shown."""
    replace_all_wanted = Signal(str)
    """These words in place of all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Find and replace", parent)
        self.words = EnterLine("Find", parent=self)
        self.by = EnterLine("Replace with", parent=self)
        self.case = QCheckBox("Match case")
        self.whole = QCheckBox("Whole words")
        self.count = label(role="hint", wrap=True)
        self._previous = self._button("Previous", "Shift+F3", lambda: self.moved.emit(-1))
        self._next = self._button("Next", "F3", lambda: self.moved.emit(1))
        self._replace = self._button("Replace", "Enter", self._ask_to_replace)
        self._replace_all = self._button(
            "Replace all", "", lambda: self.replace_all_wanted.emit(self.by.text())
        )
        self._close = self._button("Close", "Esc", self.closed.emit)
        style.set_role(self._close, "link")
        self._by_label = label("Replace with")
        self._pause = QTimer(self, singleShot=True, interval=_TYPED)
        self._pause.timeout.connect(self.asked)
        self._may_replace = True
        self._arrange()
        self._connect()

    @property
    def query(self) -> Query:
        """What is looked for."""
        return Query(self.words.text(), self.case.isChecked(), self.whole.isChecked())

    @property
    def replaces(self) -> bool:
        """Whether the line for other words is shown."""
        return not self.by.isHidden()

    def open(self, words: str, *, to_replace: bool) -> None:
        """Show the bar with these words to look for, or those from before, and begin to type there."""
        self._show_replacing(shown=to_replace and self._may_replace)
        if words:
            self.words.setText(words)
        self.show()
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.asked.emit()

    def allow_replacing(self, *, allowed: bool) -> None:
        """Let words be replaced, or only found."""
        self._may_replace = allowed
        self._show_replacing(shown=allowed and self.replaces)

    def show_found(self, words: str, *, found: bool) -> None:
        """Say how many there are and which is shown."""
        self.count.setText(words)
        self.words.setAccessibleDescription(words)
        self.say(words)
        for button in (self._previous, self._next, self._replace, self._replace_all):
            button.setEnabled(found)

    def _ask_to_replace(self) -> None:
        self.replace_wanted.emit(self.by.text())

    def _show_replacing(self, *, shown: bool) -> None:
        for part in (self._by_label, self.by, self._replace, self._replace_all):
            part.setVisible(shown)

    def _button(self, words: str, keys: str, do: Callable[[], object]) -> QPushButton:
        button = push_button(words, on_click=do)
        if keys:
            button.setToolTip(f"{words} ({keys})")
        return button

    def _connect(self) -> None:
        self.words.textChanged.connect(self._pause.start)
        self.words.entered.connect(self._enter)
        self.by.entered.connect(lambda _: self._ask_to_replace())
        self.case.toggled.connect(self.asked)
        self.whole.toggled.connect(self.asked)
        self.listen_to(self.words, self.by, self.case, self.whole, *self._buttons())

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self._previous, self._next, self._replace, self._replace_all, self._close)

    def _enter(self, by: int) -> None:
        """Go on from what is shown; what was just typed is looked for first."""
        if self._pause.isActive():
            self._pause.stop()
            self.asked.emit()
        else:
            self.moved.emit(by)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(style.scaled(16), style.scaled(8), style.scaled(16), style.scaled(8))
        grid.setHorizontalSpacing(style.scaled(8))
        grid.setVerticalSpacing(style.scaled(6))
        find = label("Find")
        for row, (words, line) in enumerate(((find, self.words), (self._by_label, self.by))):
            words.setBuddy(line)
            grid.addWidget(words, row, 0)
            grid.addWidget(line, row, 1)
        below = QWidget()
        flow = FlowLayout(below, spacing=style.scaled(4))
        for part in (*self._buttons()[:-1], self.case, self.whole):
            flow.addWidget(part)
        grid.addWidget(below, 2, 0, 1, 2)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self._close)
        grid.addLayout(foot, 3, 0, 1, 2)
        grid.setColumnStretch(1, 1)
