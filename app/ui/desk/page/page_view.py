"""The view of the pages: where a point of a page is on the screen, and what a hand does there."""

from PySide6.QtCore import (
    QEasingCurve,
    QElapsedTimer,
    QEvent,
    QObject,
    QPointF,
    QPropertyAnimation,
    QRectF,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.desk.page.motion import is_calm
from app.ui.desk.page.printed_words import Area

_SPACING = 8
"""Pixels between two pages."""
_SLIDE = 220
"""Milliseconds in which the page moves to another place."""
_READING = 1500
"""Milliseconds after a hand moved the page in which nothing else moves it."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PageView(QPdfView):
    """Shows pages one below the other, and reports where one of them was pressed."""

    pressed = Signal(int, QPointF)
    """A page, and a point of it in points from its top left."""
    chosen = Signal()
    """The marked place was chosen by key."""
    stepped = Signal(int)
    """The mark is to go to the place before (-1) or after (1)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("The page as it will print")
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        # A bar that comes and goes changes the width the page is fitted to: where the page just about fits
        # its pane, each change would bring about the other for ever.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setPageSpacing(_SPACING)
        self._sizes: list[QSizeF] = []
        self._by_hand = QElapsedTimer()
        self._press: QPointF | None = None
        self._slide = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.setDuration(_SLIDE)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.actionTriggered.connect(self._take_in_hand)
        self.viewport().installEventFilter(self)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def setDocument(self, document: QPdfDocument | None) -> None:
        """Show other pages, whose sizes are asked for often."""
        super().setDocument(document)  # pyright: ignore[reportArgumentType]
        count = document.pageCount() if document is not None else 0
        self._sizes = [document.pagePointSize(page) for page in range(count)] if document is not None else []

    @property
    def is_read(self) -> bool:
        """Whether somebody is moving the pages by hand, or has just done so."""
        held = self.verticalScrollBar().isSliderDown()
        return held or (self._by_hand.isValid() and not self._by_hand.hasExpired(_READING))

    @property
    def was_moved(self) -> bool:
        """Whether a hand moved the pages last, and not the view itself."""
        return self._by_hand.isValid()

    @property
    def is_moving(self) -> bool:
        """Whether the pages are on their way to another place."""
        return self._slide.state() is QPropertyAnimation.State.Running

    @property
    def shown_zoom(self) -> float:
        """The size at which the pages are shown, 1 being that of paper."""
        if self.zoomMode() == QPdfView.ZoomMode.Custom or not self._sizes:
            return self.zoomFactor()
        margins = self.documentMargins()
        room = self.viewport().width() - margins.left() - margins.right()
        points = self._sizes[0].width()
        return room / (points * self.logicalDpiX() / 72) if points else 1.0

    @property
    def pixels(self) -> float:
        """How many pixels a point is."""
        return self.shown_zoom * self.logicalDpiX() / 72

    def top_of(self, page: int) -> int:
        """Return where a page begins, in pixels from the top of the first."""
        pixels = self.pixels
        above = (round(size.height() * pixels) + _SPACING for size in self._sizes[:page])
        return self.documentMargins().top() + sum(above)

    def pages_in_sight(self) -> set[int]:
        """Return the pages of which something can be seen."""
        above = self.verticalScrollBar().value()
        below = above + self.viewport().height()
        pixels, top = self.pixels, self.documentMargins().top()
        seen: set[int] = set()
        for page, size in enumerate(self._sizes):
            bottom = top + round(size.height() * pixels)
            if bottom > above and top < below:
                seen.add(page)
            top = bottom + _SPACING
        return seen

    def on_screen(self, area: Area) -> QRectF:
        """Return where a rectangle of a page is on the viewport."""
        pixels = self.pixels
        left = self._left_of(area.page) - self.horizontalScrollBar().value()
        top = self.top_of(area.page) - self.verticalScrollBar().value()
        box = area.box
        return QRectF(
            left + box.left() * pixels,
            top + box.top() * pixels,
            box.width() * pixels,
            box.height() * pixels,
        )

    def is_in_sight(self, page: int, top: float) -> bool:
        """Return whether a line of a page can be seen."""
        at = self.top_of(page) + top * self.pixels - self.verticalScrollBar().value()
        return 0 <= at <= self.viewport().height() * 0.92

    def bring_up(self, page: int, top: float) -> None:
        """Move the pages until that line can be read, smoothly where motion is welcome."""
        self._by_hand.invalidate()
        bar = self.verticalScrollBar()
        end = round(self.top_of(page) + top * self.pixels - self.viewport().height() / 4)
        end = min(max(end, bar.minimum()), bar.maximum())
        self._slide.stop()
        if is_calm() or not self.isVisible():
            bar.setValue(end)
            return
        self._slide.setStartValue(bar.value())
        self._slide.setEndValue(end)
        self._slide.start()

    def hold(self) -> None:
        """Stop where the pages are."""
        self._slide.stop()

    def empty_drawings(self) -> None:
        """Forget what is drawn: it is kept by page number alone, until the spacing changes."""
        for spacing in (_SPACING + 1, _SPACING):
            self.setPageSpacing(spacing)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Report a press of the left button that did not become a drag; links lead nowhere else."""
        if watched is self.viewport() and isinstance(event, QMouseEvent):
            if event.button() is not Qt.MouseButton.LeftButton:
                return False
            if event.type() is QEvent.Type.MouseButtonPress:
                self._press = event.position()
                return True
            if event.type() is QEvent.Type.MouseButtonRelease and self._press is not None:
                way = (event.position() - self._press).manhattanLength()
                self._press = None
                if way < QApplication.startDragDistance():
                    self._report(event.position())
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the marked place with Enter, and go on to the next with Ctrl and an arrow."""
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not with_ctrl:
            self.chosen.emit()
        elif with_ctrl and event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _report(self, at: QPointF) -> None:
        for page in self.pages_in_sight():
            area = Area(page, QRectF(QPointF(0, 0), self._sizes[page]))
            shown = self.on_screen(area)
            if shown.contains(at):
                self.pressed.emit(page, (at - shown.topLeft()) / self.pixels)

    def _left_of(self, page: int) -> float:
        """Return where a page begins from the left: pages stand in the middle of the view."""
        margins, pixels = self.documentMargins(), self.pixels
        widest = max(size.width() for size in self._sizes) * pixels + margins.left() + margins.right()
        return (max(widest, self.viewport().width()) - self._sizes[page].width() * pixels) / 2

    def _take_in_hand(self) -> None:
        self._slide.stop()
        self._by_hand.start()
