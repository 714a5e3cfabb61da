"""Calls of notes and cross-references, drawn as the words they will print; the cursor steps over them."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QWidget

from app.model.prose import Run
from app.ui import style
from app.ui.desk.prose.looks import run_meant

_SMALLER = 0.72
_ROOM = 3
_RAISED = 0.4


class Chips(QPyTextObject):
    """Draws the chips of one text."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self.labels: Mapping[str, str] = {}
        """What each target is called in print."""
        self.places: Mapping[int, int] = {}
        """The place of each note among those that are called."""

    def words(self, run: Run) -> str:
        """Return what a chip shows: the label of what it points to, or the number of a note."""
        if run.footnote is not None:
            return str(self.places.get(run.footnote, 0) + 1)
        return self.labels.get(run.target) or run.target.partition(":")[2]

    def intrinsicSize(self, document: QTextDocument, position: int, look: QTextFormat) -> QSizeF:
        """Return the room a chip takes."""
        run, font = self._meant(look)
        room = style.scaled(_ROOM) * 2 if run.target else style.scaled(1)
        metrics = QFontMetricsF(font)
        line = QFontMetricsF(self._owner.font())
        return QSizeF(metrics.horizontalAdvance(self.words(run)) + room, line.ascent() + line.descent() + 1)

    def drawObject(
        self,
        painter: QPainter,
        box: QRectF | QRect,
        document: QTextDocument,
        position: int,
        look: QTextFormat,
    ) -> None:
        """Draw a reference on a ground of its own, the number of a note raised."""
        run, font = self._meant(look)
        box = QRectF(box)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        if run.target:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("panel"))
            painter.drawRoundedRect(box.adjusted(0.5, 0, -0.5, -1), 3, 3)
        painter.setPen(style.colour("link"))
        metrics = QFontMetricsF(look.toCharFormat().font())
        raised = 0 if run.target else metrics.ascent() * _RAISED
        left = box.left() + (style.scaled(_ROOM) if run.target else 0)
        base = round(
            box.bottom() - metrics.descent() - raised
        )  # one below where Qt sets the box, as letters are
        painter.drawText(QPointF(left, base), self.words(run))
        painter.restore()

    def _meant(self, look: QTextFormat) -> tuple[Run, QFont]:
        chars: QTextCharFormat = look.toCharFormat()
        run = run_meant(chars, is_chip=True)
        font = QFont(self._owner.font())
        font.setBold(run.bold)
        font.setItalic(run.italic)
        if run.footnote is not None:
            font.setPointSizeF(font.pointSizeF() * _SMALLER)
        return run, font
