"""The decision chosen in the register: its documents, signatures and latest history."""

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.model.decision import Decision
from app.ui import style
from app.ui.register.given_signatures import GivenSignature, given_signatures
from app.ui.register.standing import DocumentStanding, document_standing, seals, signatures_line
from app.ui.register.wording import Wording
from app.ui.widgets import when
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.plain import label, push_button
from app.ui.widgets.seals import SealRow
from app.ui.widgets.shapes import Shape, ShapeLabel
from app.ui.widgets.state_pill import StatePill
from app.workflow.read_history import HistoryEntry

LATEST = 5
"""How many entries of the history are shown."""


class Details(NamedTuple):
    """What the panel shows of one decision."""

    decision: Decision
    history: tuple[HistoryEntry, ...]


class DetailPanel(QScrollArea):
    """Shows one decision and reports what is to be done with it."""

    open_wanted = Signal()
    copy_wanted = Signal()
    withdraw_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("The chosen decision")
        self._reference = label(role="hint", wrap=True)
        self._title = label(role="section", wrap=True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._pill = StatePill()
        self._note = label(role="warning", wrap=True)
        self._seals = SealRow()
        self._signatures = label(role="hint", wrap=True)
        self._given = _Lines()
        self._documents = _Lines()
        self._history = _Lines()
        self.open_button = push_button("&Open", "primary", on_click=self.open_wanted.emit)
        self.copy_button = push_button("New from &this…", on_click=self.copy_wanted.emit)
        self.copy_button.setToolTip("Begin a decision from this one (Ctrl+Shift+N)")
        self.withdraw_button = push_button("&Withdraw…", on_click=self.withdraw_wanted.emit)
        self._empty = label(
            "Choose a decision to see its documents, signatures and history.", "hint", wrap=True
        )
        self._content = QWidget()
        self._arrange()
        self.show_nothing()

    def minimumSizeHint(self) -> QSize:
        """Keep room for the widest of what cannot be broken into lines."""
        inside = self.widget()
        width = inside.minimumSizeHint().width() if inside is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), super().minimumSizeHint().height())

    def show_nothing(self) -> None:
        """Say that no decision is chosen."""
        self._content.hide()
        self._empty.show()

    def show_decision(self, details: Details, wording: Wording) -> None:
        """Show one decision: all of it at once, so that never parts of two are seen together."""
        self._empty.hide()
        self._content.show()
        decision = details.decision
        self._show_head(decision, wording)
        self._seals.show_seals(seals(decision, wording))
        self._signatures.setText(signatures_line(decision, wording))
        self._given.show_lines([_given_line(given) for given in given_signatures(decision, wording)])
        self._documents.show_lines(
            [_document_line(document_standing(d, wording)) for d in decision.documents]
        )
        self._history.show_lines([_history_line(entry, wording) for entry in details.history[:LATEST]])

    def _show_head(self, decision: Decision, wording: Wording) -> None:
        kinds = (wording.kind(document.form).lower() for document in decision.documents[:1])
        self._reference.setText(" · ".join((decision.reference, *kinds)))
        self._title.setText(wording.title(decision))
        self._pill.show_state(decision.state)
        if decision.withdrawn is None:
            self._show_note(_stale_note(decision), "warning")
        else:
            self._show_note(f"Withdrawn: {decision.withdrawn}", "quiet")
        self.withdraw_button.setEnabled(decision.withdrawn is None)

    def _show_note(self, words: str, role: style.Role) -> None:
        self._note.setText(words)
        style.set_role(self._note, role)
        self._note.setVisible(bool(words))

    def _arrange(self) -> None:
        buttons = FlowLayout(spacing=4)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.withdraw_button)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._reference, self._title):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self._pill)
        column.addWidget(self._note)
        column.addSpacing(4)
        column.addLayout(buttons)
        for heading, widgets in (
            ("Signatures", (self._seals, self._signatures, self._given)),
            ("Documents", (self._documents,)),
            ("History", (self._history,)),
        ):
            column.addSpacing(12)
            column.addWidget(label(heading, "label"))
            for widget in widgets:
                column.addWidget(widget)
        page = QWidget()
        outer = QVBoxLayout(page)
        outer.setContentsMargins(16, 12, 16, 16)
        outer.addWidget(self._empty)
        outer.addWidget(self._content)
        outer.addStretch()
        self.setWidget(page)
        self.setFrameShape(QFrame.Shape.NoFrame)


class _Lines(QWidget):
    """A few lines, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_lines(self, lines: list[QWidget]) -> None:
        """Show these and no others."""
        while item := self._column.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for line in lines:
            self._column.addWidget(line)


def _given_line(given: GivenSignature) -> QWidget:
    line = QWidget()
    column = QVBoxLayout(line)
    column.setContentsMargins(0, style.scaled(4), 0, 0)
    column.setSpacing(0)
    column.addWidget(label(given.who, wrap=True))
    for words in (given.how, given.kept):
        column.addWidget(label(words, "hint", wrap=True))
    return line


def _document_line(standing: DocumentStanding) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    shape, ink = _document_sign(standing)
    row.addWidget(ShapeLabel(shape=shape, colour=ink), 0, Qt.AlignmentFlag.AlignTop)
    words = f"{standing.title} · {standing.words}"
    row.addWidget(label(words, "warning" if standing.is_stale else "", wrap=True), 1)
    return line


def _document_sign(standing: DocumentStanding) -> tuple[Shape, str]:
    if standing.is_stale:
        return Shape.STALE, "warning"
    return (Shape.CHECK, "success") if standing.is_current else (Shape.EMPTY, "secondary")


def _history_line(entry: HistoryEntry, wording: Wording) -> QWidget:
    who = entry.who.replace(" ", "\u00a0")  # a name is not broken
    return label(f"{when.moment(entry.at, wording.today)} · {entry.what} ·\u00a0{who}", "hint", wrap=True)


def _stale_note(decision: Decision) -> str:
    stale = sum(len(document.stale) for document in decision.documents)
    if not stale:
        return ""
    return "1 signature is stale" if stale == 1 else f"{stale} signatures are stale"
