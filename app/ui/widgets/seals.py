"""Signatures as a row of seals: whose, and whether it is there."""

import re
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui import style
from app.ui.widgets.shapes import Shape, paint_shape


class Standing(StrEnum):
    """What became of one signature."""

    DONE = "signed"
    OPEN = "still needed"
    STALE = "signed an earlier text"
    DECLINED = "declined"


class Seal(NamedTuple):
    """One signature: the initials of the post, its standing, and the whole sentence."""

    initials: str
    standing: Standing
    sentence: str


def initials(post_title: str) -> str:
    """Return a post's initials: “Chief Constable of Wealdshire” becomes “CC”."""
    office = re.split(r"\s(?:for|of)\s", post_title, maxsplit=1)[0]
    words = [
        word for word in re.findall(r"[^\W\d_]+", office) if word.lower() not in ("and", "the", "of", "for")
    ]
    return "".join(word[0].upper() for word in words[:3]) or "?"


class SealView(QWidget):
    """Draws one seal; the sentence is its tooltip and its accessible name."""

    def __init__(self, seal: Seal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seal = seal
        self.setToolTip(seal.sentence)
        self.setAccessibleName(seal.sentence)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be a circle with room for its sign."""
        return QSize(style.scaled(42), style.scaled(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ring, initials and sign."""
        token, line, sign = _LOOKS[self.seal.standing]
        ink = style.colour(token)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = style.scaled(32)
        circle = QRectF(2, 2, side, side)
        painter.setPen(QPen(ink, style.scaled(2), line))
        painter.drawEllipse(circle)
        font = QFont(self.font())
        font.setPointSizeF(style.look().points("hint"))
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self.seal.initials)
        if sign is not None:
            self._draw_sign(painter, sign, ink)

    def _draw_sign(self, painter: QPainter, sign: Shape, ink: QColor) -> None:
        side = style.scaled(16)
        box = QRectF(style.scaled(24), style.scaled(22), side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour("page"))
        painter.drawEllipse(box)
        inset = side / 5
        paint_shape(painter, box.adjusted(inset, inset, -inset, -inset), sign, ink)


class SealRow(QWidget):
    """Shows the seals of one decision in signing order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(style.scaled(4))
        self._line.addStretch()

    def show_seals(self, seals: tuple[Seal, ...]) -> None:
        """Show these and no others."""
        while self._line.count() > 1:
            item = self._line.takeAt(0)
            if item and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()
        for position, seal in enumerate(seals):
            self._line.insertWidget(position, SealView(seal, self))


_LOOKS: dict[Standing, tuple[str, Qt.PenStyle, Shape | None]] = {
    Standing.DONE: ("success", Qt.PenStyle.SolidLine, Shape.CHECK),
    Standing.OPEN: ("link", Qt.PenStyle.DashLine, None),
    Standing.STALE: ("warning", Qt.PenStyle.DotLine, Shape.STALE),
    Standing.DECLINED: ("error", Qt.PenStyle.SolidLine, Shape.CROSS),
}
