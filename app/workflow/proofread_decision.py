"""Proofread a decision of the register: again and again while it is typed, and once before it is issued."""

from collections.abc import Mapping
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from app.model.answers import Answers
from app.model.decision import Decision
from app.model.finding import Finding, Severity
from app.model.form import FormDefinition
from app.model.reading import Pack, PassageKind, Reading
from app.model.set_aside import SetAside
from app.proofing.locating import Located, Reread, Words, locate, mended
from app.proofing.neighbours import NOBODY, Neighbours
from app.workflow.join_document import answers_of, forms_of
from app.workflow.own_reading import read_own
from app.workflow.tools import Tools

if TYPE_CHECKING:  # a hundred rules stand behind them, which are loaded when something is read
    from app.proofing.proof_reader import Found, ProofReader


class Sighting(NamedTuple):
    """A finding in a decision: in which document, and where a reader of the page finds it."""

    document: int
    finding: Finding
    at: int
    """The passage, in the order in which the document is read."""
    number: str = ""
    heading: str = ""
    aside: SetAside | None = None
    """What was said of it, where somebody has set it aside."""

    @property
    def blocks(self) -> bool:
        """Whether the decision cannot be issued because of it."""
        return self.finding.severity is Severity.ERROR and self.aside is None


class Proof(NamedTuple):
    """What the proof-reader says of a decision as it was at one moment."""

    typed: Mapping[int, Answers]
    """The answers that were read, by document."""
    pack: Pack
    sightings: tuple[Sighting, ...]

    def words(self, sighting: Sighting) -> Words:
        """Return the words a finding quotes."""
        reading = self.pack[list(self.typed).index(sighting.document)]
        return Words(reading, sighting.at, *sighting.finding.span)

    def with_set_aside(self, decision: Decision) -> "Proof":
        """Return it with what has been set aside in the decision by now."""
        return self._replace(
            sightings=tuple(
                one._replace(aside=_aside(one.document, one.finding, decision)) for one in self.sightings
            )
        )


class DecisionReader:
    """Reads one decision as often as it is asked to; what has not changed is not read again."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._packs = tools.packs
        self._today = tools.clock.today()
        self._alone = Lock()  # a reading that somebody waits for may come while another one runs
        self._reader: ProofReader | None = None
        self._kept: dict[int, tuple[FormDefinition, Answers, Reading]] = {}
        self._asked_forms: tuple[object, dict[int, FormDefinition]] = (None, {})

    def read(
        self, decision: Decision, typed: Mapping[int, Answers], neighbours: Neighbours = NOBODY
    ) -> Proof:
        """Return what is wrong with the documents of a decision, with these answers."""
        with self._alone:
            forms = self._forms(decision)
            pack = tuple(
                self._reading(document, forms[document], answers, decision)
                for document, answers in typed.items()
            )
            ids = tuple(typed)
            found = self._find(pack, neighbours)
            return Proof(typed, pack, tuple(_sighting(one, ids[one.paper], pack, decision) for one in found))

    def _find(self, pack: Pack, neighbours: Neighbours) -> "tuple[Found, ...]":
        if self._tools.know is None:
            return ()
        if self._reader is None:
            from app.proofing.proof_reader import ProofReader

            self._reader = ProofReader(self._tools.know(self._today))
        return self._reader.find(pack, neighbours)

    def locate(self, decision: Decision, proof: Proof, sighting: Sighting) -> Located | None:
        """Return where the words of a finding stand in the answers that were read."""
        document = sighting.document
        return locate(proof.words(sighting), proof.typed[document], self._reread(decision, document))

    def mend(self, decision: Decision, proof: Proof, sighting: Sighting) -> Answers | None:
        """Return answers in which a finding is fixed; None where that cannot be done with certainty."""
        document, fix = sighting.document, sighting.finding.fix
        if fix is None:
            return None
        reread = self._reread(decision, document)
        return mended(proof.words(sighting), fix, proof.typed[document], reread)

    def _reading(self, document: int, form: FormDefinition, answers: Answers, decision: Decision) -> Reading:
        kept = self._kept.get(document)
        if kept is None or kept[0] is not form or kept[1] is not answers:
            kept = (form, answers, self._read(form, decision.reference)(answers))
            self._kept[document] = kept
        return kept[2]

    def _reread(self, decision: Decision, document: int) -> Reread:
        return self._read(self._forms(decision)[document], decision.reference)

    def _read(self, form: FormDefinition, reference: str) -> Reread:
        return partial(read_own, form, reference=reference, packs=self._packs, today=self._today)

    def _forms(self, decision: Decision) -> dict[int, FormDefinition]:
        """Return the forms of the documents: the same ones as the last time, where these have stayed."""
        which = tuple((document.id, document.form) for document in decision.documents)
        if self._asked_forms[0] != which:
            forms = forms_of(decision, self._packs)
            self._asked_forms = (which, dict(zip((each for each, _ in which), forms, strict=True)))
        return self._asked_forms[1]


def blocking(decision: Decision, *, tools: Tools) -> tuple[Sighting, ...]:
    """Return the errors that keep a decision from being issued: those that nobody has set aside."""
    if tools.know is None:
        return ()
    forms = forms_of(decision, tools.packs)
    typed = {
        document.id: answers_of(document, form)
        for document, form in zip(decision.documents, forms, strict=True)
    }
    proof = DecisionReader(tools).read(decision, typed)
    return tuple(one for one in proof.sightings if one.blocks)


def _sighting(found: "Found", document: int, pack: Pack, decision: Decision) -> Sighting:
    """Return a finding with the heading and the number under which a reader finds it."""
    passages = pack[found.paper].passages
    before = passages[: found.at + 1]
    heading = next((one.text for one in reversed(before) if one.kind is PassageKind.HEADING), "")
    here = passages[found.at]
    number = next((one.number for one in reversed(before) if one.number and one.field == here.field), "")
    is_heading = here.kind is PassageKind.HEADING
    aside = _aside(document, found.finding, decision)
    return Sighting(document, found.finding, found.at, number, "" if is_heading else heading, aside)


def _aside(document: int, finding: Finding, decision: Decision) -> SetAside | None:
    return next((one for one in decision.set_aside if one.is_about(document, finding)), None)
