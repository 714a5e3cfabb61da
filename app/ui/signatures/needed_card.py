"""One signature still needed, as a card: what it is, how long it has waited, and what can be done."""

from datetime import date
from enum import Enum
from html import escape

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui import style
from app.ui.signatures.card_notes import MarkedLine, refusal_sentence, stale_sentence
from app.ui.signatures.change_list import ChangeList
from app.ui.signatures.grouping import Heading
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.plain import label, push_button
from app.ui.widgets.shapes import Shape
from app.ui.widgets.when import waiting
from app.workflow.find_signatures import Needed


class Step(Enum):
    """Where an arrow key wants to go."""

    UP = Qt.Key.Key_Up
    DOWN = Qt.Key.Key_Down
    LEFT = Qt.Key.Key_Left
    RIGHT = Qt.Key.Key_Right


_WIDER_EDGE = 3
"""By how much the coloured edge is wider than the plain one: words stand below one another all the same."""
_SEE, _HIDE = "See what changed", "Hide what changed"
_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {step.value: step for step in Step}


class NeededCard(QFrame):
    """Shows one signature still needed and reports what somebody wants to do about it."""

    open_wanted = Signal(object)
    record_wanted = Signal(object)
    decline_wanted = Signal(object)
    step_wanted = Signal(object)
    """The `Step` an arrow key asks for."""

    def __init__(self, needed: Needed, heading: Heading, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.needed = needed
        self.changes: ChangeList | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        needs_care = bool(needed.stale or needed.refusal)
        style.set_role(self, "card-error" if needs_care else "card")
        self._box = QVBoxLayout(self)
        edge = style.scaled(12)
        self._box.setContentsMargins(edge if needs_care else edge + _WIDER_EDGE, edge, edge, edge)
        self._box.setSpacing(style.scaled(4))
        about = f"{needed.document} · version {needed.version} · {_standing(needed, today)}"
        self._add_words(heading, about)
        self._add_notes(today)
        self._add_actions()
        self.setAccessibleName(f"{heading.name} {heading.rest}. {about}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, and let arrows go from card to card."""
        key = Qt.Key(event.key())
        if key in _OPEN_KEYS:
            self.open_wanted.emit(self.needed)
        elif key in _STEPS:
            self.step_wanted.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def _add_words(self, heading: Heading, about: str) -> None:
        title = QLabel(f"<b>{escape(heading.name)}</b> {escape(heading.rest)}", self)
        title.setTextFormat(Qt.TextFormat.RichText)
        title.setWordWrap(True)
        self._box.addWidget(title)
        self._box.addWidget(label(about, "hint", wrap=True))

    def _add_notes(self, today: date) -> None:
        if self.needed.stale:
            self._box.addWidget(MarkedLine(Shape.STALE, stale_sentence(self.needed, today), self))
        if self.needed.refusal:
            self._box.addWidget(MarkedLine(Shape.CROSS, refusal_sentence(self.needed.refusal, today), self))
        if self.needed.differences:
            self.changes = ChangeList(self.needed.differences, self)
            self.changes.hide()
            self._box.addWidget(self.changes)

    def _add_actions(self) -> None:
        line = FlowLayout(spacing=style.scaled(10))
        if not self.needed.to_be_issued:
            line.addWidget(self._action("Record signature…", self.record_wanted))
            line.addWidget(self._action("Declined…", self.decline_wanted))
        line.addWidget(self._action("Open", self.open_wanted))
        if self.changes:
            line.addWidget(self._toggle(self.changes))
        self._box.addLayout(line)

    def _action(self, text: str, signal: SignalInstance) -> QPushButton:
        button = push_button(text, "link", on_click=lambda: signal.emit(self.needed))
        button.setAccessibleName(f"{text} {self.needed.reference}")
        return button

    def _toggle(self, changes: ChangeList) -> QPushButton:
        button = QPushButton(_SEE, self)
        button.setCheckable(True)
        button.setAccessibleName(f"{_SEE} in {self.needed.reference}")
        button.toggled.connect(changes.setVisible)
        button.toggled.connect(lambda shown: button.setText(_HIDE if shown else _SEE))
        style.set_role(button, "link")
        return button


def _standing(needed: Needed, today: date) -> str:
    return "to be issued again" if needed.to_be_issued else f"waiting {waiting(needed.since, today)}"
