"""The bar that says what happened: in words, by shape and by colour, and never in the way."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple, cast

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.ui import style
from app.ui.widgets.shapes import Shape, ShapeLabel

_READ_AFTER = 8000
"""Milliseconds after which what was done has been read."""


class MessageKind(StrEnum):
    """What sort of news it is; the word is shown too, colour alone says nothing."""

    ERROR = "There is a problem"
    SUCCESS = "Done"
    HINT = "Note"


class Message(NamedTuple):
    """One thing that was said: what happened and what to do next."""

    kind: MessageKind
    what: str
    hint: str = ""


class Offer(NamedTuple):
    """Something that can be done about what was said: the words of its button, and the deed."""

    words: str
    do: Callable[[], object]


class Messages(QFrame):
    """Shows the latest message until it is dismissed or something newer is said; “Done” leaves by itself."""

    said = Signal(object)
    """The `Message` shown; for the status line."""

    def __init__(self, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self.history: tuple[Message, ...] = ()
        self._shape = ShapeLabel(self)
        self._kind = QLabel(self)
        self._what = QLabel(self, wordWrap=True)
        self._hint = QLabel(self, wordWrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        words = "Dismiss" if narrow else "D&ismiss"  # the window's own bar has the letter
        self.close_button = QPushButton(words, self)
        self.close_button.setAccessibleName("Dismiss this message")
        self.close_button.clicked.connect(self.dismiss)
        self.reading = QTimer(self, singleShot=True, interval=_READ_AFTER)
        self.reading.timeout.connect(self._on_read)
        self._came_from: QWidget | None = None
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._on_focus)
        self._offer: Offer | None = None
        self._deed = QPushButton(self)
        self._deed.clicked.connect(self._take_offer)
        style.set_role(self.close_button, "quiet")
        for label in (self._what, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._arrange_narrow() if narrow else self._arrange()
        self.hide()

    def show_error(self, error: AppError) -> None:
        """Say what failed, why, and what to do next."""
        what = " ".join(part for part in (str(error), error.why) if part)
        self._show(Message(MessageKind.ERROR, what, error.hint))

    def say_refused(self, what: str, hint: str) -> None:
        """Say what was not taken in while it was typed or pasted."""
        self._show(Message(MessageKind.ERROR, what, hint))

    def say(
        self,
        text: str,
        kind: MessageKind = MessageKind.SUCCESS,
        *,
        hint: str = "",
        offer: Offer | None = None,
    ) -> None:
        """Say what was done, or what is worth knowing, and offer what could come next."""
        self._show(Message(kind, text, hint), offer)

    @property
    def current(self) -> Message | None:
        """The message on show, or None."""
        return self.history[-1] if self.history and not self.isHidden() else None

    def dismiss(self) -> None:
        """Take the message away; it has been read. The focus goes back to where it was before."""
        self.reading.stop()
        if self._has_focus:
            self._give_focus_back()
        self.hide()

    def drop(self, message: Message | None) -> None:
        """Take that message away, if it is still on show: its cause has gone."""
        if message is not None and self.current is message:
            self.dismiss()

    def turn_page(self) -> None:
        """Take away what belonged to the page before; a problem stays until it is dismissed."""
        if self.current and self.current.kind is not MessageKind.ERROR:
            self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Dismiss on Esc, as everything else that can be closed."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _take_offer(self) -> None:
        if self._offer is not None:
            self._offer.do()

    @property
    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Remember where the focus came from."""
        if now is not None and self.isAncestorOf(now) and not (before and self.isAncestorOf(before)):
            self._came_from = before

    def _give_focus_back(self) -> None:
        """Go where one was; otherwise Qt would choose the next button, and the space bar would press it."""
        before, self._came_from = self._came_from, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_read(self) -> None:
        """Leave, unless somebody is at it."""
        if self._has_focus or self.underMouse():
            self.reading.start()
        else:
            self.dismiss()

    def _time(self, message: Message) -> None:
        """Let a “Done” leave by itself; what offers something stays until it is taken or dismissed."""
        self.reading.stop()
        if message.kind is MessageKind.SUCCESS and self._offer is None:
            self.reading.start()

    def _show(self, message: Message, offer: Offer | None = None) -> None:
        if offer is None and self._deed.hasFocus():
            self._give_focus_back()
        self._offer = offer
        self._deed.setText(offer.words if offer else "")
        self._deed.setVisible(offer is not None)
        self.history = (*self.history[-99:], message)
        shape, colour, role = _LOOKS[message.kind]
        self._shape.show_shape(shape, colour)
        self._kind.setText(message.kind)
        style.set_role(self._kind, role)
        self._what.setText(message.what)
        self._hint.setText(message.hint)
        self._hint.setVisible(bool(message.hint))
        self.setProperty("role", f"message-{message.kind.name.lower()}")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        self._time(message)
        self._announce(message)
        self.said.emit(message)

    def _announce(self, message: Message) -> None:
        event = QAccessibleAnnouncementEvent(self, f"{message.kind}: {message.what} {message.hint}".strip())
        if message.kind is MessageKind.ERROR:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _arrange(self) -> None:
        """Set everything on one line: what was said, what can be done about it, and the way out."""
        told = self._told()
        told.addLayout(self._words(), 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(style.scaled(12), style.scaled(4), style.scaled(8), style.scaled(4))
        line.setSpacing(style.scaled(8))
        line.addLayout(told, 1)
        for button in (self._deed, self.close_button):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _arrange_narrow(self) -> None:
        """Give the words the whole width, below the kind and the way out."""
        top = self._told()
        top.setContentsMargins(0, 0, 0, 0)
        for part in (self._shape, self._kind):
            top.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch()
        top.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.scaled(12), style.scaled(4), style.scaled(8), style.scaled(8))
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(self._words())
        column.addWidget(self._deed, 0, Qt.AlignmentFlag.AlignLeft)

    def _told(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, style.scaled(5), 0, style.scaled(5))  # level with the button
        line.setSpacing(style.scaled(8))
        line.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._what)
        words.addWidget(self._hint)
        words.addStretch()
        return words


_LOOKS: dict[MessageKind, tuple[Shape, str, style.Role]] = {
    MessageKind.ERROR: (Shape.WARNING, "error", "error"),
    MessageKind.SUCCESS: (Shape.CHECK, "success", "success"),
    MessageKind.HINT: (Shape.INFO, "link", "label"),
}
