"""How the desk divides its room between contents, form and page; where it is narrow, the page lies below."""

from typing import cast

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.ui import style

_CONTENTS, _PAIR, _BELOW = "desk/contents", "desk/form-and-page", "desk/form-over-page"


class DeskSplit(QSplitter):
    """Sets contents left of form and page, and remembers how the room was divided."""

    def __init__(self, contents: QWidget, form: QWidget, page: QWidget, memory: QSettings) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._memory = memory
        self._pair = _FormAndPage(form, page)
        self._pair.remember(memory)
        self.addWidget(contents)
        self.addWidget(self._pair)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        contents.setMinimumWidth(style.scaled(170))
        state = memory.value(_CONTENTS)
        if state is None or not self.restoreState(state):
            self.setSizes([style.scaled(256), style.scaled(1024)])

    def keep(self) -> None:
        """Remember how the room is divided."""
        self._memory.setValue(_CONTENTS, self.saveState())
        self._pair.keep(self._memory)


class _FormAndPage(QSplitter):
    """Form and page, beside each other or one below the other, each way divided as it was last."""

    def __init__(self, form: QWidget, page: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        form.setMinimumWidth(style.scaled(360))
        page.setMinimumWidth(style.scaled(260))
        form.setMinimumHeight(style.scaled(120))
        self._parts = (form, page)
        self.addWidget(form)
        self.addWidget(page)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        self._sizes = {
            Qt.Orientation.Horizontal: [style.scaled(608), style.scaled(416)],
            Qt.Orientation.Vertical: [style.scaled(360), style.scaled(240)],
        }

    def minimumSizeHint(self) -> QSize:
        """Need no more width than one of them: the other can go below."""
        width = max(part.minimumWidth() for part in self._parts)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set them beside each other where both have room."""
        needed = sum(part.minimumWidth() for part in self._parts) + self.handleWidth()
        fits = event.size().width() >= needed
        wanted = Qt.Orientation.Horizontal if fits else Qt.Orientation.Vertical
        if wanted is not self.orientation():
            self._sizes[self.orientation()] = self.sizes()
            self.setOrientation(wanted)
            self.setSizes(self._sizes[wanted])
        super().resizeEvent(event)

    def remember(self, memory: QSettings) -> None:
        """Divide the room as it was divided last, either way."""
        for key, orientation in _KEPT.items():
            sizes = [int(size) for size in cast("list[str]", memory.value(key, [], list))]
            if len(sizes) == 2:
                self._sizes[orientation] = sizes
        self.setSizes(self._sizes[self.orientation()])

    def keep(self, memory: QSettings) -> None:
        """Remember how the room is divided, either way."""
        self._sizes[self.orientation()] = self.sizes()
        for key, orientation in _KEPT.items():
            memory.setValue(key, self._sizes[orientation])


_KEPT = {_PAIR: Qt.Orientation.Horizontal, _BELOW: Qt.Orientation.Vertical}
