"""The signs of lists and the bars of quotations, painted beside the lines they belong to."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock
from PySide6.QtWidgets import QTextEdit

from app.ui import style
from app.ui.desk.prose.arranging import Sign
from app.ui.desk.prose.document import ProseDocument
from app.ui.desk.prose.line import Grid, Line, Row, is_blank
from app.ui.desk.prose.looks import indent

_GAP = 7
_BAR = 3
_MARK = "¶"


def paint_signs(edit: QTextEdit, prose: ProseDocument, signs: Mapping[int, tuple[Sign, ...]]) -> None:
    """Paint what stands beside the lines in sight."""
    painter = QPainter(edit.viewport())
    painter.setFont(edit.font())
    painting = _Painting(edit, painter)
    first = prose.row_at(edit.cursorForPosition(edit.viewport().rect().topLeft()).block())
    for at in range(max(0, first - 1), len(prose.rows)):
        row = prose.rows[at]
        box = painting.box(prose.block_of(at), row)
        if box.top() > edit.viewport().height():
            break
        if row.path:
            painting.paint(row, box, signs.get(at, ()))
        if isinstance(row, Line) and row.anchor:
            painting.paint_mark(box)
    painter.end()


class _Painting:
    def __init__(self, edit: QTextEdit, painter: QPainter) -> None:
        self._edit = edit
        self._painter = painter
        self._left = edit.document().documentMargin()

    def box(self, block: QTextBlock, row: Row) -> QRectF:
        """Return where a row stands in the window."""
        layout = self._edit.document().documentLayout()
        box = layout.blockBoundingRect(block)
        if isinstance(row, Grid):
            table = self._edit.document().frameAt(block.position())
            box = layout.frameBoundingRect(table)
        return box.translated(0, -self._edit.verticalScrollBar().value())

    def paint(self, row: Row, box: QRectF, signs: tuple[Sign, ...]) -> None:
        """Paint the bars of the quotations a row stands in, and the signs it begins with."""
        for depth, frame in enumerate(row.path):
            if frame.kind is None:
                left = self._left + indent() * depth + style.scaled(4)
                bar = QRectF(left, box.top(), style.scaled(_BAR), box.height() + style.scaled(3))
                self._painter.fillRect(bar, style.colour("border"))
        ink = style.colour("secondary" if is_blank(row) else "text")
        self._painter.setPen(ink)
        metrics = self._edit.fontMetrics()
        for depth, sign in signs:
            right = self._left + indent() * (depth + 1) - style.scaled(_GAP)
            at = QPointF(right - metrics.horizontalAdvance(sign), box.top() + metrics.ascent())
            self._painter.drawText(at, sign)

    def paint_mark(self, box: QRectF) -> None:
        """Say at the edge that references point to a line."""
        self._painter.setPen(style.colour("secondary"))
        room = QRectF(
            0, box.top(), self._edit.viewport().width() - style.scaled(2), self._edit.fontMetrics().height()
        )
        self._painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, _MARK)
