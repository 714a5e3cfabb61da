"""Read papers and say what is wrong with them; what has not changed is not read again."""

from collections.abc import Iterable, Iterator

from app.model.finding import Finding
from app.model.reading import Pack, Passage, Reading
from app.proofing.families import RULES
from app.proofing.knowledge import Knowledge
from app.proofing.rule import Fault, Rule

_SHOWN = 60
_KEPT_PASSAGES = 8192


class ProofReader:
    """Reads papers by all rules, or by some; it may be asked again after every keystroke."""

    def __init__(self, knowledge: Knowledge, rules: Iterable[Rule] = RULES) -> None:
        rules = tuple(rules)
        self._knowledge = knowledge
        self._passage_rules = tuple(rule for rule in rules if rule.passage)
        self._paper_rules = tuple(rule for rule in rules if rule.paper)
        self._pack_rules = tuple(rule for rule in rules if rule.pack)
        self._of_passages: dict[Passage, tuple[tuple[Rule, Fault], ...]] = {}

    def read(self, pack: Pack) -> tuple[Finding, ...]:
        """Return what is wrong with papers that belong together: paper by paper, as they are read."""
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

    def _faults_of(self, reading: Reading) -> Iterator[tuple[int, Rule, Fault]]:
        for at, passage in enumerate(reading.passages):
            for rule, fault in self._in_passage(passage):
                yield at, rule, fault
        for rule in self._paper_rules:
            assert rule.paper
            for fault in rule.paper(reading, self._knowledge):
                yield fault.at, rule, fault

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
