"""A dialog that is as tall as what it says; where the screen has no room for that, it scrolls."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui import style
from app.ui.widgets.plain import label
from app.ui.widgets.reading_order import ReadingOrder

_EDGE = 24
_SCREEN_LEFT_FREE = 64


class FittedDialog(ReadingOrder, QDialog):
    """A title, contents of any length, and the two buttons every dialog ends with."""

    def __init__(self, title: str, action: str, parent: QWidget | None = None, *, width: int = 560) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self._width = width
        self.action = QPushButton(action, self)
        self.action.setDefault(True)
        style.set_role(self.action, "primary")
        self._inside = QWidget(self)
        self._inside.installEventFilter(self)
        self.content = QVBoxLayout(self._inside)
        edge = style.scaled(_EDGE)
        self.content.setContentsMargins(edge, edge, edge, style.scaled(8))
        self.content.setSpacing(style.scaled(16))
        self.content.addWidget(label(title, "title", wrap=True))
        self._foot = self._buttons()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._inside)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(scroll, 1)
        box.addWidget(self._foot)
        self.setFixedWidth(style.scaled(width))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with the contents."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        needed = self._height_of_contents() + self._foot.sizeHint().height()
        room = self.screen().availableGeometry().height() - _SCREEN_LEFT_FREE
        self.resize(self.width(), min(needed, room))

    def _height_of_contents(self) -> int:
        if self.content.hasHeightForWidth():
            return self.content.totalHeightForWidth(style.scaled(self._width))
        return self.content.totalSizeHint().height()

    def _buttons(self) -> QWidget:
        foot = QWidget(self)
        buttons = QDialogButtonBox(foot)
        buttons.addButton(self.action, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        line = QVBoxLayout(foot)
        edge = style.scaled(_EDGE)
        line.setContentsMargins(edge, style.scaled(12), edge, edge)
        line.addWidget(buttons)
        return foot
