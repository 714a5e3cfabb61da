"""The decision on the desk: what the register has of it, and the sessions that change it."""

from collections.abc import Mapping
from typing import NamedTuple, cast

from app.forms.checking import plain_answers, problems
from app.forms.copying import still_copied
from app.forms.drawing import DrawnAnswers, Paper, drawn_from
from app.forms.session import Session
from app.forms.speaking import spoken
from app.model.answers import Answers, Person, Unread
from app.model.copied import Copied
from app.model.decision import Decision, DecisionDocument
from app.model.field import COMPOSITE, FieldDefinition
from app.model.form import FormDefinition
from app.model.known import Known
from app.model.values import FieldId
from app.model.writer import Writer
from app.ui.desk.gap_sentence import gap_sentence
from app.ui.desk.parts.parts import within
from app.ui.desk.placed_problem import PlacedProblem
from app.ui.language import spoken_language
from app.workflow.find_decisions import open_decision
from app.workflow.join_document import forms_of
from app.workflow.keep_office_holders import known_people
from app.workflow.proofread_decision import Proof, Sighting
from app.workflow.tools import Tools
from app.workflow.typing_journal import Found, TypingJournal
from app.workflow.write_alone import claim_decision


class Desk(NamedTuple):
    """A desk that decisions are opened at: its name among all programs, and its journal."""

    program: str
    journal: TypingJournal


class OpenDecision:
    """A decision whose documents are being filled in; each keeps its own undo steps."""

    def __init__(
        self, decision: Decision, people: tuple[Person, ...], desk: Desk, *, writer: Writer, tools: Tools
    ) -> None:
        self.people = people
        self.known = Known(people)
        """What lines are completed from; more of it is read once the decision lies on the desk."""
        self.writer = writer
        """Who has it open for writing: this desk, unless another one was first."""
        self.may_write = writer.program == desk.program and decision.withdrawn is None
        """Whether it can be written here, or only read."""
        self.proof: Proof | None = None
        """What the proof-reader said of it last."""
        self.found: dict[int, Found] = {}
        """What the journals had to say when the documents were opened."""
        self._journal = desk.journal
        self._packs = tools.packs
        self._sessions: dict[int, Session] = {}
        self._unread: dict[int, Unread] = {}
        self.kept = decision
        """As the register has it."""
        self.take(decision)

    def take(self, decision: Decision) -> None:
        """Go on with what the register has now; a text being typed, and its undo steps, stay."""
        self.kept = decision
        language = spoken_language()
        for document, asked in zip(decision.documents, forms_of(decision, self._packs), strict=True):
            form = spoken(asked, language)
            if document.id not in self._sessions:
                found = self._journal.find(decision, document, form, to_write=self.may_write)
                self.found[document.id] = found
                self._unread[document.id] = found.unread
                self._sessions[document.id] = Session(form, found.answers, found.history)

    @property
    def documents(self) -> tuple[DecisionDocument, ...]:
        """The documents with the answers as they are typed."""
        return tuple(
            document.model_copy(update={"answers": self._plain(document.id)})  # checked when it was made
            for document in self.kept.documents
        )

    @property
    def decision(self) -> Decision:
        """The decision with the answers as they are typed."""
        return self.kept.model_copy(update={"documents": self.documents})

    def session(self, document_id: int) -> Session:
        """Return the session of a document."""
        return self._sessions[document_id]

    def unread(self, document_id: int) -> Unread:
        """Return what is typed in a document and cannot be read as an answer."""
        return self._unread[document_id]

    def keep_unread(self, document_id: int, unread: Unread) -> bool:
        """Take note of what cannot be read now, and say whether that is something else than before."""
        is_news = dict(self._unread[document_id]) != dict(unread)
        self._unread[document_id] = unread
        return is_news

    def form(self, document_id: int) -> FormDefinition:
        """Return the form of a document."""
        return self._sessions[document_id].form

    def answers(self, document_id: int) -> Answers:
        """Return the answers of a document as they are typed."""
        return self._sessions[document_id].answers

    def copied(self, document_id: int) -> Copied | None:
        """Return what of a document was copied from another decision."""
        return next(document.copied for document in self.kept.documents if document.id == document_id)

    def still_copied(self, document_id: int) -> dict[FieldId, str]:
        """Return which answers of a document are as they were copied, and what is said of them."""
        return still_copied(self.form(document_id), self.answers(document_id), self.copied(document_id))

    def drawn(self, document_id: int) -> DrawnAnswers | None:
        """Return what a document can take from another one of the decision, as it is typed there."""
        others = (one.id for one in self.kept.documents if one.id != document_id)
        papers = (Paper(self.form(other), self.answers(other)) for other in others)
        return drawn_from(self.form(document_id), papers)

    def titles(self) -> dict[int, str]:
        """Return what the documents are called; several of one form are counted."""
        titles: dict[int, str] = {}
        for document in self.kept.documents:
            title = self.form(document.id).title
            same = sum(self.form(earlier).title == title for earlier in titles)
            titles[document.id] = f"{title} {same + 1}" if same else title
        return titles

    def title(self) -> str:
        """Return what the decision is about, as it is typed."""
        for document in self.kept.documents:
            form = self.form(document.id)
            if form.names_decision:
                return self._title_of(document.id)
        return self.kept.title or self._title_of(self.kept.documents[0].id)

    def _title_of(self, document_id: int) -> str:
        return str(self.answers(document_id).get(self.form(document_id).title_field) or "")

    def problems(self, faults: Mapping[int, Mapping[FieldId, str]]) -> tuple[PlacedProblem, ...]:
        """Return what keeps the decision from being issued; `faults` are texts that are no answers."""
        titles = self.titles()
        many = len(titles) > 1
        return tuple(
            PlacedProblem(document.id, titles[document.id] if many else "", field, sentence)
            for document in self.kept.documents
            for field, sentence in self._of_document(
                document.id, faults.get(document.id, self._unread_faults(document.id))
            ).items()
        )

    def error_fields(self, document_id: int) -> frozenset[FieldId]:
        """Return the fields of a document in which the proof-reader found an error nobody has set aside."""
        return frozenset(FieldId(one.finding.place.field) for one in self._errors(document_id))

    def errors(self, document_id: int) -> int:
        """Return how many errors of a document keep the decision from being issued."""
        return len(self._errors(document_id))

    def _errors(self, document_id: int) -> tuple[Sighting, ...]:
        every = self.proof.sightings if self.proof else ()
        return tuple(one for one in every if one.document == document_id and one.blocks)

    def _unread_faults(self, document_id: int) -> Mapping[FieldId, str]:
        """Return what cannot be read in a document that has not been looked at yet."""
        form, unread = self.form(document_id), self._unread[document_id]
        return {
            field.id: f"{field.label}: “{text}” cannot be read."
            for field in form.fields
            for way, text in unread.items()
            if way.partition("/")[0] == field.id
        }

    def _of_document(self, document_id: int, faults: Mapping[FieldId, str]) -> dict[FieldId, str]:
        session = self._sessions[document_id]
        every = problems(session.form, session.answers, self.copied(document_id))
        found = {problem.field: problem.problem for problem in every}
        return {
            field.id: _fault_sentence(field, faults[field.id])
            if field.id in faults
            else gap_sentence(field, found[field.id])
            for field in session.form.fields
            if field.id in found or field.id in faults
        }

    def _plain(self, document_id: int) -> dict[str, object]:
        session = self._sessions[document_id]
        return cast("dict[str, object]", plain_answers(session.form, session.answers))


def _fault_sentence(field: FieldDefinition, fault: str) -> str:
    """Return what is wrong with a text as typed; of a part, with the question it belongs to."""
    return within(field.label, fault, deeper=True) if field.kind in COMPOSITE else fault


def read_decision(decision_id: int, desk: Desk, *, tools: Tools) -> OpenDecision:
    """Read a decision from the register and its journals, and lay it open; runs in the background."""
    writer = claim_decision(decision_id, desk.program, tools=tools)
    decision = open_decision(decision_id, tools=tools)
    people = known_people(decision.office, tools=tools)
    return OpenDecision(decision, people, desk, writer=writer, tools=tools)
