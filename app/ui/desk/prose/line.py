"""Prose as an editor holds it: one line for each paragraph, heading or item, one grid for each table.

Lists and quotations are not there themselves: every line says what it stands in, from the outside in.
"""

from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from app.model.prose import ListKind, Run
from app.model.runs import SEPARATOR

CHIP = "\ufffc"
"""What stands in a line for a call of a note or a reference: one character, as in Qt's documents."""

DEEPEST = 6
"""Lists and quotations inside each other; reading knows no more."""

Runs = tuple[Run, ...]
"""A run with a `footnote` has the number of its note here, and not the note's place."""


class Opening(IntEnum):
    """How a line stands in a list or quotation: further words of the same, a further item, a new one."""

    ON = 0
    ITEM = 1
    NEW = 2


class Frame(NamedTuple):
    """A list or, where `kind` is None, a quotation that a line stands in."""

    kind: ListKind | None
    opening: Opening = Opening.NEW
    start: int = 1


Path = tuple[Frame, ...]


class Line(NamedTuple):
    """A paragraph, heading or item, or the place where one is going to be typed."""

    runs: Runs = ()
    path: Path = ()
    is_heading: bool = False
    anchor: str = ""

    @property
    def plain(self) -> str:
        """The characters as they are counted in a document, each chip one of them."""
        return "".join(run.text or CHIP for run in self.runs)


class Grid(NamedTuple):
    """A table; its first row is the heading."""

    cells: tuple[tuple[Runs, ...], ...]
    path: Path = ()


Row = Line | Grid


class Place(NamedTuple):
    """A place between two characters of a line."""

    row: int
    at: int


def is_blank(row: Row) -> bool:
    """Return whether a row holds nothing that is printed."""
    return isinstance(row, Line) and not any(
        is_chip(run) or run.text[:1].isalnum() or run.text.translate(_NOTHING).strip() for run in row.runs
    )


def is_chip(run: Run) -> bool:
    """Return whether a run is a call of a note or a reference."""
    return run.footnote is not None or bool(run.target)


def going_on(path: Path) -> Path:
    """Return where further words of the same item or quotation stand."""
    return tuple(frame._replace(opening=Opening.ON) for frame in path)


def next_item(path: Path) -> Path:
    """Return where the next item of the innermost list stands; in a quotation its next words."""
    after = going_on(path)
    if after and after[-1].kind is not None:
        after = (*after[:-1], after[-1]._replace(opening=Opening.ITEM))
    return after


def cut(runs: Runs, at: int) -> tuple[Runs, Runs]:
    """Return the runs before and after a place."""
    before: list[Run] = []
    after: list[Run] = []
    for run in runs:
        size = len(run.text) or 1
        if at >= size:
            before.append(run)
        elif at <= 0:
            after.append(run)
        else:
            before.append(run._replace(text=run.text[:at]))
            after.append(run._replace(text=run.text[at:]))
        at -= size
    return tuple(before), tuple(after)


def joined(*parts: Runs) -> Runs:
    """Return runs one after the other, neighbours of one look as one and without empty ones."""
    done: list[Run] = []
    for run in (run for runs in parts for run in runs if run.text or is_chip(run)):
        if done and not is_chip(run) and not is_chip(done[-1]) and done[-1][1:] == run[1:]:
            done[-1] = done[-1]._replace(text=done[-1].text + run.text)
        else:
            done.append(run)
    return tuple(done)


@lru_cache(maxsize=1024)
def path_of(told: str) -> Path:
    """Return the path that `tell_path` has told."""
    return tuple(_frame(*part.split(":")) for part in told.split())


@lru_cache(maxsize=1024)
def tell_path(path: Path) -> str:
    """Return a path as one word for each frame, for documents that keep texts."""
    return " ".join(f"{frame.kind or ''}:{frame.opening.value}:{frame.start}" for frame in path)


def _frame(kind: str, opening: str, start: str) -> Frame:
    return Frame(ListKind(kind) if kind else None, Opening(int(opening)), int(start))


_NOTHING = {0: " ", ord(SEPARATOR): None}
