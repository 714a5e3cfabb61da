"""One line of a list to choose from: sign, name and a word about its state."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from app.ui import style
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.plain import label
from app.ui.widgets.shapes import Shape, ShapeLabel


class NavRow(QPushButton):
    """A button as wide as its list, with a shape before its name and a word after it."""

    def __init__(self, name: str, longest: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_role(self, "nav")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name = name
        self._longest = longest  # of all names in the list, so that its rows look alike
        self._is_stacked = False
        self._shape = ShapeLabel()
        self._words = ElidedLabel()
        self._words.setText(name)
        self._state = label(role="hint")
        self._state.setProperty("look", "small")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(style.scaled(12), style.scaled(4), style.scaled(12), style.scaled(4))
        self._grid.setHorizontalSpacing(style.scaled(6))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._shape, 0, 0)
        self._grid.addWidget(self._words, 0, 1)
        self._grid.addWidget(self._state, 0, 2)
        for part in (self._shape, self._words, self._state):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setToolTip(name)

    def show_state(self, shape: Shape, colour: str, word: str, spoken: str = "") -> None:
        """Show how far it has come, by shape, word and colour; `spoken` says more, for who hears it."""
        self._shape.show_shape(shape, colour)
        self._state.setText(word)
        style.set_role(self._state, "error" if colour == "error" else "hint")
        self.setAccessibleName(f"{self._name}, {spoken or word}")

    @property
    def state(self) -> str:
        """The word about its state."""
        return self._state.text()

    @property
    def name(self) -> str:
        """What it leads to."""
        return self._name

    def sizeHint(self) -> QSize:
        """Be as wide as name and state, and tall enough for one line or two."""
        return QSize(self._needed_width(), style.scaled(46 if self._is_stacked else 32))

    def minimumSizeHint(self) -> QSize:
        """Keep the shape and the state readable, whatever the name."""
        return QSize(style.scaled(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the state below the name where both do not fit beside each other."""
        super().resizeEvent(event)
        stacked = self._needed_width() > self.width()
        if stacked is not self._is_stacked:
            self._is_stacked = stacked
            self._grid.removeWidget(self._state)
            self._grid.addWidget(self._state, *((1, 1) if stacked else (0, 2)))
            self.updateGeometry()

    def _needed_width(self) -> int:
        spaces = style.scaled(2 * 12 + 2 * 6)
        name = self._words.fontMetrics().horizontalAdvance(self._longest)
        return spaces + self._shape.sizeHint().width() + name + self._widest_state()

    def _widest_state(self) -> int:
        """Return the room for any state, so that the row keeps its shape while states change."""
        return max(self._state.sizeHint().width(), self._state.fontMetrics().horizontalAdvance("complete"))
