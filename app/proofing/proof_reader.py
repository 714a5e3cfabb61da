"""Read papers and say what is wrong with them; what has not changed is not read again."""

from collections.abc import Iterable, Iterator

from app.model.document import Document
from app.model.finding import Finding
from app.model.reading import Pack, Passage, Reading
from app.proofing.families import RULES
from app.proofing.knowledge import Knowledge
from app.proofing.rule import Fault, Rule

_SHOWN = 60
_KEPT_PASSAGES = 8192
_KEPT_PAPERS = 64
_KeptPaper = tuple[tuple[Passage, ...], Document | None, list[tuple[int, Rule, Fault]]]


class ProofReader:
    """Reads papers by all rules, or by some; it may be asked again after every keystroke."""

    def __init__(self, knowledge: Knowledge, rules: Iterable[Rule] = RULES) -> None:
        rules = tuple(rules)
        self._knowledge = knowledge
        self._passage_rules = tuple(rule for rule in rules if rule.passage)
        self._paper_rules = tuple(rule for rule in rules if rule.paper)
        self._pack_rules = tuple(rule for rule in rules if rule.pack)
        self._before: Pack = ()
        self._of_papers: dict[int, _KeptPaper] = {}
        self._of_passages: dict[Passage, tuple[tuple[Rule, Fault], ...]] = {}

    def read(self, pack: Pack) -> tuple[Finding, ...]:
        """Return what is wrong with papers that belong together: paper by paper, as they are read."""
        pack = self._as_before(pack)
        found: list[tuple[int, int, int, Finding]] = []
        for paper, reading in enumerate(pack):
            for at, rule, fault in self._faults_of(reading):
                beside = tuple((paper, other) for _, other in fault.beside)
                placed = fault._replace(paper=paper, at=at, beside=beside)
                found.append((paper, at, fault.start, _finding(rule, placed, pack)))
        for rule in self._pack_rules:
            assert rule.pack
            for fault in rule.pack(pack, self._knowledge):
                found.append((fault.paper, fault.at, fault.start, _finding(rule, fault, pack)))
        found.sort(key=lambda one: one[:3])
        return tuple(dict.fromkeys(finding for *_, finding in found))

    def _as_before(self, pack: Pack) -> Pack:
        """Return a pack in which the papers that have not changed are the very ones of the last time."""
        before = {reading.passages: reading for reading in self._before}
        self._before = tuple(_if_same(reading, before.get(reading.passages)) for reading in pack)
        return self._before

    def _faults_of(self, reading: Reading) -> Iterator[tuple[int, Rule, Fault]]:
        for at, passage in enumerate(reading.passages):
            for rule, fault in self._in_passage(passage):
                yield at, rule, fault
        yield from self._in_paper(reading)

    def _in_paper(self, reading: Reading) -> list[tuple[int, Rule, Fault]]:
        """Return what the rules for whole papers find; in a paper that has not changed, what they found."""
        kept = self._of_papers.get(id(reading.passages))
        if kept is not None and kept[0] is reading.passages and kept[1] is reading.document:
            return kept[2]
        found = [
            (fault.at, rule, fault)
            for rule in self._paper_rules
            if rule.paper
            for fault in rule.paper(reading, self._knowledge)
        ]
        if len(self._of_papers) >= _KEPT_PAPERS:
            del self._of_papers[next(iter(self._of_papers))]
        self._of_papers[id(reading.passages)] = (reading.passages, reading.document, found)
        return found

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


def _if_same(reading: Reading, before: Reading | None) -> Reading:
    """Return the reading of the last time where it says the same, answers included."""
    if before is None or reading.file != before.file or reading.spots != before.spots:
        return reading
    one, other = reading.document, before.document
    if one is None or other is None:
        return before if one is other else reading._replace(passages=before.passages)
    return (
        before
        if one.form is other.form and one.answers == other.answers
        else reading._replace(passages=before.passages)
    )


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
