"""Issues the decision on the desk, and says what became of it."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.model.decision import Decision
from app.ui.background import run_in_background
from app.ui.messages import Messages
from app.workflow.issue_for_signature import issue_for_signature
from app.workflow.tools import Tools


class Issuing(QObject):
    """Freezes the changed documents of a decision in the background."""

    issued = Signal(object)
    """The `Decision` with its new versions."""
    failed = Signal()
    """It was not issued, and why has been said."""

    def __init__(self, tools: Tools, messages: Messages, owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._messages = messages
        self._owner = owner

    def issue(self, decision_id: int) -> None:
        """Issue what is in the register; everything typed has been saved there before."""
        run_in_background(
            partial(issue_for_signature, decision_id, tools=self._tools),
            owner=self._owner,
            then=self._say_issued,
            failed=self._say_not_issued,
        )

    def _say_issued(self, decision: Decision) -> None:
        number = max(document.issued.number for document in decision.documents if document.issued)
        self._messages.say(f"{decision.reference} is issued for signature as version {number}.")
        self.issued.emit(decision)

    def _say_not_issued(self, error: AppError) -> None:
        self._messages.show_error(error)
        self.failed.emit()
