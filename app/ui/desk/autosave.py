"""Keeps what is typed: at every pause, and at the latest every so often while there is none."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.model.answers import Answers
from app.model.form import FormDefinition
from app.ui.background import run_in_background
from app.workflow.draft_decision import close_draft, save_draft
from app.workflow.tools import Tools

PAUSE = 300
"""Milliseconds after the last key."""
LATEST = 800
"""Milliseconds after the first key that is not saved yet."""
RETRY = 3000
"""Milliseconds after a save that failed."""

_Draft = tuple[FormDefinition, Answers]


class Autosave(QObject):
    """Saves drafts in the background; what could not be saved is kept and tried again."""

    saved = Signal()
    """Everything noted so far is in the register."""
    failed = Signal(object)
    """An `AppError`; said once until a save succeeds again."""

    def __init__(self, tools: Tools, owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._owner = owner
        self._unsaved: dict[int, _Draft] = {}
        self._saving: dict[int, _Draft] = {}
        self._is_failing = False
        self._waiting: list[Callable[[], None]] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._latest = QTimer(self, singleShot=True, interval=LATEST)
        self._retry = QTimer(self, singleShot=True, interval=RETRY)
        for timer in (self._pause, self._latest, self._retry):
            timer.timeout.connect(self.save)

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not known to be in the register."""
        return bool(self._unsaved or self._saving)

    def note(self, document_id: int, form: FormDefinition, answers: Answers) -> None:
        """Save these answers soon; newer ones of the same document take their place."""
        self._unsaved[document_id] = (form, answers)
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def when_saved(self, then: Callable[[], None]) -> None:
        """Save at once and go on with `then`; where saving fails, `failed` says so and nothing follows."""
        if not self.is_unsaved:
            then()
            return
        self._waiting.append(then)
        self._is_failing = False  # whoever asks hears why it does not go on
        self.save()

    def finish(self, decision_id: int) -> None:
        """Save what is not saved yet and note in the history what was edited: the decision is left."""
        for timer in (self._pause, self._latest, self._retry):
            timer.stop()
        self._saving, self._unsaved = {**self._saving, **self._unsaved}, {}
        run_in_background(
            partial(_save_and_close, dict(self._saving), decision_id, self._tools),
            owner=self._owner,
            then=self._end,
            failed=self._fail,
        )

    def save(self) -> None:
        """Save now what is not saved yet; while a save runs, what comes meanwhile follows it."""
        for timer in (self._pause, self._latest, self._retry):
            timer.stop()
        if self._saving or not self._unsaved:
            return
        self._saving, self._unsaved = self._unsaved, {}
        run_in_background(
            partial(_save_all, dict(self._saving), self._tools),
            owner=self._owner,
            then=self._end,
            failed=self._fail,
        )

    def _end(self, _: None) -> None:
        self._saving = {}
        self._is_failing = False
        if self._unsaved:
            if self._waiting:
                self.save()
            return
        self.saved.emit()
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def _fail(self, error: AppError) -> None:
        self._unsaved = {**self._saving, **self._unsaved}
        self._saving = {}
        self._waiting = []
        self._retry.start()
        if not self._is_failing:
            self._is_failing = True
            self.failed.emit(error)


def _save_and_close(drafts: dict[int, _Draft], decision_id: int, tools: Tools) -> None:
    _save_all(drafts, tools)
    close_draft(decision_id, tools=tools)


def _save_all(drafts: dict[int, _Draft], tools: Tools) -> None:
    for document_id, (form, answers) in drafts.items():
        save_draft(document_id, form, answers, tools=tools)
