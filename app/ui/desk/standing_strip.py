"""The strip under the bar: what became of the signatures, and whether the text has changed since."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.model.decision import Difference
from app.ui import style
from app.ui.signatures.change_list import ChangeList
from app.ui.widgets.plain import label, push_button
from app.ui.widgets.seals import Seal, SealRow
from app.ui.widgets.shapes import Shape, ShapeLabel


class OpenSlot(NamedTuple):
    """A signature that can be recorded now: where, and whose."""

    decision_id: int
    document_id: int
    slot: str
    who: str


class SignatureStrip(QFrame):
    """Shows the seals of an issued decision, and offers to record those still missing."""

    record_wanted = Signal(int, int, str)
    """The decision, the document and the slot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_role(self, "strip")
        self._seals = SealRow()
        self._words = label(wrap=True)
        self._buttons = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(style.scaled(16), style.scaled(4), style.scaled(16), style.scaled(4))
        row.setSpacing(style.scaled(12))
        row.addWidget(self._seals)
        row.addWidget(self._words, 1)
        row.addLayout(self._buttons)
        self.hide()

    def show_signatures(self, seals: tuple[Seal, ...], words: str, open_slots: Sequence[OpenSlot]) -> None:
        """Show these seals; nothing at all where no signature was asked for."""
        self._seals.show_seals(seals)
        self._words.setText(words)
        while item := self._buttons.takeAt(0):
            if button := item.widget():
                button.hide()
                button.deleteLater()
        for slot in open_slots:
            text = "Record signature…" if len(open_slots) == 1 else f"Record signature: {slot.who}…"
            button = push_button(text, on_click=partial(self.record_wanted.emit, *slot[:3]))
            button.setAccessibleName(f"Record the signature of {slot.who}")
            self._buttons.addWidget(button)
        self.setVisible(bool(seals))


class ChangedBanner(QFrame):
    """Says that a text has changed since it was issued, whose signatures that concerns, and what changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_role(self, "message-warning")
        self._words = label(role="label", wrap=True)
        self._more = push_button("What changed", "link", on_click=self._toggle)
        self._more.setCheckable(True)
        self._changes: ChangeList | None = None
        head = QHBoxLayout()
        head.setSpacing(style.scaled(8))
        head.addWidget(ShapeLabel(shape=Shape.STALE, colour="warning"))
        head.addWidget(self._words, 1)
        head.addWidget(self._more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(style.scaled(12), style.scaled(6), style.scaled(12), style.scaled(6))
        self._column.addLayout(head)
        self.hide()

    @property
    def sentence(self) -> str:
        """What the banner says; nothing where nothing has changed."""
        return "" if self.isHidden() else self._words.text()

    def show_change(self, sentence: str, differences: tuple[Difference, ...]) -> None:
        """Show the sentence and, when asked for, what changed; nothing at all where there is none."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))
        if self._changes is not None:
            self._changes.hide()
            self._column.removeWidget(self._changes)
            self._changes.deleteLater()
        self._changes = ChangeList(differences)
        self._column.addWidget(self._changes)
        self._changes.setVisible(self._more.isChecked())

    def _toggle(self) -> None:
        if self._changes is not None:
            self._changes.setVisible(self._more.isChecked())
