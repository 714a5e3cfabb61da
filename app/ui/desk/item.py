"""One of several answers of one shape, and the frame that names, moves and removes it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui import style
from app.ui.desk.trail import set_step
from app.ui.widgets.plain import label
from app.ui.widgets.reading_order import visit_last


class Item(QWidget):
    """Shows one value of a list and reports that it was edited."""

    edited = Signal()
    refused = Signal(str, str)
    faulted = Signal()
    reference_wanted = Signal(object)

    def value(self) -> object:
        """Return the value as it stands in the widgets."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Show a value without reporting it."""
        raise NotImplementedError

    def inputs(self) -> list[QWidget]:
        """Return what can be typed into, in the order of the Tab key; never none."""
        raise NotImplementedError

    def to_begin(self) -> QWidget:
        """Return where somebody begins who has just added it."""
        return self.inputs()[0]

    def lacking(self) -> QWidget | None:
        """Return the input in which something is wrong or missing, None where nothing is."""
        return None

    @property
    def fault(self) -> str:
        """What keeps the text as typed from being a value, as a sentence."""
        return ""


class ItemFrame(QWidget):
    """An item below its title, with the buttons that act on all of it."""

    moved = Signal(int)
    """-1 for up, 1 for down."""
    removed = Signal()

    def __init__(self, item: Item, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._word = word
        self._title = label(role="hint")
        self._buttons = (
            self._button("Move up", "Alt+Up", partial(self.moved.emit, -1)),
            self._button("Move down", "Alt+Down", partial(self.moved.emit, 1)),
            self._button("Remove", "", self.removed.emit),
        )
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(style.scaled(4))
        head.addWidget(self._title)
        head.addStretch(1)
        for button in self._buttons:
            head.addWidget(button)
            visit_last(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.scaled(2))
        column.addLayout(head)
        column.addWidget(item)

    @property
    def has_focus(self) -> bool:
        """Whether the cursor is in the item or on one of its buttons."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def show_title(self, title: str) -> None:
        """Show what the item is called on the page."""
        self._title.setText(title)

    def show_place(self, title: str, place: int, count: int) -> None:
        """Show where the item stands among the others, and offer only what is possible there."""
        self.show_title(title)
        self.setAccessibleName(title)
        set_step(self, str(place))
        up, down, _ = self._buttons
        up.setEnabled(place > 0)
        down.setEnabled(place < count - 1)
        for button in (up, down):
            button.setVisible(count > 1)
        for button in self._buttons:
            button.setAccessibleName(f"{button.text()}: {self._word} {place + 1}")

    def inputs(self) -> list[QWidget]:
        """Return the inputs of the item and then the buttons, in the order of the Tab key."""
        return [*self.item.inputs(), *self._buttons]

    def _button(self, text: str, keys: str, on_click: partial[None] | object) -> QPushButton:
        button = QPushButton(text, self)
        style.set_role(button, "link")
        button.setProperty("look", "small")
        button.setToolTip(f"{text} ({keys})" if keys else text)
        button.clicked.connect(on_click)
        return button
