"""Reads what the office has named before, once a decision lies on the desk; lines are completed from it."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.model.decision import Decision
from app.model.known import Known
from app.ui.background import Lane, run_in_background
from app.ui.desk.writing import Writing
from app.workflow.know_answers import known_answers
from app.workflow.tools import Tools


class Knowing(QObject):
    """Lets the forms on the desk know what was answered elsewhere."""

    def __init__(self, tools: Tools, writing: Writing, owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._writing = writing
        self._owner = owner

    def begin(self) -> None:
        """Read it for the decision that was laid out; whoever types does not wait for it."""
        opened = self._writing.opened
        if opened is not None and opened.may_write:
            run_in_background(
                partial(known_answers, opened.kept, tools=self._tools),
                owner=self._owner,
                then=partial(self._take, opened.kept),
                lane=Lane.CHECK,
            )

    def _take(self, decision: Decision, known: Known) -> None:
        opened = self._writing.opened
        if opened is not None and opened.kept.id == decision.id:
            self._writing.know(known)
