"""The columns of the register: their words, their order when sorted, and which fit a narrow window."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from app.model.decision import DecisionSummary, State
from app.ui.register.wording import Wording

_FIGURES = re.compile(r"\d+")
_STATES = tuple(State)


class Column(NamedTuple):
    """One column; `rank` says which leave first when there is no room, 0 never."""

    id: str
    heading: str
    width: int
    rank: int
    words: Callable[[Wording, DecisionSummary], str]
    order: Callable[[Wording, DecisionSummary], Any]
    in_file: Callable[[Wording, DecisionSummary], str] | None = None
    """The words in an exported file, where they have to hold for longer than today."""

    def exported(self, wording: Wording, summary: DecisionSummary) -> str:
        """Return the words in an exported file."""
        return (self.in_file or self.words)(wording, summary)


def reference_order(reference: str) -> str:
    """Return a key that sorts `2019-9` before `2019-10`."""
    return _FIGURES.sub(_aligned, reference.casefold())


def _aligned(figures: re.Match[str]) -> str:
    return figures[0].zfill(18)


def _waiting_order(_: Wording, summary: DecisionSummary) -> tuple[bool, float]:
    since = summary.waiting_since
    return (since is None, since.timestamp() if since else 0.0)


def _everybody_waited_for(_: Wording, summary: DecisionSummary) -> str:
    names = "; ".join(summary.waiting_for)
    since = summary.waiting_since
    return f"{names} (since {since.astimezone():%Y-%m-%d})" if names and since else names


REFERENCE = Column(
    "reference", "Reference", 126, 0, lambda _, s: s.reference, lambda _, s: reference_order(s.reference)
)
TITLE = Column(
    "title", "Title", 190, 0, Wording.title, lambda w, s: w.title(s).casefold(), lambda _, s: s.title
)
OFFICE = Column("office", "Office", 170, 5, lambda w, s: w.office(s.office), lambda w, s: w.office(s.office))
KIND = Column("kind", "Kind", 130, 6, lambda w, s: w.kind(s.kind), lambda w, s: w.kind(s.kind))
DECISION_MAKER = Column(
    "decision_maker",
    "Decision-maker",
    150,
    4,
    lambda _, s: s.decision_maker or "–",
    lambda _, s: s.decision_maker.casefold(),
    lambda _, s: s.decision_maker,
)
STATE = Column("state", "State", 118, 1, Wording.state, lambda _, s: _STATES.index(s.state))
WAITING = Column(
    "waiting_for", "Waiting for", 150, 2, Wording.waiting_for, _waiting_order, _everybody_waited_for
)
CHANGED = Column(
    "changed",
    "Changed",
    102,
    3,
    Wording.last_change,
    lambda _, s: s.changed_at,
    lambda _, s: f"{s.changed_at.astimezone():%Y-%m-%d %H:%M}",
)

COLUMNS = (REFERENCE, TITLE, OFFICE, KIND, DECISION_MAKER, STATE, WAITING, CHANGED)
"""From left to right."""


def column(column_id: str) -> Column | None:
    """Return the column of that id, or None."""
    return next((column for column in COLUMNS if column.id == column_id), None)


def fitting(width: float, *, several_offices: bool) -> frozenset[str]:
    """Return the columns that fit a width (at 100 % text) and still leave the title its room."""
    wanted = [column for column in COLUMNS if column is not OFFICE or several_offices]
    for leaving in sorted(wanted, key=lambda column: column.rank, reverse=True):
        if leaving.rank == 0 or sum(column.width for column in wanted) <= width:
            break
        wanted.remove(leaving)
    return frozenset(column.id for column in wanted)
