"""How two kinds of cell are drawn: text with its hits marked, and a state with its shape."""

import re
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import style
from app.ui.register.summary_table import SUMMARY
from app.ui.widgets.shapes import Shape, paint_shape, state_colour, state_shape

_Index = QModelIndex | QPersistentModelIndex


@lru_cache(maxsize=64)
def hits(text: str, words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return start and length of every place where one of the words stands, in any case."""
    if not words:
        return ()
    longest_first = sorted(words, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(word) for word in longest_first), re.IGNORECASE)
    return tuple((found.start(), len(found.group())) for found in pattern.finditer(text))


class _Cell(QStyledItemDelegate):
    """Draws the ground of a cell as every other, and leaves the words to its children."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw ground, then words."""
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        owner = option.widget
        (owner.style() if owner else QApplication.style()).drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, owner
        )
        side = style.scaled(8)
        painter.save()
        painter.setFont(option.font)
        self.paint_words(painter, option.rect.adjusted(side, 0, -side, -1), text, option)
        painter.restore()

    def paint_words(self, painter: QPainter, room: QRect, text: str, option: QStyleOptionViewItem) -> None:
        """Draw the words into their room."""
        raise NotImplementedError


class MarkedCell(_Cell):
    """Marks what was searched for."""

    words: tuple[str, ...] = ()

    def paint_words(self, painter: QPainter, room: QRect, text: str, option: QStyleOptionViewItem) -> None:
        """Draw one line, cut with an ellipsis, hits on yellow."""
        line = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        ink = option.palette.color(QPalette.ColorRole.Text)
        found = hits(line, self.words)
        if not found:
            painter.setPen(ink)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line)
            return
        layout = QTextLayout(line, option.font)
        layout.setFormats([_mark(start, length) for start, length in found])
        layout.beginLayout()
        layout.createLine().setLineWidth(room.width() * 2)
        layout.endLayout()
        painter.setPen(ink)
        painter.setClipRect(room)
        layout.draw(
            painter, QPointF(room.x(), room.y() + (room.height() - layout.boundingRect().height()) / 2)
        )


class StateCell(_Cell):
    """Shows a state by shape, word and colour."""

    def paint_words(self, painter: QPainter, room: QRect, text: str, option: QStyleOptionViewItem) -> None:
        """Draw the shape and the word."""
        summary = option.index.data(SUMMARY)
        shape, token = state_shape(summary.state), state_colour(summary.state)
        if summary.stale:
            shape, token = Shape.STALE, "warning"
        side = style.scaled(13)
        box = QRectF(room.x(), room.y() + (room.height() - side) / 2, side, side)
        paint_shape(painter, box, shape, style.colour(token))
        painter.setPen(_ink(option))
        words = room.adjusted(side + style.scaled(7), 0, 0, 0)
        line = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line)


def _ink(option: QStyleOptionViewItem) -> QColor:
    return option.palette.color(QPalette.ColorRole.Text)


def _mark(start: int, length: int) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    look = QTextCharFormat()
    look.setBackground(style.colour("mark"))
    look.setForeground(style.colour("on_mark"))
    marked.start, marked.length, marked.format = start, length, look
    return marked
