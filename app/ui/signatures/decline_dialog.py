"""Note that somebody declined to sign, and why."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.errors import NotAllowedNow
from app.model.decision import Decision
from app.ui import style
from app.ui.signatures.signing_dialog import Fault, SigningDialog, Subject
from app.workflow.record_signature import RefusalEntry, decline_signature
from app.workflow.tools import Tools

_REASON_HEIGHT = 96


class DeclineDialog(SigningDialog):
    """Asks who declined, when and why; the signature stays needed."""

    def __init__(self, subject: Subject, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__("Signature declined", "&Note as declined", subject, tools, parent)
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(style.scaled(_REASON_HEIGHT))
        self.lines.add_field("Declined &on", self.day)
        self.lines.add_field("Declined &by", self.who)
        self.lines.add_field("&Reason", self.reason, hint="What has to change before it can be signed.")
        self.day.setFocus()

    def fault(self) -> Fault | None:
        """Return what keeps the entry from being saved, or None."""
        fault = super().fault()
        if fault is None and not self.reason.toPlainText().strip():
            error = NotAllowedNow("The reason is missing.", hint="Say what was said.")
            return Fault(error, self.reason)
        return fault

    def job(self) -> Callable[[], Decision]:
        """Return what notes the refusal."""
        day = self.day.day
        assert day is not None  # `fault` was asked before
        person, capacity = self.chosen
        reason = " ".join(self.reason.toPlainText().split())
        needed = self.subject.needed
        entry = RefusalEntry(needed.slot.id, person, capacity, day, reason)
        return partial(decline_signature, needed.decision_id, needed.document_id, entry, tools=self.tools)
