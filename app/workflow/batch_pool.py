"""Several processes that assemble cases side by side, each with an engine that stays warm."""

import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from app.errors import AppError
from app.model.problem import Problem
from app.workflow.assemble_case import Format, WrittenFile, assemble_case, assemble_draft
from app.workflow.press import Press

_AT_ONCE = 8
"""Cases handed to a process in one parcel."""
_PARCELS = 3
"""Parcels under way for each process: so many that none waits, so few that memory stays flat."""
_LOOK_UP_S = 0.2


class Task(NamedTuple):
    """One case to be printed, and the folder for its files: where it is, and what the batch calls it."""

    case: Path
    into: Path
    folder: str


class Order(NamedTuple):
    """What is the same for every case."""

    formats: tuple[Format, ...]
    draft: bool


class Outcome(NamedTuple):
    """What became of a case: files, or problems, or a sentence why it cannot be used, or a bug of ours."""

    task: Task
    files: tuple[WrittenFile, ...] = ()
    problems: tuple[Problem, ...] = ()
    fault: str = ""
    bug: Exception | None = None


class Pool:
    """Processes for one order; `make_press` is called once in each, so it must be a function of a module."""

    def __init__(self, order: Order, make_press: Callable[[], Press], jobs: int) -> None:
        self._order = order
        self._jobs = jobs
        self._executor = ProcessPoolExecutor(
            jobs, get_context("spawn"), initializer=_begin, initargs=(make_press,)
        )
        self._under_way: dict[Future[list[Outcome]], tuple[Task, ...]] = {}

    def outcomes(self, tasks: Iterator[Task], is_stopped: Callable[[], bool]) -> Iterator[Outcome]:
        """Yield what becomes of each task as it is done; when stopped, only of those already under way."""
        with self._executor:
            while self._fill(tasks if not is_stopped() else iter(())):
                done, _ = wait(self._under_way, _LOOK_UP_S, FIRST_COMPLETED)
                for future in done:
                    yield from self._done(future, self._under_way.pop(future))

    def _fill(self, tasks: Iterator[Task]) -> bool:
        """Keep every process busy, and return whether anything is under way."""
        while len(self._under_way) < self._jobs * _PARCELS:
            parcel = tuple(islice(tasks, _AT_ONCE))
            if not parcel:
                break
            self._hand_out(parcel)
        return bool(self._under_way)

    def _hand_out(self, parcel: tuple[Task, ...]) -> None:
        with _uninterrupted():
            future = self._executor.submit(_assemble, parcel, self._order)
        self._under_way[future] = parcel

    def _done(self, future: Future[list[Outcome]], parcel: tuple[Task, ...]) -> Iterator[Outcome]:
        bug = future.exception()
        if bug is None:
            yield from future.result()
        elif isinstance(bug, BrokenProcessPool):
            raise AppError(
                f"A process that was printing ended suddenly, at one of these: {_named(parcel)}.",
                hint="Run the same command again; with “--jobs 1” it says which.",
            ) from bug
        elif not isinstance(bug, Exception):
            raise bug
        elif len(parcel) == 1:
            yield Outcome(parcel[0], bug=bug)
        else:  # one of them is at fault: find out which, and print the others
            for task in parcel:
                self._hand_out((task,))


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep Ctrl+C from a process that begins here until it can ignore it; this one hears of it afterwards."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_presses: list[Press] = []
"""The press of this process, filled when it begins; a function sent to a process can bring none along."""


def _begin(make_press: Callable[[], Press]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches everybody; the first process decides
    _presses[:] = [make_press()]


def _assemble(parcel: tuple[Task, ...], order: Order) -> list[Outcome]:
    return [_outcome(task, order, _presses[0]) for task in parcel]


def _outcome(task: Task, order: Order, press: Press) -> Outcome:
    verb = assemble_draft if order.draft else assemble_case
    try:
        assembled = verb(task.case, into=task.into, formats=order.formats, press=press)
    except AppError as error:
        return Outcome(task, fault=error.sentence())
    return Outcome(task, assembled.files, assembled.problems)


def _named(parcel: tuple[Task, ...]) -> str:
    return ", ".join(task.case.name for task in parcel)
