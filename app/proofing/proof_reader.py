"""Read papers and say what is wrong with them; what has not changed is not read again."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.model.finding import Finding
from app.model.reading import Pack, Passage, Reading
from app.proofing.families import RULES
from app.proofing.knowledge import Knowledge
from app.proofing.neighbours import NOBODY, Neighbours
from app.proofing.rule import Fault, Rule

_SHOWN = 60
_KEPT_PASSAGES = 8192
_MOST_CHANGED = 8
"""When more passages have changed, something else was opened or pasted, and all is read again."""


_PACK = -1
"""The place of the pack as a whole, beside those of its papers."""


class _Change(NamedTuple):
    """A passage that is not what it was when the papers were read last."""

    paper: int
    before: Passage
    now: Passage


_Changes = tuple[_Change, ...] | None
"""What has changed since the last time; None where that cannot be told passage by passage."""


class Found(NamedTuple):
    """A finding, and the passage it is in: the place of the paper in its pack, and of the passage in it."""

    finding: Finding
    paper: int
    at: int


class ProofReader:
    """Reads papers by all rules, or by some; it may be asked again after every keystroke."""

    def __init__(self, knowledge: Knowledge, rules: Iterable[Rule] = RULES) -> None:
        rules = tuple(rules)
        self._knowledge = knowledge
        self._passage_rules = tuple(rule for rule in rules if rule.passage)
        self._other_rules = tuple(rule for rule in rules if rule.paper or rule.pack)
        self._neighbour_rules = tuple(rule for rule in rules if rule.beside)
        self._of_passages: dict[Passage, tuple[tuple[Rule, Fault], ...]] = {}
        self._before: Pack = ()
        self._found: dict[tuple[str, int], tuple[Fault, ...]] = {}
        """What each rule found in a paper, or in the pack, as it was."""

    def read(self, pack: Pack) -> tuple[Finding, ...]:
        """Return what is wrong with papers that belong together: paper by paper, as they are read."""
        return tuple(dict.fromkeys(one.finding for one in self.find(pack)))

    def find(self, pack: Pack, neighbours: Neighbours = NOBODY) -> tuple[Found, ...]:
        """Return what is wrong with papers, by themselves and beside the others of the register."""
        changes = self._changes(pack)
        self._before = pack = self._as_before(pack)
        found = [one for paper, reading in enumerate(pack) for one in self._in(paper, reading)]
        for rule in self._other_rules:
            found += [(rule, fault) for fault in self._faults(rule, pack, changes)]
        for rule in self._neighbour_rules if neighbours is not NOBODY else ():
            assert rule.beside
            found += [(rule, fault) for fault in rule.beside(pack, neighbours, self._knowledge)]
        found.sort(key=lambda one: (one[1].paper, one[1].at, one[1].start))
        placed = (Found(_finding(rule, fault, pack), fault.paper, fault.at) for rule, fault in found)
        return tuple(dict.fromkeys(placed))

    def _in(self, paper: int, reading: Reading) -> Iterator[tuple[Rule, Fault]]:
        for at, passage in enumerate(reading.passages):
            for rule, fault in self._in_passage(passage):
                yield rule, fault._replace(paper=paper, at=at)

    def _in_passage(self, passage: Passage) -> tuple[tuple[Rule, Fault], ...]:
        found = self._of_passages.get(passage)
        if found is None:
            if len(self._of_passages) >= _KEPT_PASSAGES:
                self._of_passages.clear()
            found = tuple(
                (rule, fault)
                for rule in self._passage_rules
                if rule.passage
                for fault in rule.passage(passage, self._knowledge)
            )
            self._of_passages[passage] = found
        return found

    def _faults(self, rule: Rule, pack: Pack, changes: _Changes) -> Iterator[Fault]:
        """Yield what a rule finds in papers and pack; it is asked where something has changed for it."""
        papers = range(len(pack)) if rule.paper else range(0)
        for paper in (*papers, _PACK) if rule.pack else papers:
            key = (rule.id, paper)
            if changes is None or not self._stays(rule, _of(paper, changes)):
                self._found[key] = tuple(self._asked(rule, pack, paper))
            yield from self._found[key]

    def _asked(self, rule: Rule, pack: Pack, paper: int) -> Iterator[Fault]:
        if paper == _PACK and rule.pack:
            yield from rule.pack(pack, self._knowledge)
        elif rule.paper:
            for fault in rule.paper(pack[paper], self._knowledge):
                beside = tuple((paper, at) for _, at in fault.beside)
                yield fault._replace(paper=paper, beside=beside)

    def _stays(self, rule: Rule, changes: Iterable[_Change]) -> bool:
        """Return whether what a rule found last holds still: all it takes from a passage has stayed."""
        return all(
            rule.reads is not None
            and rule.reads(change.before, self._knowledge) == rule.reads(change.now, self._knowledge)
            for change in changes
        )

    def _changes(self, pack: Pack) -> _Changes:
        """Return the passages that have changed since the last time; None where papers have another shape."""
        before = self._before
        if not before or list(map(_shape, before)) != list(map(_shape, pack)):
            return None
        changes = tuple(
            _Change(paper, was, now)
            for paper, reading in enumerate(pack)
            for was, now in zip(before[paper].passages, reading.passages, strict=True)
            if was != now
        )
        return changes if len(changes) <= _MOST_CHANGED else None

    def _as_before(self, pack: Pack) -> Pack:
        """Return a pack in which papers that say the same have the very passages of the last time."""
        before = {reading.passages: reading.passages for reading in self._before}
        return tuple(
            reading._replace(passages=before.get(reading.passages, reading.passages)) for reading in pack
        )


def _of(paper: int, changes: tuple[_Change, ...]) -> tuple[_Change, ...]:
    """Return what has changed in a paper, or in the pack as a whole."""
    return changes if paper == _PACK else tuple(one for one in changes if one.paper == paper)


def _shape(reading: Reading) -> tuple[object, ...]:
    """Return what must stay so that passages can be compared one by one: the form, and how many there are."""
    document = reading.document
    whose = (document.form.id, document.office.id) if document else None
    return reading.file, len(reading.passages), whose


def _finding(rule: Rule, fault: Fault, pack: Pack) -> Finding:
    reading = pack[fault.paper]
    passage = reading.passages[fault.at]
    start, end = (fault.start, fault.end) if fault.end else (0, _beginning(passage.text))
    number = f"{passage.number} " if passage.number and not fault.end else ""
    return Finding(
        rule=rule.id,
        severity=fault.severity or rule.severity,
        message=fault.says,
        remedy=rule.why,
        place=reading.place(fault.at, start),
        quotation=number + passage.text[start:end],
        span=(start, end),
        beside=tuple(pack[paper].place(at) for paper, at in fault.beside),
        fix=fault.fix,
    )


def _beginning(text: str) -> int:
    """Return where the first words of a text end."""
    if len(text) <= _SHOWN:
        return len(text)
    return text.rfind(" ", 0, _SHOWN) if " " in text[:_SHOWN] else _SHOWN
