"""The page as it will print: paged, exact, zoomable, and calm while it follows the typing."""

from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QPixmap, QRegion, QResizeEvent
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.errors import AppError
from app.model.printed_place import PlacedPages, PrintedPlace
from app.ui import style
from app.ui.desk.page.page_places import PagePlaces
from app.ui.desk.page.page_view import PageView
from app.ui.desk.page.pages import Pages
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.plain import area, label

_PATIENCE = 400
"""Milliseconds after which the new pages are shown even if they are still being drawn."""
_ZOOM_STEP = 1.2
_SMALLEST, _LARGEST = 0.25, 4.0


class PreviewPane(QWidget):
    """Shows pages; new ones take the place of the old without a flash, where the reader was."""

    page_shown = Signal()
    """New pages are on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._view = PageView(self)
        self._view.pageNavigator().currentPageChanged.connect(self._say_where)
        self._view.zoomFactorChanged.connect(self._say_where)
        self._view.verticalScrollBar().valueChanged.connect(self._say_where)
        self._drawn: set[int] = set()
        self._is_awaited = False
        self._drawer().pageRendered.connect(self._on_drawn)
        self._cover = QLabel(self._view.viewport())
        self._cover.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cover.hide()
        self.places = PagePlaces(self._view)
        """Where answers stand on the pages."""
        self._placed: tuple[PrintedPlace, ...] = ()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._uncover)
        self._problem = label(role="error", wrap=True)
        self._where = ElidedLabel()
        self._where.show_text("No page yet")
        style.set_role(self._where, "hint")
        self._arrange()
        style.look().changed.connect(self._dress)
        self._dress()

    @property
    def pages(self) -> Pages | None:
        """The pages on show, or None."""
        return None if self._view.isHidden() else self._pages

    @property
    def is_drawn(self) -> bool:
        """Whether every page in sight is drawn."""
        return self._drawn >= self._view.pages_in_sight()

    @property
    def problem(self) -> str:
        """The sentence shown above the pages, or nothing."""
        return self._problem.text()

    def show_pages(self, placed: PlacedPages) -> None:
        """Show new pages at the place and size at which the old ones were read."""
        pages = Pages(placed.content, self)
        if pages.status() != QPdfDocument.Status.Ready:
            pages.discard()
            self._show_problem("The newest text was set, but its pages cannot be shown.")
            return
        self._view.hold()
        self.places.wait()
        bars = (self._view.horizontalScrollBar(), self._view.verticalScrollBar())
        places = [bar.value() for bar in bars]
        old, self._pages = self._pages, pages
        if old is not None:
            self._cover_up()
        self._view.show()
        self._view.setDocument(pages)
        self._forget_late_drawings()
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)
        self._placed = placed.places
        if old is not None:
            old.discard()
        self._show_problem("")
        self._say_where()
        self._is_awaited = True
        if not self._patience.isActive():
            self._patience.start()

    def show_problem(self, error: AppError) -> None:
        """Say why the newest text has no pages; the last good ones stay."""
        self._show_problem(f"These are the last pages that could be set. {error.sentence()}")

    def clear(self) -> None:
        """Show nothing: another decision is about to be opened.

        The view keeps its last pages out of sight. Without any, it would lose the drawings it has
        asked for, and wait for them ever after.
        """
        self._uncover_silently()
        self.places.forget()
        self._view.hide()
        self._view.verticalScrollBar().setValue(0)
        self._show_problem("")
        self._where.show_text("No page yet")

    def zoom_by(self, factor: float) -> None:
        """Show the pages larger or smaller."""
        zoom = min(max(self._view.shown_zoom * factor, _SMALLEST), _LARGEST)
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(zoom)
        self._say_where()

    def fit_width(self) -> None:
        """Show the pages as wide as the pane."""
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._say_where()

    def page_text(self) -> str:
        """Return the words on the pages shown."""
        return self.pages.text() if self.pages else ""

    def go_to_mark(self) -> None:
        """Put the cursor on the page, with the marked place in sight."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.places.bring_up()

    def expect_another(self) -> None:
        """Compare the next pages with none: they are those of another document."""
        self.places.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say how large the pages are now."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._say_where)

    def inputs(self) -> list[QWidget]:
        """Return what the Tab key visits."""
        return [*self._buttons, self._view]

    def _say_where(self) -> None:
        if self._pages is None:
            return
        page = self._view.pageNavigator().currentPage() + 1
        self._where.show_text(f"Page {page} of {self._pages.pageCount()} · {self._view.shown_zoom:.0%}")

    def _show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _cover_up(self) -> None:
        """Keep what is seen in front until the new pages are drawn behind it."""
        if not self._view.isVisible() or self._cover.isVisible():
            return
        view = self._view.viewport()
        picture = QPixmap(view.size() * view.devicePixelRatioF())
        picture.setDevicePixelRatio(view.devicePixelRatioF())
        view.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawWindowBackground)  # without marks
        self._cover.setPixmap(picture)
        self._cover.setGeometry(view.rect())
        self._cover.show()

    def _forget_late_drawings(self) -> None:
        """Drop a drawing of the old pages that arrives now: the view would show it as a new page."""
        QCoreApplication.sendPostedEvents(self._drawer(), QEvent.Type.MetaCall)
        self._drawn.clear()
        self._view.empty_drawings()

    def _drawer(self) -> QPdfPageRenderer:
        """Return what draws the pages; asked anew, because what Python holds of it may be let go of."""
        return cast("QPdfPageRenderer", self._view.findChild(QPdfPageRenderer))

    def _on_drawn(self, page: int) -> None:
        self._drawn.add(page)
        if self._patience.isActive() and self.is_drawn:
            QTimer.singleShot(0, self, self._uncover)

    def _uncover(self) -> None:
        if self._uncover_silently():
            if self._pages is not None:
                self.places.take(self._pages, self._placed)
            self.page_shown.emit()

    def _uncover_silently(self) -> bool:
        """Take the old picture away; return whether new pages were still waited for."""
        waiting, self._is_awaited = self._is_awaited, False
        self._patience.stop()
        self._cover.hide()
        self._cover.setPixmap(QPixmap())
        return waiting

    def _dress(self) -> None:
        """Lay the pages on the ground of the desk; the view asks its palette alone."""
        palette = self._view.palette()
        palette.setColor(QPalette.ColorRole.Dark, style.colour("desk"))
        self._view.setPalette(palette)

    def _arrange(self) -> None:
        bar = area("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(style.scaled(12), style.scaled(4), style.scaled(8), style.scaled(4))
        row.setSpacing(style.scaled(4))
        row.addWidget(self._where, 1)
        smaller = self._button("−", "Smaller", lambda: self.zoom_by(1 / _ZOOM_STEP))
        larger = self._button("+", "Larger", lambda: self.zoom_by(_ZOOM_STEP))
        fit = self._button("Fit width", "Fit width", self.fit_width)
        self._buttons = (smaller, larger, fit)
        for button in self._buttons:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        self._problem.setContentsMargins(*[style.scaled(12)] * 4)
        self._problem.hide()
        column.addWidget(self._problem)
        column.addWidget(self._view, 1)
        column.addStretch(0)

    def _button(self, text: str, name: str, on_click: object) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setProperty("look", "mark")
        style.set_role(button, "quiet")
        button.clicked.connect(on_click)
        return button
