"""Note that somebody declined to sign, and why."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.errors import NotAllowedNow
from app.model.decision import Decision
from app.ui.signatures.signing_dialog import Fault, SigningDialog, Subject
from app.ui.widgets.reason_text import ReasonText
from app.workflow.record_signature import RefusalEntry, decline_signature
from app.workflow.tools import Tools


class DeclineDialog(SigningDialog):
    """Asks who declined, when and why; the signature stays needed."""

    def __init__(self, subject: Subject, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__("Signature declined", "&Note as declined", subject, tools, parent)
        self.reason = ReasonText()
        self.lines.add_field("Declined &on", self.day)
        self.lines.add_field("Declined &by", self.who)
        self.lines.add_field("&Reason", self.reason, hint="What has to change before it can be signed.")
        self.day.setFocus()

    def fault(self) -> Fault | None:
        """Return what keeps the entry from being saved, or None."""
        fault = super().fault()
        if fault is not None:
            return fault
        if not self.reason.reason:
            return Fault(NotAllowedNow("The reason is missing.", hint="Say what was said."), self.reason)
        if self.reason.excess:
            return Fault(NotAllowedNow(self.reason.excess, hint="Shorten it."), self.reason)
        return None

    def job(self) -> Callable[[], Decision]:
        """Return what notes the refusal."""
        day = self.day.day
        assert day is not None  # `fault` was asked before
        person, capacity = self.chosen
        needed = self.subject.needed
        entry = RefusalEntry(needed.slot.id, person, capacity, day, self.reason.reason)
        return partial(decline_signature, needed.decision_id, needed.document_id, entry, tools=self.tools)
