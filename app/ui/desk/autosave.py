"""Keeps what is typed: at every pause, and at the latest every so often while there is none."""

from collections.abc import Callable
from functools import partial
from itertools import count
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError, ChangedMeanwhile, NotAllowedNow, NotRegistered
from app.forms.notes import Typed
from app.forms.session import Session
from app.model.answers import Unread
from app.ui.background import Lane, run_in_background
from app.workflow.draft_decision import close_draft, keep_unread, save_draft
from app.workflow.tools import Tools
from app.workflow.typing_journal import Kept, TypingJournal

PAUSE = 300
"""Milliseconds after the last key."""
LATEST = 800
"""Milliseconds after the first key that is not saved yet."""
RETRY = 3000
"""Milliseconds after a save that failed."""

_ALL_READ: Unread = MappingProxyType({})


class Job(NamedTuple):
    """What one trip to the register carries: drafts by document, and decisions that were left."""

    drafts: dict[int, Typed]
    left: tuple[int, ...]


class Autosave(QObject):
    """Saves drafts in the background, and journals them first; what could not be saved is tried again.

    What the register refuses for good, as for a decision withdrawn elsewhere, is not tried again.
    """

    saved = Signal()
    """Everything noted so far is in the register."""
    failed = Signal(object)
    """An `AppError`; said once until a save succeeds again."""

    def __init__(self, tools: Tools, owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._owner = owner
        self.journal = TypingJournal(tools)
        """What of it is kept outside the register."""
        self._numbers = count(1)
        self._unsaved: dict[int, Typed] = {}
        self._left: tuple[int, ...] = ()
        self._under_way: list[Job] = []
        self._at_desk: set[int] = set()
        self._refused: dict[int, AppError] = {}
        self._is_failing = False
        self._waiting: list[Callable[[], None]] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._latest = QTimer(self, singleShot=True, interval=LATEST)
        self._retry = QTimer(self, singleShot=True, interval=RETRY)
        self._timers = (self._pause, self._latest, self._retry)
        for timer in self._timers:
            timer.timeout.connect(self.save)

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not known to be in the register."""
        return bool(self._refused) or self._can_be_saved

    @property
    def goes_on(self) -> bool:
        """Whether what is unsaved will be tried again."""
        return bool(self._unsaved or self._left) and not self._refused

    @property
    def kept(self) -> Kept:
        """How much of what is unsaved is kept outside the register, at the least."""
        drafts = [self._unsaved, *(job.drafts for job in self._under_way)]
        found = {self.journal.kept(each, typed) for one in drafts for each, typed in one.items()}
        is_lost = any(not isinstance(error, ChangedMeanwhile) for error in self._refused.values())
        if is_lost or Kept.NOTHING in found:
            return Kept.NOTHING
        return Kept.WITHOUT_PART_2 if Kept.WITHOUT_PART_2 in found else Kept.WHOLE

    def note(self, document_id: int, session: Session, unread: Unread = _ALL_READ) -> None:
        """Save a document soon as it is now, with what of it is `unread`; what is newer takes its place."""
        self._at_desk.add(document_id)
        typed = Typed(session.form, session.answers, session.history, next(self._numbers), unread)
        self._unsaved[document_id] = typed
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def when_saved(self, then: Callable[[], None]) -> None:
        """Save at once and go on with `then`; where saving fails, `failed` says so and nothing follows."""
        if self._can_be_saved:
            self._waiting.append(then)
            self._is_failing = False  # whoever asks hears why it does not go on
            self.save()
        elif self._refused:
            self.failed.emit(next(iter(self._refused.values())))
        else:
            then()

    def finish(self, decision_id: int) -> None:
        """Save what is not saved yet and note in the history what was edited: the decision is left.

        What was refused is let go of: that was said while it still stood on the desk.
        """
        self._refused.clear()
        self._at_desk.clear()
        self._left = (*self._left, decision_id)
        self._send()

    def save(self) -> None:
        """Save now what is not saved yet; while a save runs, what comes meanwhile follows it."""
        self._stop_timers()
        self._journal()
        if not self._under_way and (self._unsaved or self._left):
            self._send()

    @property
    def _can_be_saved(self) -> bool:
        return bool(self._unsaved or any(job.drafts for job in self._under_way))

    def _journal(self) -> None:
        """Journal what is not saved yet, whatever the register is busy with or waits for."""
        if self._unsaved:
            run_in_background(
                partial(_keep, dict(self._unsaved), self.journal),
                owner=self._owner,
                then=_nothing_more,
                lane=Lane.JOURNAL,
            )

    def _send(self) -> None:
        self._stop_timers()
        job = Job(self._unsaved, self._left)
        self._unsaved, self._left = {}, ()
        self._under_way.append(job)
        run_in_background(
            partial(_carry_out, job, self.journal, self._tools),
            owner=self._owner,
            then=partial(self._end, job),
            failed=partial(self._fail, job),
        )

    def _end(self, job: Job, refused: dict[int, AppError]) -> None:
        self._under_way.remove(job)
        self._is_failing = False
        known = {document: error for document, error in self._refused.items() if document not in job.drafts}
        is_news = not refused.keys() <= self._refused.keys()
        self._refused = {**known, **refused}
        if self._refused and (is_news or self._waiting):
            self._say_refused()
        if self._can_be_saved:
            self._follow()
        elif not self._refused and not refused:
            self._go_on()

    def _follow(self) -> None:
        """Save what came meanwhile, unless a timer is running that will."""
        is_due = not any(timer.isActive() for timer in self._timers)
        if self._waiting or is_due:
            self.save()

    def _go_on(self) -> None:
        self.saved.emit()
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def _say_refused(self) -> None:
        """Say what was refused; it counts as unsaved while it is said, and while it stands on the desk."""
        self._waiting = []
        self.failed.emit(next(reversed(self._refused.values())))
        self._refused = {
            document: error for document, error in self._refused.items() if document in self._at_desk
        }

    def _fail(self, job: Job, error: AppError) -> None:
        self._under_way.remove(job)
        self._put_back(job)
        self._waiting = []
        self._retry.start()
        if not self._is_failing:
            self._is_failing = True
            self.failed.emit(error)

    def _put_back(self, job: Job) -> None:
        """Keep what a failed job carried, but nothing of which something newer is on its way."""
        newer = {document for later in self._under_way for document in later.drafts}
        kept = {document: draft for document, draft in job.drafts.items() if document not in newer}
        self._unsaved = {**kept, **self._unsaved}
        self._left = (*job.left, *(each for each in self._left if each not in job.left))

    def _stop_timers(self) -> None:
        for timer in self._timers:
            timer.stop()


def _carry_out(job: Job, journal: TypingJournal, tools: Tools) -> dict[int, AppError]:
    """Journal and save a job's drafts; return which documents the register refuses for good, and why."""
    refused: dict[int, AppError] = {}
    for document_id, typed in job.drafts.items():
        journal.keep(document_id, typed, for_register=True)
        try:
            allowed = journal.instead_of(document_id)
            save_draft(document_id, typed.form, typed.answers, instead_of=allowed, tools=tools)
            if not journal.has_unread(document_id, typed):
                keep_unread(document_id, typed.unread, tools=tools)
        except (NotAllowedNow, NotRegistered) as error:
            refused[document_id] = error
            journal.spare(document_id)
        else:
            journal.saved(document_id, typed)
    for decision_id in job.left:
        close_draft(decision_id, tools=tools)
        journal.let_go(decision_id)
    return refused


def _keep(drafts: dict[int, Typed], journal: TypingJournal) -> None:
    for document_id, typed in drafts.items():
        journal.keep(document_id, typed)


def _nothing_more(_: None) -> None:
    """Take note that a job has ended; nothing follows from it."""
