"""A decision: one number in the register, its documents, their versions and signatures."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from app.model.answers import PlainAnswers, Unread
from app.model.copied import Copied
from app.model.set_aside import SetAside
from app.model.signature import Refusal, Signature, Slot
from app.model.values import FormId, Frozen, OfficeId, Reference


class State(StrEnum):
    """Where a decision stands."""

    DRAFT = "draft"
    ISSUED = "issued for signature"
    SIGNED = "signed"
    WITHDRAWN = "withdrawn"


class Difference(Frozen):
    """One answer before and after a change; None means not answered."""

    field: str
    label: str
    before: str | None
    after: str | None


class Version(Frozen):
    """What was issued, frozen."""

    number: int
    answers: PlainAnswers
    form_version: int
    template_digest: str
    fingerprint: str
    issued_at: datetime
    issued_by: str
    slots: tuple[Slot, ...] = ()
    signatures: tuple[Signature, ...] = ()
    refusals: tuple[Refusal, ...] = ()

    def signature(self, slot: str) -> Signature | None:
        """Return the signature in that slot, or None."""
        return next((signature for signature in self.signatures if signature.slot == slot), None)

    def refusal(self, slot: str) -> Refusal | None:
        """Return the latest refusal for that slot, or None."""
        return next((refusal for refusal in reversed(self.refusals) if refusal.slot == slot), None)

    @property
    def still_needed(self) -> tuple[Slot, ...]:
        """The slots that nobody has signed."""
        return tuple(slot for slot in self.slots if self.signature(slot.id) is None)


class IssuedFile(NamedTuple):
    """One file of a version, byte for byte as it was issued."""

    name: str
    format: str
    """`docx`, `html`, `pdf`"""
    content: bytes


class DecisionDocument(Frozen):
    """One document of a decision: the answers as they stand, and what was issued of them."""

    id: int
    form: FormId
    answers: PlainAnswers
    versions: tuple[Version, ...] = ()
    copied: Copied | None = None
    """What of the answers was copied from another decision and has not been confirmed."""
    unread: Unread | None = None
    """What is typed and cannot be read as an answer; never printed, and in the way of issuing."""

    @property
    def issued(self) -> Version | None:
        """The latest version, or None where nothing was issued."""
        return self.versions[-1] if self.versions else None

    @property
    def is_current(self) -> bool:
        """Whether the answers are those of the latest version."""
        return self.issued is not None and self.issued.answers == self.answers

    @property
    def stale(self) -> tuple[tuple[Version, Signature], ...]:
        """The signatures given to a text that has changed since, with their version."""
        older = self.versions[:-1] if self.is_current else self.versions
        return tuple((version, signature) for version in older for signature in version.signatures)


class Decision(Frozen):
    """One number in the register and all that belongs to it."""

    id: int
    office: OfficeId
    reference: Reference
    title: str = ""
    withdrawn: str | None = None
    """Why it was withdrawn; None while it stands."""
    documents: tuple[DecisionDocument, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    """The findings of the proof-reader that somebody has said are no problem here."""
    changed_at: datetime

    @property
    def state(self) -> State:
        """Where the decision stands, computed from its documents."""
        if self.withdrawn is not None:
            return State.WITHDRAWN
        if not self.documents or not all(document.is_current for document in self.documents):
            return State.DRAFT
        return State.ISSUED if self.still_needed or not self._has_signatures else State.SIGNED

    @property
    def still_needed(self) -> tuple[tuple[DecisionDocument, Slot], ...]:
        """The open slots of the current versions, in binding order; computed, never stored.

        Nobody is asked to sign what was withdrawn.
        """
        return tuple(
            (document, slot)
            for document in self.documents
            if self.withdrawn is None and document.issued is not None and document.is_current
            for slot in document.issued.still_needed
        )

    @property
    def _has_signatures(self) -> bool:
        return any(document.issued and document.issued.signatures for document in self.documents)


class DecisionSummary(NamedTuple):
    """One row of the register."""

    id: int
    office: OfficeId
    reference: Reference
    title: str
    kind: FormId
    """The form of the first document."""
    decision_maker: str
    state: State
    waiting_for: tuple[str, ...]
    """Holders (or posts) whose signature is still needed, each once."""
    waiting_since: datetime | None
    """When the longest-waiting of those versions was issued."""
    stale: int
    """How many signatures were given to a text that has changed since."""
    changed_at: datetime
