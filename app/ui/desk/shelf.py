"""Adds documents to the decision on the desk, and takes out what was added by mistake."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from app.model.decision import Decision
from app.model.values import FormId
from app.ui.background import run_in_background
from app.workflow.begin_decision import add_document, remove_document
from app.workflow.tools import Tools


class Shelf(QObject):
    """Changes which documents a decision has."""

    changed = Signal(object, int)
    """The `Decision` as it is now, and the document to go on with."""

    def __init__(self, tools: Tools, owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._owner = owner

    def add(self, decision_id: int, form: FormId) -> None:
        """Add a document of that form."""
        job = partial(add_document, decision_id, form, tools=self._tools)
        run_in_background(job, owner=self._owner, then=self._say_added)

    def remove(self, decision: Decision, document_id: int, title: str) -> None:
        """Ask, then take a document out: the one thing at the desk that cannot be undone."""
        buttons = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel
        asked = f"Remove “{title}” from {decision.reference}, with everything typed into it?"
        answer = QMessageBox.question(self._owner, "Remove document", asked, buttons)
        if answer == QMessageBox.StandardButton.Yes:
            job = partial(remove_document, decision.id, document_id, tools=self._tools)
            run_in_background(job, owner=self._owner, then=self._say_removed)

    def _say_added(self, decision: Decision) -> None:
        self.changed.emit(decision, decision.documents[-1].id)

    def _say_removed(self, decision: Decision) -> None:
        self.changed.emit(decision, decision.documents[0].id)
