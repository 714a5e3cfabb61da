"""Several answers of one shape: added, removed and moved by button and by key; everything can be undone."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.answers import Answer
from app.ui import style
from app.ui.desk.item import Item, ItemFrame
from app.ui.widgets.plain import push_button

_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


class ItemKind(NamedTuple):
    """What a list holds: its word, how one is made and what an untouched one is worth."""

    word: str
    make: Callable[[], Item]
    blank: object
    fewest: int = 0
    """How many are shown, blank, where nothing was answered."""


class ItemList(QWidget):
    """Shows items below each other and reports the whole list at each edit."""

    edited = Signal(object)
    """A tuple of values, or None where all of them are blank."""
    refused = Signal(str, str)
    faulted = Signal(str)
    reference_wanted = Signal(object)

    def __init__(self, kind: ItemKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._frames: list[ItemFrame] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(style.scaled(8))
        self.add_button = push_button(f"+ Add {kind.word}", on_click=self.add)
        self.add_button.setAccessibleName(f"Add {kind.word}")
        self.add_button.setToolTip(f"Add {kind.word} (Ctrl+Enter)")
        self._column.addWidget(self.add_button)
        self._show([kind.blank] * kind.fewest)

    @property
    def items(self) -> list[Item]:
        """The items, from the top."""
        return [frame.item for frame in self._frames]

    @property
    def frames(self) -> Sequence[ItemFrame]:
        """The items with their titles and buttons, from the top."""
        return self._frames

    def show_values(self, values: Sequence[Answer | object]) -> None:
        """Show these without reporting them; items that stay keep their cursor."""
        blank = [self._kind.blank] * max(0, self._kind.fewest - len(values))
        self._show([*values, *blank])

    @property
    def fault(self) -> str:
        """The first sentence about an item that cannot be read as it was typed."""
        return next((item.fault for item in self.items if item.fault), "")

    def inputs(self) -> list[QWidget]:
        """Return what can be typed into or pressed, in the order of the Tab key."""
        return [*(widget for frame in self._frames for widget in frame.inputs()), self.add_button]

    def to_mend(self) -> QWidget:
        """Return where the first item that is wrong or unfinished is mended, else where to begin."""
        lacking = (item.lacking() for item in self.items)
        return next((widget for widget in lacking if widget is not None), None) or self.first_input()

    def first_input(self) -> QWidget:
        """Return where the first item begins, without asking for the others."""
        return self._frames[0].item.to_begin() if self._frames else self.add_button

    def add(self) -> None:
        """Add a blank item after the one in which the cursor is, or at the end."""
        here = self._current()
        at = len(self._frames) if here is None else here + 1
        frame = self._insert(at)
        frame.item.show_value(self._kind.blank)
        self._show_places()
        frame.item.to_begin().setFocus()
        self._report()

    def _values(self) -> list[object]:
        return [item.value() for item in self.items]

    def _show(self, values: Sequence[object]) -> None:
        while len(self._frames) > len(values):
            self._drop(self._frames.pop())
        while len(self._frames) < len(values):
            self._insert(len(self._frames))
        for item, value in zip(self.items, values, strict=True):
            item.show_value(value)
        self._show_places()

    def _show_places(self) -> None:
        for place, frame in enumerate(self._frames):
            frame.show_place(f"{self._kind.word.capitalize()} {place + 1}", place, len(self._frames))

    def _insert(self, at: int) -> ItemFrame:
        frame = ItemFrame(self._kind.make(), self._kind.word)
        frame.item.edited.connect(self._report)
        frame.item.refused.connect(self.refused)
        frame.item.faulted.connect(self._pass_fault_on)
        frame.item.reference_wanted.connect(self.reference_wanted)
        frame.moved.connect(partial(self._move, frame))
        frame.removed.connect(partial(self._remove, frame))
        self._column.insertWidget(at, frame)
        frame.show()  # at once: whoever types on goes by the Tab key to what can be seen
        self._frames.insert(at, frame)
        return frame

    def _drop(self, frame: ItemFrame) -> None:
        if frame.isAncestorOf(self.focusWidget() or self):
            self.setFocus()
        frame.hide()
        frame.item.blockSignals(True)  # a text that is taken apart is no edit
        self._column.removeWidget(frame)
        frame.deleteLater()

    def _move(self, frame: ItemFrame, by: int) -> None:
        here = self._frames.index(frame)
        there = here + by
        if not 0 <= there < len(self._frames):
            return
        focused = next((widget for widget in frame.inputs() if widget.hasFocus()), frame.inputs()[0])
        self._frames.insert(there, self._frames.pop(here))
        self._column.insertWidget(there, frame)  # which takes it from its place before
        self._show_places()
        (focused if focused.isEnabled() else frame.item.inputs()[0]).setFocus()
        self._report()

    def _remove(self, frame: ItemFrame) -> None:
        here = self._frames.index(frame)
        self._drop(self._frames.pop(here))
        while len(self._frames) < self._kind.fewest:
            self._insert(len(self._frames)).item.show_value(self._kind.blank)
        self._show_places()
        near = self._frames[min(here, len(self._frames) - 1)].item.inputs() if self._frames else []
        (near or [self.add_button])[0].setFocus()
        self._report()

    def _current(self) -> int | None:
        return next((at for at, frame in enumerate(self._frames) if frame.has_focus), None)

    def _report(self) -> None:
        values = tuple(self._values())
        self.edited.emit(values if any(value != self._kind.blank for value in values) else None)

    def _pass_fault_on(self) -> None:
        self.faulted.emit(self.fault)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add with Ctrl+Enter, move with Alt+Up and Alt+Down; leave everything else."""
        here = self._current()
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if keys == _CTRL and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add()
        elif keys == _ALT and here is not None and event.key() in _MOVES:
            self._move(self._frames[here], _MOVES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
