"""What is laid over the pages: a bar beside the place of the cursor, and words that have just changed."""

from PySide6.QtCore import QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import style
from app.ui.desk.page.motion import is_calm
from app.ui.desk.page.page_view import PageView
from app.ui.desk.page.printed_words import Area

_FADE = 1400
"""Milliseconds for which changed words are marked."""
_STRONGEST, _OF_BAR, _OF_GAP = 0.38, 0.75, 0.28
"""How opaque a mark is on the white of the page."""
_BAR = 3
"""Pixels: how wide the bar is."""
_BESIDE, _EDGE = 3.0, 61.0
"""Points: how far the bar is from its words, and where it stands in the margin of a page."""
_NUMBERS = 44.0
"""Points in which the number of a paragraph stands before its words."""


class PageMarks(QWidget):
    """Paints over the pages without touching them; the mouse goes through."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._bar: list[Area] = []
        self._gap: list[Area] = []
        self._flash: list[Area] = []
        self._is_calm = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._fade = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=_FADE)
        self._fade.valueChanged.connect(self._fade_on)
        self._fade.finished.connect(self._end_flash)
        for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
            bar.valueChanged.connect(self.update)
        view.zoomFactorChanged.connect(self.update)

    @property
    def bar(self) -> list[Area]:
        """The lines the bar stands beside."""
        return self._bar

    @property
    def flashing(self) -> list[Area]:
        """The words that are marked as changed at the moment."""
        return self._flash

    def show_place(self, areas: list[Area], *, is_gap: bool = False) -> None:
        """Set the bar beside these lines; the gap among them that is answered next is blue."""
        self._bar, self._gap = areas, areas if is_gap else []
        self.update()

    def flash(self, areas: list[Area]) -> None:
        """Mark these words for a moment."""
        self._fade.stop()
        self._is_calm = is_calm()
        self._flash = areas
        if areas:
            self._fade.start()
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the bar, the gap and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for area in self._gap:
            self._wash(painter, area, _OF_GAP)
        for area in self._flash:
            self._wash(painter, area, self._strength)
        painter.setBrush(_ink(_OF_BAR))
        for box in self._bars():
            painter.drawRoundedRect(box, 1, 1)

    @property
    def _strength(self) -> float:
        return _STRONGEST * (1.0 if self._is_calm else float(self._fade.currentValue()))

    def _wash(self, painter: QPainter, area: Area, strength: float) -> None:
        painter.setBrush(_ink(strength))
        box = self._view.on_screen(area).adjusted(-1, -1, 1, 1)
        painter.drawRoundedRect(box, 2, 2)

    def _bars(self) -> list[QRectF]:
        """Return one bar for each page: beside the words, in the margin where these begin at it."""
        found: list[QRectF] = []
        for page in dict.fromkeys(area.page for area in self._bar):
            boxes = [area.box for area in self._bar if area.page == page]
            left = min(box.left() for box in boxes)
            edge = _EDGE if left < _EDGE + _NUMBERS + _BESIDE else left - _BESIDE
            top, bottom = min(box.top() for box in boxes), max(box.bottom() for box in boxes)
            side = self._view.on_screen(Area(page, QRectF(edge, top - 1, 0, bottom - top + 2)))
            found.append(side.adjusted(-style.scaled(_BAR), 0, 0, 0))
        return found

    def _fade_on(self) -> None:
        if not self._is_calm:
            self.update()

    def _end_flash(self) -> None:
        self._flash = []
        self.update()


def _ink(strength: float) -> QColor:
    colour = QColor(style.colour("accent"))
    colour.setAlphaF(strength)
    return colour
