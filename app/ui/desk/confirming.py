"""Takes the word that an answer copied from another decision still holds, and goes on to the next."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.model.decision import Decision
from app.model.values import FieldId
from app.ui.background import run_in_background
from app.ui.desk.writing import Writing
from app.workflow.copy_decision import confirm_copied
from app.workflow.tools import Tools


class Confirming(QObject):
    """Confirms copied answers of the chosen document, one key each."""

    confirmed = Signal(object)
    """The `Decision` as it is now."""

    def __init__(self, tools: Tools, writing: Writing, owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._writing = writing
        self._owner = owner
        writing.confirmed.connect(self.confirm)

    def confirm_here(self) -> None:
        """Confirm the answer in which the cursor is; where it is not copied, go to the next that is."""
        column = self._writing.column
        field = column.next_copied()
        if field is not None and field == column.field:
            self.confirm(field)
        elif field is not None:
            column.go_to(field)

    def confirm(self, field: FieldId) -> None:
        """Confirm an answer of the chosen document, once what is typed has been saved."""
        opened, document = self._writing.opened, self._writing.document
        if opened is None or not opened.may_write:
            return
        job = partial(confirm_copied, opened.kept.id, document, field, tools=self._tools)

        def start() -> None:
            run_in_background(job, owner=self._owner, then=partial(self._go_on, document))

        self._writing.autosave.when_saved(start)

    def _go_on(self, document: int, decision: Decision) -> None:
        self.confirmed.emit(decision)
        if self._writing.document == document and (following := self._writing.column.next_copied()):
            self._writing.column.go_to(following)
