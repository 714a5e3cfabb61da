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
        self._contents = contents
        self._pair = _FormAndPage(form, page)
        self._pair.remember(memory)
        self.addWidget(contents)
        self.addWidget(self._pair)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        contents.setMinimumWidth(style.scaled(170))
        state = memory.value(_CONTENTS)
        self._is_divided = state is not None and self.restoreState(state)
        self.splitterMoved.connect(self._on_moved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Until somebody divides the room, give the contents what form and page beside each other leave."""
        super().resizeEvent(event)
        if not self._is_divided:
            left = event.size().width() - self.handleWidth() - self._pair.needed
            least, wanted = self._contents.minimumWidth(), style.scaled(256)
            width = wanted if left < least else min(left, wanted)
            self.setSizes([width, event.size().width() - self.handleWidth() - width])

    def _on_moved(self) -> None:
        self._is_divided = True

    def keep(self) -> None:
        """Remember how the room is divided, if somebody divided it."""
        if self._is_divided:
            self._memory.setValue(_CONTENTS, self.saveState())
        self._pair.keep(self._memory)


class _FormAndPage(QSplitter):
    """Form and page, beside each other or one below the other, each way divided as it was last."""

    def __init__(self, form: QWidget, page: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        form.setMinimumWidth(style.scaled(384))
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
        self.splitterMoved.connect(self._on_moved)

    @property
    def needed(self) -> int:
        """The width in which both fit beside each other."""
        return sum(part.minimumWidth() for part in self._parts) + self.handleWidth()

    def minimumSizeHint(self) -> QSize:
        """Need no more width than one of them: the other can go below."""
        width = max(part.minimumWidth() for part in self._parts)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set them beside each other where both have room."""
        fits = event.size().width() >= self.needed
        wanted = Qt.Orientation.Horizontal if fits else Qt.Orientation.Vertical
        if wanted is not self.orientation():
            self.setOrientation(wanted)
        super().resizeEvent(event)
        form, page = self._sizes[wanted]
        self.setSizes([form, event.size().width() - form] if fits else [form, page])

    def _on_moved(self) -> None:
        self._sizes[self.orientation()] = self.sizes()

    def remember(self, memory: QSettings) -> None:
        """Divide the room as it was divided last, either way."""
        for key, orientation in _KEPT.items():
            sizes = [int(size) for size in cast("list[str]", memory.value(key, [], list))]
            if len(sizes) == 2:
                self._sizes[orientation] = sizes

    def keep(self, memory: QSettings) -> None:
        """Remember how the room is divided, either way."""
        for key, orientation in _KEPT.items():
            memory.setValue(key, self._sizes[orientation])


_KEPT = {_PAIR: Qt.Orientation.Horizontal, _BELOW: Qt.Orientation.Vertical}
