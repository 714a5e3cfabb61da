"""Sentences that warn, one below the other, each with its sign."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import style
from app.ui.widgets.plain import label
from app.ui.widgets.shapes import Shape, ShapeLabel


class WarningLines(QFrame):
    """Shows warnings, and nothing at all where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_role(self, "message-warning")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(*[style.scaled(8)] * 4)
        self.sentences: tuple[str, ...] = ()
        self.hide()

    def show_sentences(self, sentences: tuple[str, ...]) -> None:
        """Show these warnings in place of the ones before."""
        self.sentences = sentences
        while item := self._box.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for sentence in sentences:
            self._box.addWidget(_line(sentence))
        self.setVisible(bool(sentences))
        self.setAccessibleName("Warning")
        self.setAccessibleDescription(" ".join(sentences))


def _line(sentence: str) -> QWidget:
    line = QWidget()
    box = QHBoxLayout(line)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(style.scaled(8))
    sign = ShapeLabel(line)
    sign.show_shape(Shape.WARNING, "warning")
    box.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    box.addWidget(label(sentence, "warning", wrap=True), 1)
    return line
