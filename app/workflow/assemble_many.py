"""Print the documents of many case files in one go: on all cores, to be stopped and gone on with.

Each case has a folder of its own below the folder of the batch, in folders like those it lies in. A case
that cannot be used costs only itself; a case that is done is not done again until it, a form, a template
or the program changes.
"""

from collections.abc import Callable, Iterator
from itertools import chain, count
from pathlib import Path, PurePath
from typing import NamedTuple

from app.errors import CaseFileError, FileError, TemplateError
from app.model.form import FormDefinition
from app.model.problem import Problem
from app.system.files import safe_name
from app.workflow.assemble_case import Format, WrittenFile
from app.workflow.batch_ledger import Ledger, LedgerEntry, LedgerFile, digest
from app.workflow.batch_pool import Order, Outcome, Pool, Task
from app.workflow.press import Press

_PROGRAM = Path(__file__).parents[1]


class FoundCase(NamedTuple):
    """A case file, and the folders it lies in below the one that was named."""

    path: Path
    below: PurePath = PurePath()


class Batch(NamedTuple):
    """What is to be printed, and where to."""

    cases: tuple[FoundCase, ...]
    into: Path
    order: Order = Order(tuple(Format), draft=False)


class Watcher(NamedTuple):
    """Who looks on: is told how many cases of how many are done, and may ask to stop."""

    progress: Callable[[int, int], None]
    is_stopped: Callable[[], bool]


class AssembledMany(NamedTuple):
    """What became of the cases, in their order; those left over where it was stopped are in neither list."""

    total: int
    written: tuple[Outcome, ...]
    skipped: tuple[LedgerEntry, ...]
    """What an earlier run had done from the same input."""

    @property
    def left(self) -> int:
        """How many cases are still to be done."""
        return self.total - len(self.written) - len(self.skipped)

    @property
    def is_stopped(self) -> bool:
        """Whether it was stopped before all was done."""
        return self.left > 0

    @property
    def faults(self) -> list[tuple[Path, str]]:
        """The cases that could not be used, and why."""
        return [(outcome.task.case, outcome.fault) for outcome in self.written if outcome.fault]

    @property
    def bugs(self) -> list[tuple[Path, Exception]]:
        """The cases at which the program itself failed."""
        return [(outcome.task.case, outcome.bug) for outcome in self.written if outcome.bug]

    @property
    def files(self) -> list[WrittenFile]:
        """The files that were written now."""
        return [file for outcome in self.written for file in outcome.files]

    @property
    def problems(self) -> list[tuple[str, Problem]]:
        """What keeps documents from being issued, each with the folder of its case."""
        new = [(outcome.task.folder, problem) for outcome in self.written for problem in outcome.problems]
        return new + [(entry.folder, problem) for entry in self.skipped for problem in entry.problems]


def cases_in(paths: tuple[Path, ...]) -> tuple[FoundCase, ...]:
    """Return the case files that are named, and those in the folders that are named and below them."""
    found: list[FoundCase] = []
    for path in paths:
        inside = _inside(path) if path.is_dir() else [FoundCase(path)]
        if not inside:
            raise CaseFileError(f"There is no case file in {path}.", hint="Case files end in “.toml”.")
        found += inside
    return tuple(found)


def _inside(folder: Path) -> list[FoundCase]:
    """Return the case files of a folder, then those below it; hidden folders are somebody else's."""
    below = [(path, path.relative_to(folder).parent) for path in folder.rglob("*.toml")]
    shown = [one for one in below if not any(name.startswith(".") for name in one[1].parts)]
    return [FoundCase(*one) for one in sorted(shown, key=lambda one: (one[1], one[0].name))]


def assemble_many(
    batch: Batch, *, make_press: Callable[[], Press], jobs: int, watcher: Watcher
) -> AssembledMany:
    """Write the documents of every complete case; `make_press` is called here and in each process.

    When the watcher asks to stop, the cases at hand are finished; running it again goes on from there.
    """
    return _Run(batch, watcher, _setup(batch.order, make_press())).all(Pool(batch.order, make_press, jobs))


class _Run:
    """One run over a batch."""

    def __init__(self, batch: Batch, watcher: Watcher, setup: str) -> None:
        self._batch = batch
        self._watcher = watcher
        self._setup = setup
        self._ledger = Ledger(batch.into)
        self._inputs: dict[Path, str] = {}
        self._skipped: list[LedgerEntry] = []
        self._written: list[Outcome] = []

    def all(self, pool: Pool) -> AssembledMany:
        for outcome in pool.outcomes(self._to_do(), self._watcher.is_stopped):
            self._note(outcome)
        place = {task.case: number for number, task in enumerate(_tasks(self._batch))}
        self._written.sort(key=lambda outcome: place[outcome.task.case])
        return AssembledMany(len(self._batch.cases), tuple(self._written), tuple(self._skipped))

    def _to_do(self) -> Iterator[Task]:
        """Yield the cases that are not done yet; those that are count as done without being looked at."""
        for task in _tasks(self._batch):
            try:
                input_ = digest(self._setup.encode(), task.case.read_bytes())
            except OSError:  # whoever reads it again will say what is wrong
                input_ = ""
            done = self._ledger.done(task.folder, input_)
            if done:
                self._skipped.append(done)
                self._tell()
                continue
            self._inputs[task.into] = input_
            yield task

    def _note(self, outcome: Outcome) -> None:
        self._written.append(outcome)
        input_ = self._inputs.pop(outcome.task.into)
        if outcome.files:
            files = tuple(_listed(file, self._batch.into) for file in outcome.files)
            folder = outcome.task.folder
            self._ledger.add(LedgerEntry(folder=folder, input=input_, files=files, problems=outcome.problems))
        self._tell()

    def _tell(self) -> None:
        self._watcher.progress(len(self._written) + len(self._skipped), len(self._batch.cases))


def _tasks(batch: Batch) -> Iterator[Task]:
    """Yield each case with a folder named after its file, counted where files of one name come twice."""
    taken: set[str] = set()
    for case, below in batch.cases:
        stem = (below / safe_name(case.stem)).as_posix()
        counted = (f"{stem} ({number})" for number in count(2))
        folder = next(name for name in chain((stem,), counted) if name.casefold() not in taken)
        taken.add(folder.casefold())
        yield Task(case, batch.into / folder, folder)


def _listed(file: WrittenFile, into: Path) -> LedgerFile:
    try:
        size = file.path.stat().st_size
    except OSError as error:
        raise FileError(f"{file.path} was taken away while others were printed.", why=f"{error}.") from error
    place = file.path.relative_to(into).as_posix()
    return LedgerFile(document=file.document, format=file.format, place=place, size=size)


def _setup(order: Order, press: Press) -> str:
    """Return the digest of what decides beside a case how it is printed: forms, templates, the program."""
    program = sorted(_PROGRAM.rglob("*.py"))
    today = press.clock.today()
    return digest(
        repr(order).encode(),
        *(path.read_bytes() for path in program),
        *(repr(office.on(today)).encode() for office in press.packs.offices),  # a logo is no JSON
        *(repr(office).encode() for office in press.packs.offices),
        *(form.model_dump_json().encode() for form in press.packs.forms),
        *(_templates(form, press) for form in press.packs.forms),
    )


def _templates(form: FormDefinition, press: Press) -> bytes:
    try:
        return press.renderer.digest(form).encode()
    except TemplateError as error:  # it matters only to a case that is printed by them
        return error.sentence().encode()
