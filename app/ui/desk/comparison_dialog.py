"""Two texts of a document side by side: what was deleted at the left, what was inserted at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from app.forms.comparing import one_side
from app.model.comparison import Change, ComparedAnswer
from app.model.values import FieldId
from app.ui import style
from app.ui.widgets.changed_words import ChangedWords
from app.ui.widgets.plain import label, push_button, rule
from app.ui.widgets.reading_order import ReadingOrder
from app.ui.widgets.screen_room import resize_within_screen
from app.workflow.compare_versions import Text

_SIZE = (960, 640)
Compare = Callable[[Text, Text], tuple[ComparedAnswer, ...]]


class ComparisonDialog(ReadingOrder, QDialog):
    """Shows what differs; an answer, or all of the older text, can be restored, and all of it printed."""

    restore_wanted = Signal(object, object)
    """A `Text`, and the ids of the fields to restore from it."""
    print_wanted = Signal(object, object)
    """The older and the newer `Text`."""

    def __init__(self, title: str, compare: Compare, parent: QWidget, *, may_restore: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{title}: versions")
        self._compare = compare
        self._may_restore = may_restore
        self._texts: tuple[Text, ...] = ()
        self._shown: tuple[ComparedAnswer, ...] = ()
        self.older, self.newer = QComboBox(), QComboBox()
        self.restore_buttons: list[QPushButton] = []
        self.restore_all = push_button("", on_click=self._restore_all)
        self.print_button = push_button("&Print comparison…", on_click=self._print)
        self._scroll = QScrollArea()
        self._arrange(title)
        for chosen in (self.older, self.newer):
            chosen.currentIndexChanged.connect(self._show)

    @property
    def answers(self) -> tuple[ComparedAnswer, ...]:
        """The answers on show."""
        return self._shown

    def show_texts(self, texts: tuple[Text, ...]) -> None:
        """Offer these texts, and compare the two latest of them, or those chosen before."""
        places = (self.older.currentIndex(), self.newer.currentIndex()) if self._texts else (-1, -1)
        wanted = (len(texts) - 2, len(texts) - 1) if -1 in places else places
        self._texts = texts
        for chosen, place in zip((self.older, self.newer), wanted, strict=True):
            chosen.blockSignals(True)
            chosen.clear()
            chosen.addItems([_named(text) for text in texts])
            chosen.setCurrentIndex(min(max(place, 0), len(texts) - 1))
            chosen.blockSignals(False)
        self._show()

    @property
    def _older(self) -> Text:
        return self._texts[self.older.currentIndex()]

    @property
    def _newer(self) -> Text:
        return self._texts[self.newer.currentIndex()]

    def _show(self) -> None:
        self._shown = self._compare(self._older, self._newer)
        self.restore_buttons = []
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(*[style.scaled(16)] * 4)
        grid.setHorizontalSpacing(style.scaled(24))
        grid.setVerticalSpacing(style.scaled(6))
        for column, text in enumerate((self._older, self._newer)):
            grid.addWidget(label(_named(text), "section"), 0, column)
            grid.setColumnStretch(column, 1)
        for answer in self._shown:
            self._add(grid, answer)
        if not self._shown:
            grid.addWidget(label("Both texts are the same.", "hint"), 1, 0, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        self._scroll.setWidget(inner)
        self.restore_all.setText(f"&Restore all of {self._older.label}")
        self.restore_all.setEnabled(self._may_restore and bool(self._shown))
        self.print_button.setEnabled(bool(self._shown))

    def _add(self, grid: QGridLayout, answer: ComparedAnswer) -> None:
        row = grid.rowCount()
        head = QHBoxLayout()
        head.addWidget(label(answer.label, "label", wrap=True), 1)
        if self._may_restore:
            head.addWidget(self._restore_button(answer))
        grid.addWidget(rule(), row, 0, 1, 2)
        grid.addLayout(head, row + 1, 0, 1, 2)
        for column, change in enumerate((Change.DELETED, Change.INSERTED)):
            words = ChangedWords()
            words.show_stretches(one_side(answer.stretches, change))
            grid.addWidget(words, row + 2, column, Qt.AlignmentFlag.AlignTop)

    def _restore_button(self, answer: ComparedAnswer) -> QPushButton:
        restore = partial(self._restore, (answer.field,))
        made = push_button(f"Restore from {self._older.label}", "link", on_click=restore)
        made.setAccessibleName(f"{answer.label}: restore from {self._older.label}")
        self.restore_buttons.append(made)
        return made

    def _restore(self, fields: tuple[FieldId, ...]) -> None:
        self.restore_wanted.emit(self._older, fields)

    def _restore_all(self) -> None:
        self._restore(tuple(answer.field for answer in self._shown))

    def _print(self) -> None:
        self.print_wanted.emit(self._older, self._newer)

    def _arrange(self, title: str) -> None:
        choice = QHBoxLayout()
        for words, chosen in (("&Compare", self.older), ("&with", self.newer)):
            name = label(words)
            name.setBuddy(chosen)
            chosen.setAccessibleName(words.replace("&", ""))
            choice.addWidget(name)
            choice.addWidget(chosen)
        choice.addStretch(1)
        buttons = QHBoxLayout()
        close = push_button("Close", "primary", on_click=self.accept)
        for button in (self.print_button, self.restore_all):
            button.setAutoDefault(False)
            button.setVisible(button is self.print_button or self._may_restore)
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName("What differs")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[style.scaled(20)] * 4)
        column.setSpacing(style.scaled(12))
        column.addWidget(label(title, "title", wrap=True))
        column.addLayout(choice)
        column.addWidget(self._scroll, 1)
        column.addLayout(buttons)
        resize_within_screen(self, *_SIZE)


def _named(text: Text) -> str:
    return text.label[:1].upper() + text.label[1:]
