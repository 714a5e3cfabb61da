"""The bar that says what happened: in words, by shape and by colour, and never in the way."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.errors import AppError
from app.ui import style
from app.ui.widgets.shapes import Shape, ShapeLabel


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
    """Shows the latest message until it is dismissed or something newer is said."""

    said = Signal(object)
    """The `Message` shown; for the status line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history: tuple[Message, ...] = ()
        self._shape = ShapeLabel(self)
        self._kind = QLabel(self)
        self._what = QLabel(self, wordWrap=True)
        self._hint = QLabel(self, wordWrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.close_button = QPushButton("Di&smiss", self)
        self.close_button.setAccessibleName("Dismiss this message")
        self.close_button.clicked.connect(self.dismiss)
        self._offer: Offer | None = None
        self._deed = QPushButton(self)
        self._deed.clicked.connect(self._take_offer)
        style.set_role(self.close_button, "quiet")
        for label in (self._what, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._arrange()
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
        """Take the message away; it has been read."""
        self.hide()

    def turn_page(self) -> None:
        """Take away what belonged to the page before; a problem stays until it is dismissed."""
        if self.current and self.current.kind is not MessageKind.ERROR:
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Dismiss on Esc, as everything else that can be closed."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _take_offer(self) -> None:
        if self._offer is not None:
            self._offer.do()

    def _show(self, message: Message, offer: Offer | None = None) -> None:
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
        self._announce(message)
        self.said.emit(message)

    def _announce(self, message: Message) -> None:
        event = QAccessibleAnnouncementEvent(self, f"{message.kind}: {message.what} {message.hint}".strip())
        if message.kind is MessageKind.ERROR:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._what)
        words.addWidget(self._hint)
        words.addStretch()
        told = QHBoxLayout()
        told.setContentsMargins(
            0, style.scaled(5), 0, style.scaled(5)
        )  # the first line level with the button
        told.setSpacing(style.scaled(8))
        told.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
        told.addLayout(words, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(style.scaled(12), style.scaled(4), style.scaled(8), style.scaled(4))
        line.addLayout(told, 1)
        line.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)


_LOOKS: dict[MessageKind, tuple[Shape, str, style.Role]] = {
    MessageKind.ERROR: (Shape.WARNING, "error", "error"),
    MessageKind.SUCCESS: (Shape.CHECK, "success", "success"),
    MessageKind.HINT: (Shape.INFO, "link", "label"),
}
