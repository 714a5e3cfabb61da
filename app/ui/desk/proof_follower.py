"""Keeps the proof-reader one step behind the typing: what it said of older answers is never shown."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.model.answers import Answers
from app.proofing.neighbours import NOBODY, Neighbour, Neighbours
from app.ui.background import Lane, run_in_background
from app.ui.desk.open_decision import OpenDecision
from app.workflow.know_neighbours import Neighbourhood
from app.workflow.proofread_decision import DecisionReader, Proof
from app.workflow.tools import Tools

_PAUSE = 150
"""Milliseconds after the last key: by then the page has been set, which is looked at first."""
_LATEST = 700
"""Milliseconds after the first key, where somebody types on without a pause."""
_BEING_READ = Neighbours(Neighbour(""))
"""As nobody: until the register has been read, nothing is held against it."""
_AT_FIRST = 1000
"""Milliseconds after a decision was opened: what is seen first comes first."""


class ProofFollower(QObject):
    """Reads the open decision off the UI thread, again after each edit; then beside the register."""

    proved = Signal(object)
    """The `Proof` of the answers as they are now."""
    failed = Signal(object)
    """An `AppError`: the register, or a table of the proof-reader, could not be read."""

    def __init__(self, tools: Tools, owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._owner = owner
        self._neighbourhood = Neighbourhood(tools)
        self._opened: OpenDecision | None = None
        self.reader = DecisionReader(tools)
        """What reads the open decision."""
        self._neighbours: Neighbours = NOBODY
        self._is_running = False
        self._pause = QTimer(self, singleShot=True)
        self._latest = QTimer(self, singleShot=True, interval=_LATEST)
        for timer in (self._pause, self._latest):
            timer.timeout.connect(self._start)

    def open(self, opened: OpenDecision | None) -> None:
        """Read another decision from now on, or none."""
        self._opened = opened if self._tools.know is not None else None
        self.reader = DecisionReader(self._tools)
        self._neighbours = NOBODY
        self._stop_timers()
        if self._opened is not None:
            self._pause.start(_AT_FIRST)

    def follow(self) -> None:
        """Read again soon: an answer is different now."""
        if self._opened is None:
            return
        self._pause.start(_PAUSE)
        if not self._latest.isActive():
            self._latest.start()

    def read_now(self) -> Proof | None:
        """Read without waiting, and return what is said of the answers as they are."""
        if self._opened is None:
            return None
        self._stop_timers()
        try:
            proof = self._job(self._opened)()
        except AppError as error:
            self._give_up(error)
            return None
        self.proved.emit(proof)
        return proof

    def is_of_now(self, proof: Proof) -> bool:
        """Return whether a proof is of the answers as they are."""
        typed = _typed(self._opened) if self._opened else {}
        return proof.typed.keys() == typed.keys() and all(
            proof.typed[document] is answers for document, answers in typed.items()
        )

    def _start(self) -> None:
        opened = self._opened
        self._stop_timers()
        if opened is None:
            return
        if self._is_running:
            self._pause.start(_PAUSE)
            return
        self._is_running = True
        run_in_background(
            self._job(opened),
            owner=self._owner,
            then=partial(self._take, opened),
            failed=self._give_up,
            lane=Lane.PROOF,
        )

    def _stop_timers(self) -> None:
        self._pause.stop()
        self._latest.stop()

    def _job(self, opened: OpenDecision) -> Callable[[], Proof]:
        return partial(self.reader.read, opened.kept, _typed(opened), self._neighbours)

    def _take(self, opened: OpenDecision, proof: Proof) -> None:
        self._is_running = False
        if opened is self._opened and self.is_of_now(proof):
            self.proved.emit(proof)
            if self._neighbours is NOBODY:
                self._look_around(opened)
        elif self._opened is not None:
            self.follow()

    def _give_up(self, error: AppError) -> None:
        """Say once what is wrong, not after every key; the next decision is tried again."""
        self._is_running = False
        self._opened = None
        self.failed.emit(error)

    def _look_around(self, opened: OpenDecision) -> None:
        """Collect what the register has beside this decision; it is read once more when that is there."""
        self._neighbours = _BEING_READ
        run_in_background(
            partial(self._neighbourhood.around, opened.kept),
            owner=self._owner,
            then=partial(self._know, opened),
            failed=self.failed.emit,
            lane=Lane.CHECK,
        )

    def _know(self, opened: OpenDecision, neighbours: Neighbours) -> None:
        if opened is self._opened:
            self._neighbours = neighbours
            self.follow()


def _typed(opened: OpenDecision) -> dict[int, Answers]:
    return {document.id: opened.answers(document.id) for document in opened.kept.documents}
