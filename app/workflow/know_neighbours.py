"""Know the other decisions of an office, so that one that is being written can be held against them."""

import re
import time
from array import array
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from app.errors import AppError
from app.model.decision import Decision, DecisionSummary, State
from app.model.event import EventKind
from app.model.office import Office
from app.proofing.neighbours import Neighbour, Neighbours, digest_of, indexed, sentences_in
from app.register.references import key, place_of
from app.workflow.tools import Tools

_AT_A_TIME = 100
_MARKER = re.compile(r"^\s*(?:[-*•>#|]+|\(?\w{1,3}[.)])\s+")


class _Known(NamedTuple):
    """The sentences of a decision as they were at that moment."""

    changed_at: datetime
    digests: "array[int]"


class Neighbourhood:
    """Keeps what is known of the register's decisions; only what has changed is read again.

    It reads a hundred decisions at a time and lets others go first in between: somebody may be typing.
    """

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._known: dict[int, _Known] = {}

    def around(self, decision: Decision) -> Neighbours:
        """Return what a decision can be held against."""
        every = [one for one in self._tools.register.summaries() if one.office == decision.office]
        others = [one for one in every if one.id != decision.id]
        self._read([one for one in others if not self._is_known(one)])
        days = self._tools.register.signed_days()
        office = self._tools.packs.office(decision.office).on(self._tools.clock.today())
        series = _Series(office, self._tools)
        own = next((one for one in every if one.id == decision.id), None)
        neighbours = [series.neighbour(one)._replace(decided_on=days.get(one.id)) for one in others]
        texts = self._texts(others, _source(decision, self._tools))
        standing = series.neighbour(own) if own else Neighbour(decision.reference)
        return Neighbours(standing, neighbours, indexed(texts))

    def _texts(self, others: Sequence[DecisionSummary], source: str) -> "Iterator[tuple[int, array[int]]]":
        """Yield the sentences of each decision but the source; between them, other threads go on."""
        for place, one in enumerate(others):
            if one.reference != source:
                yield place, self._known[one.id].digests
                time.sleep(0)

    def _is_known(self, one: DecisionSummary) -> bool:
        known = self._known.get(one.id)
        return known is not None and known.changed_at == one.changed_at

    def _read(self, summaries: Sequence[DecisionSummary]) -> None:
        for start in range(0, len(summaries), _AT_A_TIME):
            some = summaries[start : start + _AT_A_TIME]
            words = self._tools.register.words_of([one.id for one in some])
            for one in some:
                self._known[one.id] = _Known(one.changed_at, array("Q", _digests(words.get(one.id, ""))))
                time.sleep(0)  # lets the thread go on that shows what is typed


class _Series:
    """The numbers of an office's decisions, read by the patterns they were given by."""

    def __init__(self, office: Office, tools: Tools) -> None:
        self._office = office
        self._packs = tools.packs
        self._names: dict[str, str] = {}

    def neighbour(self, one: DecisionSummary) -> Neighbour:
        """Return a decision with its place in its series, if it has one."""
        name = self._name(one.kind)
        place = place_of(key(one.reference), self._office.numbered_by(name))
        is_withdrawn = one.state is State.WITHDRAWN
        neighbour = Neighbour(one.reference, one.title, withdrawn=is_withdrawn)
        return neighbour._replace(series=f"{name}/{place.year}", number=place.number) if place else neighbour

    def _name(self, form_id: str) -> str:
        if form_id not in self._names:
            try:
                self._names[form_id] = self._packs.form(form_id).series
            except AppError:  # a form that is no longer there has no series of its own
                self._names[form_id] = ""
        return self._names[form_id]


def _source(decision: Decision, tools: Tools) -> str:
    """Return the decision another one was begun from: its text is meant to be the same."""
    begun = (event for event in tools.register.events(decision.id) if event.what is EventKind.BEGUN)
    after = next((event.after for event in begun), None)
    return str(after.get("copied_from", "")) if isinstance(after, dict) else ""


def _digests(words: str) -> Iterator[int]:
    for line in words.split("\n"):
        text = _MARKER.sub("", line)
        for start, end in sentences_in(text):
            yield digest_of(text[start:end])
