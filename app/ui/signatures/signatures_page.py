"""Whose pen next: every signature that is still needed, by person or by decision."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.model.decision import Decision
from app.ui import style
from app.ui.background import run_in_background
from app.ui.messages import MessageKind, Messages
from app.ui.signatures.board import Board
from app.ui.signatures.decline_dialog import DeclineDialog
from app.ui.signatures.group_frame import Arrangement
from app.ui.signatures.grouping import by_decision, by_person, summary
from app.ui.signatures.record_dialog import RecordDialog
from app.ui.signatures.signing_dialog import Subject
from app.ui.signatures.wording import counted
from app.ui.widgets.plain import label
from app.workflow.find_decisions import open_decision
from app.workflow.find_signatures import Needed, still_needed
from app.workflow.tools import Tools

_ORIGINAL_AT = "signatures/original_at"
_BY_DECISION = "signatures/by_decision"
_NOTHING = "No signature is needed."
_NOTHING_HINT = "When a decision is issued for signature, it appears here under the name of who has to sign."


class SignaturesPage(QWidget):
    """Shows what waits for whom, and records what came back."""

    opened = Signal(int)
    """The id of a decision somebody wants to see."""
    changed = Signal()
    looked_up = Signal(int)
    """How many signatures are needed."""

    def __init__(self, tools: Tools, messages: Messages, memory: QSettings) -> None:
        super().__init__()
        self._tools = tools
        self._messages = messages
        self._memory = memory
        self.summary = label("", "hint", wrap=True)
        self.people = Board(Arrangement.COLUMNS, self)
        self.decisions = Board(Arrangement.ROWS, self)
        self.nothing = _nothing()
        self._views = QStackedWidget(self)
        self.by_person = _switch("By &person")
        self.by_decision = _switch("By de&cision")
        self._arrange()
        for board in (self.people, self.decisions):
            board.open_wanted.connect(self._open)
            board.record_wanted.connect(self.record)
            board.decline_wanted.connect(self.decline)
        QShortcut(
            QKeySequence("Ctrl+R"),
            self,
            self._record_chosen,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )

    def refresh(self) -> None:
        """Look up again what is still needed."""
        run_in_background(partial(still_needed, tools=self._tools), owner=self, then=self._show)

    def record(self, needed: Needed) -> None:
        """Ask for a signature that came back."""
        self._with_decision(needed, self._ask_signature)

    def record_for(self, decision_id: int, document_id: int, slot: str) -> None:
        """Ask for a signature that somebody else's page names; nothing happens where it is not open."""
        wanted = (decision_id, document_id, slot)
        run_in_background(
            partial(still_needed, tools=self._tools),
            owner=self,
            then=lambda all_needed: self._record_first(
                one for one in all_needed if (one.decision_id, one.document_id, one.slot.id) == wanted
            ),
        )

    def decline(self, needed: Needed) -> None:
        """Ask why a signature was declined."""
        self._with_decision(needed, self._ask_refusal)

    @property
    def board(self) -> Board:
        """The view that is chosen: by person or by decision."""
        return self.decisions if self.by_decision.isChecked() else self.people

    def _show(self, needed: tuple[Needed, ...]) -> None:
        today = self._tools.clock.today()
        self.people.show_groups(by_person(needed), today)
        self.decisions.show_groups(by_decision(needed), today)
        self.summary.setText(summary(needed))
        self._views.setCurrentWidget(self.board if needed else self.nothing)
        self.by_person.setEnabled(bool(needed))
        self.by_decision.setEnabled(bool(needed))
        self.looked_up.emit(sum(not one.to_be_issued for one in needed))

    def _switch_view(self) -> None:
        self._memory.setValue(_BY_DECISION, self.by_decision.isChecked())
        self._views.setCurrentWidget(self.board)

    def _open(self, needed: Needed) -> None:
        self.opened.emit(needed.decision_id)

    def _record_chosen(self) -> None:
        self._record_first(one for one in (self.board.chosen,) if one is not None)

    def _record_first(self, wanted: Iterable[Needed]) -> None:
        for needed in wanted:
            self.record(needed)
            return

    def _with_decision(self, needed: Needed, ask: Callable[[Subject], None]) -> None:
        if needed.to_be_issued:
            self._messages.say(
                f"{needed.reference} has changed since it was issued.",
                MessageKind.HINT,
                hint="Open it and issue it again; then the new version can be signed.",
            )
            return
        run_in_background(
            partial(open_decision, needed.decision_id, tools=self._tools),
            owner=self,
            then=lambda decision: ask(Subject(needed, decision)),
        )

    def _ask_signature(self, subject: Subject) -> None:
        where = str(self._memory.value(_ORIGINAL_AT, ""))
        dialog = RecordDialog(subject, self._tools, self, original_at=where)
        dialog.saved.connect(lambda decision: self._on_signed(dialog.original_at, decision))
        _show_once(dialog)

    def _ask_refusal(self, subject: Subject) -> None:
        dialog = DeclineDialog(subject, self._tools, self)
        dialog.saved.connect(self._on_declined)
        _show_once(dialog)

    def _on_signed(self, original_at: str, decision: Decision) -> None:
        self._memory.setValue(_ORIGINAL_AT, original_at)
        left = len(decision.still_needed)
        more = f"{counted(left, 'signature')} still needed." if left else "It is signed by everybody."
        self._after_change(f"The signature on {decision.reference} is recorded.", more)

    def _on_declined(self, decision: Decision) -> None:
        self._after_change(
            f"It is noted that {decision.reference} was declined.", "The signature stays needed."
        )

    def _after_change(self, what: str, hint: str) -> None:
        self._messages.say(what, hint=hint)
        self.changed.emit()
        self.refresh()

    def _arrange(self) -> None:
        group = QButtonGroup(self)
        head = QHBoxLayout()
        head.setSpacing(style.scaled(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label("Whose pen next", "title"))
        words.addWidget(self.summary)
        head.addLayout(words, 1)
        for button in (self.by_person, self.by_decision):
            group.addButton(button)
            head.addWidget(button)
        remembered = self._memory.value(_BY_DECISION, False, bool)
        (self.by_decision if remembered else self.by_person).setChecked(True)
        group.buttonClicked.connect(self._switch_view)
        for view in (self.nothing, self.people, self.decisions):
            self._views.addWidget(view)
        box = QVBoxLayout(self)
        box.setContentsMargins(*[style.scaled(16)] * 4)
        box.setSpacing(style.scaled(12))
        box.addLayout(head)
        box.addWidget(self._views, 1)


def _switch(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setCheckable(True)
    style.set_role(button, "chip")
    return button


def _nothing() -> QWidget:
    """Return what is shown where no signature is needed."""
    empty = QWidget()
    box = QVBoxLayout(empty)
    box.setContentsMargins(0, style.scaled(32), 0, 0)
    box.setSpacing(style.scaled(4))
    box.addWidget(label(_NOTHING, "section"))
    box.addWidget(label(_NOTHING_HINT, wrap=True))
    box.addStretch()
    return empty


def _show_once(dialog: QDialog) -> None:
    """Show a dialog that is gone when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
