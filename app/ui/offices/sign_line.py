"""A shape beside its words, in one colour."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui import style
from app.ui.offices.verdict import Sign
from app.ui.widgets.plain import label
from app.ui.widgets.shapes import ShapeLabel


class SignLine(QWidget):
    """Shows one sign."""

    def __init__(self, sign: Sign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = ShapeLabel()
        self._words = label()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.scaled(4))
        row.addWidget(self._shape)
        row.addWidget(self._words)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_sign(sign)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_sign(self, sign: Sign) -> None:
        """Show that sign."""
        self._shape.show_shape(sign.shape, sign.colour)
        self._words.setText(sign.words)
