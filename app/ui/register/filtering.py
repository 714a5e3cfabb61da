"""What the register is narrowed to, and what that hides."""

import re
from typing import NamedTuple

from app.model.decision import DecisionSummary, State

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

Summaries = tuple[DecisionSummary, ...]


def year_of(summary: DecisionSummary) -> str:
    """Return the year of a decision: the one in its reference, or that of its last change."""
    found = _YEAR.search(summary.reference)
    return found.group() if found else str(summary.changed_at.year)


class Filter(NamedTuple):
    """What is wanted; an empty set wants everything, `found` None means nothing was searched for."""

    states: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    decision_makers: frozenset[str] = frozenset()
    found: frozenset[int] | None = None

    def wants(self, summary: DecisionSummary) -> bool:
        """Return whether a decision is shown."""
        return (
            (self.found is None or summary.id in self.found)
            and (not self.states or summary.state in self.states)
            and (not self.offices or summary.office in self.offices)
            and (not self.decision_makers or summary.decision_maker in self.decision_makers)
            and (not self.years or year_of(summary) in self.years)
        )

    @property
    def causes(self) -> tuple[str, ...]:
        """What hides decisions, in words."""
        named = (
            ("the search", self.found is not None),
            ("state", bool(self.states)),
            ("year", bool(self.years)),
            ("office", bool(self.offices)),
            ("decision-maker", bool(self.decision_makers)),
        )
        return tuple(name for name, used in named if used)


def narrowed(summaries: Summaries, wanted: Filter) -> Summaries:
    """Return the decisions that are wanted, in the same order."""
    return tuple(filter(wanted.wants, summaries)) if wanted.causes else summaries


def what_is_hidden(everything: Summaries, shown: Summaries, wanted: Filter) -> str:
    """Return one line: how many are shown of how many, what hides the others, and what waits among them."""
    if not wanted.causes:
        return f"{_decisions(len(everything))} shown"
    hidden = len(everything) - len(shown)
    if not hidden:
        return f"{len(shown)} of {_decisions(len(everything))} shown · nothing is hidden"
    line = f"{len(shown)} of {len(everything)} shown · {hidden} hidden by {_and(wanted.causes)}"
    waiting = _waiting(everything) - _waiting(shown)
    return f"{line}, {waiting} of them waiting for a signature" if waiting else line


def _waiting(summaries: Summaries) -> int:
    return sum(1 for summary in summaries if summary.waiting_for and summary.state is not State.WITHDRAWN)


def _decisions(number: int) -> str:
    return "1 decision" if number == 1 else f"{number} decisions"


def _and(words: tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
