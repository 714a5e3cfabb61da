"""The scrolling column of a form: as wide as is read with ease, its cursor always in sight."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QWidget

from app.ui import style
from app.ui.desk.prose.text import ProseText

_CHARACTERS = 72
"""Width of a line of text in the column: what is read without turning the head."""


class ScrolledForm(QScrollArea):
    """Scrolls to where the cursor is, and reports where it has come to."""

    section_entered = Signal()
    """The cursor is in another input, perhaps of another section than before."""
    place_entered = Signal()
    """The cursor has come to another input, or to another paragraph of a text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at: tuple[QWidget, int] | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("The form")
        style.look().changed.connect(self.keep_width)
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._follow_cursor)

    def bring_into_reach(self, widget: QWidget) -> None:
        """Scroll until the cursor in an input can be seen, with room around it, unless it can be already."""
        inner, bar = self.widget(), self.verticalScrollBar()
        if inner is None:
            return
        box = QRectF(widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).toRect()
        at = widget.mapTo(inner, box.center()).y()
        if not bar.value() <= at <= bar.value() + self.viewport().height() * 0.9:
            bar.setValue(at - self.viewport().height() // 3)

    def sizeHint(self) -> QSize:
        """Ask for the width of the column and its scroll bar."""
        inner = self.widget()
        return QSize((inner.maximumWidth() if inner else 600) + style.scaled(16), style.scaled(600))

    def keep_width(self) -> None:
        """Be as wide as lines that are read with ease."""
        inner = self.widget()
        if inner is not None:
            characters = self.fontMetrics().horizontalAdvance("n" * _CHARACTERS)
            inner.setMaximumWidth(characters + style.scaled(12 + 24 + 16))
            inner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def bring_up(self, widget: QWidget) -> None:
        """Scroll until a widget is at the top."""
        inner = self.widget()
        if inner is not None:
            top = widget.mapTo(inner, QPoint(0, 0)).y()
            self.verticalScrollBar().setValue(top - style.scaled(12))

    def _follow_cursor(self) -> None:
        """Keep the line that is being typed in sight, once the text has taken its new height."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            QTimer.singleShot(0, self, self._show_cursor)

    def _show_cursor(self) -> None:
        focused, inner = QApplication.focusWidget(), self.widget()
        if focused is None or inner is None or not inner.isAncestorOf(focused):
            return
        box = QRectF(focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).toRect()
        at = focused.mapTo(inner, box.center())
        self.ensureVisible(at.x(), at.y(), 0, box.height() + style.scaled(24))
        self._tell_place(focused)

    def _tell_place(self, focused: QWidget) -> None:
        """Report where the cursor has come to, not where it moves while something is typed."""
        at = (focused, focused.textCursor().blockNumber() if isinstance(focused, ProseText) else 0)
        if at != self._at:
            has_left = self._at is None or self._at[0] is not focused
            self._at = at
            self.place_entered.emit()
            if has_left:
                self.section_entered.emit()
