"""Whose signature is still needed, since when, and what has become stale; computed, never stored."""

from datetime import datetime
from typing import NamedTuple

from app.model.decision import Decision, DecisionDocument, Difference, State
from app.model.signature import Refusal, Signature, Slot
from app.model.values import OfficeId, Reference
from app.workflow.draft_decision import what_changed
from app.workflow.tools import Tools


class Needed(NamedTuple):
    """One signature that is still needed, or was given to a text that has changed since."""

    decision_id: int
    office: OfficeId
    reference: Reference
    title: str
    document: str
    document_id: int
    version: int
    slot: Slot
    since: datetime
    stale: tuple[Signature, ...]
    """Earlier signatures for this slot; they stand in the register but no longer count."""
    stale_version: int | None
    differences: tuple[Difference, ...]
    """What changed since the stale signature was given."""
    refusal: Refusal | None
    to_be_issued: bool
    """Whether the changed text has not been issued again, so that nobody can sign yet."""


def still_needed(*, tools: Tools) -> tuple[Needed, ...]:
    """Return every signature that is still needed, the longest waiting first."""
    ids = [
        row.id
        for row in tools.register.summaries()
        if row.state is State.ISSUED or (row.stale and row.state is State.DRAFT)
    ]
    decisions = tools.register.get_many(ids)
    found = [needed for decision in decisions for needed in _of_decision(decision, tools)]
    return tuple(sorted(found, key=lambda needed: needed.since))


def _of_decision(decision: Decision, tools: Tools) -> list[Needed]:
    return [
        _needed(decision, document, slot, tools)
        for document in decision.documents
        if document.issued
        for slot in (document.issued.still_needed if document.is_current else document.issued.slots)
        if document.is_current or _stale_for(document, slot)
    ]


def _needed(decision: Decision, document: DecisionDocument, slot: Slot, tools: Tools) -> Needed:
    version = document.issued
    assert version is not None
    stale = _stale_for(document, slot)
    return Needed(
        decision_id=decision.id,
        office=decision.office,
        reference=decision.reference,
        title=decision.title,
        document=tools.packs.title(document.form),
        document_id=document.id,
        version=version.number,
        slot=slot,
        since=version.issued_at,
        stale=tuple(signature for _, signature in stale),
        stale_version=stale[-1][0] if stale else None,
        differences=_since_signed(document, stale[-1][0], tools) if stale else (),
        refusal=version.refusal(slot.id) if document.is_current else None,
        to_be_issued=not document.is_current,
    )


def _stale_for(document: DecisionDocument, slot: Slot) -> tuple[tuple[int, Signature], ...]:
    return tuple(
        (version.number, signature) for version, signature in document.stale if signature.slot == slot.id
    )


def _since_signed(document: DecisionDocument, number: int, tools: Tools) -> tuple[Difference, ...]:
    """Return what differs between the version that was signed and the answers now."""
    signed = next(version for version in document.versions if version.number == number)
    return what_changed(document.but(versions=(signed,)), tools=tools)
