"""Checks forms in the background, one after the other, and can be stopped."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.model.finding import Finding
from app.model.form import FormDefinition
from app.ui.background import Lane, Running, run_in_background
from app.workflow.check_forms import check_form
from app.workflow.tools import Tools


class Examination(QObject):
    """One round of checks; what is asked for meanwhile is checked after the rest."""

    begun = Signal(object, int, int)
    """The `FormDefinition` being checked, which one it is, and of how many."""
    checked = Signal(object, object)
    """A `FormDefinition` and a tuple of `Finding`s."""
    ended = Signal()

    def __init__(self, tools: Tools, owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._owner = owner
        self._waiting: list[FormDefinition] = []
        self._running: Running | None = None
        self._done = 0

    def check(self, forms: Sequence[FormDefinition]) -> None:
        """Check these too."""
        self._waiting += [form for form in forms if form not in self._waiting]
        if self._running is None:
            self._done = 0
            self._next()

    def stop(self) -> None:
        """Check nothing more; what is being checked now is not waited for."""
        self._waiting.clear()
        if self._running is not None:
            self._running.cancel()
            self._running = None
            self.ended.emit()

    def _next(self) -> None:
        if not self._waiting:
            self._running = None
            self.ended.emit()
            return
        form = self._waiting.pop(0)
        self._done += 1
        self.begun.emit(form, self._done, self._done + len(self._waiting))
        self._running = run_in_background(
            partial(check_form, form, press=self._tools.press),
            owner=self._owner,
            then=partial(self._on_checked, form),
            lane=Lane.CHECK,
        )

    def _on_checked(self, form: FormDefinition, findings: tuple[Finding, ...]) -> None:
        self.checked.emit(form, findings)
        self._next()
