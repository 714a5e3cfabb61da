"""The register as the verbs see it: one method, one transaction; nouns go in and nouns come out."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

from app.model.answers import PlainAnswers, Unread
from app.model.decision import Decision, DecisionSummary, IssuedFile
from app.model.event import Actor, Event
from app.model.office import Office, OfficeHolder
from app.model.set_aside import SetAside
from app.model.signature import Refusal, Signature
from app.model.values import FieldId, FormId, Reference
from app.model.writer import Writer
from app.register import neighbours, summaries
from app.register.engine import Database
from app.register.entries import Draft, Issue, Opening, Sheet
from app.register.how_opened import HowOpened

_AS_USUAL = HowOpened()


class Register:
    """All that was ever begun, issued and signed; every change appends its event in its own transaction.

    Where the file cannot be read or written, every method raises RegisterError and nothing of its change is
    kept.
    """

    def __init__(self, database: Database, how_opened: HowOpened = _AS_USUAL) -> None:
        self._database = database
        self.how_opened = how_opened
        """What was found and done when it was opened."""

    @property
    def path(self) -> Path:
        """The file the register lives in."""
        return self._database.path

    def summaries(self) -> tuple[DecisionSummary, ...]:
        """Return every decision as a row of the list, the newest first."""
        with self._database.plainly() as connection:
            return summaries.summaries(connection)

    def search(self, text: str) -> frozenset[int]:
        """Return the ids of the decisions in which all words of the text occur; without a word, of all."""
        with self._database.reading() as connection:
            return _work().search.find(connection, text)

    def signed_days(self) -> dict[int, date]:
        """Return the day of the latest signature of every decision that has one."""
        with self._database.plainly() as connection:
            return neighbours.signed_days(connection)

    def words_of(self, decision_ids: Sequence[int]) -> dict[int, str]:
        """Return all words of some decisions, as they are searched, one text a line."""
        with self._database.plainly() as connection:
            return neighbours.words_of(connection, decision_ids)

    def get(self, decision_id: int) -> Decision:
        """Return one decision; raise NotRegistered where there is none."""
        with self._database.reading() as connection:
            return _work().mapping.decision_of(connection, decision_id)

    def get_many(self, decision_ids: Iterable[int]) -> tuple[Decision, ...]:
        """Return the decisions of those ids that there are, the newest first."""
        with self._database.reading() as connection:
            return _work().mapping.decisions(connection, tuple(decision_ids))

    def find(self, reference: Reference) -> Decision:
        """Return the decision of that reference, in whatever case and with whatever spaces it is typed."""
        with self._database.reading() as connection:
            return _work().mapping.decision_of(connection, _work().decisions.id_of(connection, reference))

    def next_reference(self, office: Office, on: date) -> Reference:
        """Return the reference that a decision begun on that day would get; nothing is reserved."""
        with self._database.reading() as connection:
            return _work().decisions.next_reference(connection, office, on)

    def begin(self, office: Office, opening: Opening, by: Actor) -> Decision:
        """Begin a decision under the typed reference or the next; raise ReferenceTaken where it is taken."""
        with self._database.writing() as connection:
            return _work().mapping.decision_of(
                connection, _work().decisions.begin(connection, office, opening, by)
            )

    def withdraw(self, decision_id: int, reason: str, by: Actor) -> Decision:
        """Withdraw a decision for good; its number stays taken and everything stays readable."""
        with self._database.writing() as connection:
            _work().decisions.withdraw(connection, decision_id, reason, by)
            return _work().mapping.decision_of(connection, decision_id)

    def add_document(self, decision_id: int, form: FormId, answers: PlainAnswers, by: Actor) -> Decision:
        """Add a document with its first answers."""
        with self._database.writing() as connection:
            _work().documents.add(connection, decision_id, form, answers, by)
            return _work().mapping.decision_of(connection, decision_id)

    def remove_document(self, decision_id: int, document_id: int, by: Actor) -> Decision:
        """Remove a document; raise NotAllowedNow where it was ever issued."""
        with self._database.writing() as connection:
            _work().documents.remove(connection, decision_id, document_id, by)
            return _work().mapping.decision_of(connection, decision_id)

    def save_draft(self, document_id: int, draft: Draft, by: Actor) -> None:
        """Note the answers as they stand, at every pause in typing; no event is appended yet."""
        with self._database.writing() as connection:
            _work().journal.save(connection, document_id, draft, by)

    def keep_unread(self, document_id: int, unread: Unread) -> None:
        """Note what is typed in a draft and cannot be read as an answer; nothing, where all of it can."""
        with self._database.writing() as connection:
            _work().journal.keep_unread(connection, document_id, unread)

    def close_draft(self, decision_id: int, by: Actor) -> None:
        """Append what was edited since the last event, field by field, if anything was.

        Every other change of the decision does so first, so that the history is in order.
        """
        with self._database.writing() as connection:
            _work().journal.settle(connection, decision_id, by)

    def claim(
        self, decision_id: int, claimant: Writer, has_ended: Callable[[Writer], bool], at: datetime
    ) -> Writer:
        """Return who may write the decision: the claimant, unless another program that has not ended does."""
        with self._database.writing() as connection:
            return _work().writers.claim(connection, decision_id, claimant, has_ended, at)

    def let_go(self, decision_id: int, program: str) -> None:
        """Leave a decision to other programs, if that one may write it."""
        with self._database.writing() as connection:
            _work().writers.let_go(connection, decision_id, program)

    def confirm_copied(self, decision_id: int, document_id: int, field: FieldId, by: Actor) -> Decision:
        """Note that an answer copied from another decision still holds."""
        with self._database.writing() as connection:
            _work().copying.confirm(connection, decision_id, document_id, field, by)
            return _work().mapping.decision_of(connection, decision_id)

    def set_aside(self, decision_id: int, aside: SetAside, by: Actor) -> Decision:
        """Note that a finding of the proof-reader is no problem, and why."""
        with self._database.writing() as connection:
            _work().setting_aside.add(connection, decision_id, aside, by)
            return _work().mapping.decision_of(connection, decision_id)

    def take_back(self, decision_id: int, set_aside_id: int, by: Actor) -> Decision:
        """Let a finding that was set aside be a problem again."""
        with self._database.writing() as connection:
            _work().setting_aside.take_back(connection, decision_id, set_aside_id, by)
            return _work().mapping.decision_of(connection, decision_id)

    def issue(self, decision_id: int, issues: tuple[Issue, ...], by: Actor) -> Decision:
        """Freeze the next version of each of these documents, all or none."""
        with self._database.writing() as connection:
            _work().issuing.issue(connection, decision_id, issues, by)
            return _work().mapping.decision_of(connection, decision_id)

    def issued_files(self, document_id: int, version_number: int) -> tuple[IssuedFile, ...]:
        """Return the files of a version, byte for byte as they were issued."""
        with self._database.reading() as connection:
            return _work().issuing.issued_files(connection, document_id, version_number)

    def record(
        self, decision_id: int, document_id: int, version_number: int, signature: Signature, by: Actor
    ) -> Decision:
        """Note a signature; raise NotAllowedNow where the slot is not open."""
        with self._database.writing() as connection:
            _work().signatures.record(
                connection, Sheet(decision_id, document_id, version_number), signature, by
            )
            return _work().mapping.decision_of(connection, decision_id)

    def refuse(
        self, decision_id: int, document_id: int, version_number: int, refusal: Refusal, by: Actor
    ) -> Decision:
        """Note that a slot was declined; it stays needed."""
        with self._database.writing() as connection:
            _work().signatures.refuse(
                connection, Sheet(decision_id, document_id, version_number), refusal, by
            )
            return _work().mapping.decision_of(connection, decision_id)

    def events(self, decision_id: int) -> tuple[Event, ...]:
        """Return the history of one decision, oldest first."""
        with self._database.reading() as connection:
            return _work().events.of_decision(connection, decision_id)

    def check_chain(self) -> None:
        """Raise RegisterError naming the first event that was changed, removed or exchanged."""
        with self._database.reading() as connection:
            _work().events.check(connection)

    def office_holders(self, office_id: str) -> tuple[OfficeHolder, ...]:
        """Return everybody who holds or held a post of the office."""
        with self._database.reading() as connection:
            return _work().people.of_office(connection, office_id)

    def save_office_holder(self, holder: OfficeHolder, by: Actor) -> OfficeHolder:
        """Add an office-holder (id 0) or change one; return them with their id."""
        with self._database.writing() as connection:
            return _work().people.save(connection, holder, by)

    def remove_office_holder(self, holder_id: int, by: Actor) -> None:
        """Remove an office-holder entered by mistake."""
        with self._database.writing() as connection:
            _work().people.remove(connection, holder_id, by)

    def close(self) -> None:
        """Let go of the file; it can be moved or replaced from then on."""
        self._database.close()


def _work():
    """Return what is done in transactions; SQLAlchemy is loaded with the first of them."""
    from app.register import transactions

    return transactions
