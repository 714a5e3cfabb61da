"""Record what came back: a signature, or a refusal."""

from datetime import date
from typing import NamedTuple

from app.errors import NotAllowedNow
from app.model.decision import Decision, Version
from app.model.office import OfficeHolder, capacity_of
from app.model.signature import How, Refusal, Signature, Slot
from app.workflow.tools import Tools


class SignatureEntry(NamedTuple):
    """What a clerk reads off the paper."""

    slot: str
    person: str
    capacity: str
    signed_on: date
    how: How = How.WET_INK
    original_at: str = ""
    note: str = ""


class RefusalEntry(NamedTuple):
    """Who declined, when, and why."""

    slot: str
    person: str
    capacity: str
    declined_on: date
    reason: str


def record_signature(decision_id: int, document_id: int, entry: SignatureEntry, *, tools: Tools) -> Decision:
    """Note that a slot of the current version was signed.

    Raises NotAllowedNow where the version is not current, the slot is not open, the day has not
    come, or nobody of that name held the post that day.
    """
    decision, version = _current_version(decision_id, document_id, tools)
    slot = _open_slot(decision, version, entry.slot)
    _refuse_future(entry.signed_on, tools)
    _refuse_stranger(decision, slot, entry, entry.signed_on, tools)
    by = tools.actor()
    signature = Signature(**entry._asdict(), recorded_at=by.at, recorded_by=by.who)
    return tools.register.record(decision_id, document_id, version.number, signature, by)


def decline_signature(decision_id: int, document_id: int, entry: RefusalEntry, *, tools: Tools) -> Decision:
    """Note that a slot of the current version will not be signed, with the reason; it stays needed."""
    decision, version = _current_version(decision_id, document_id, tools)
    slot = _open_slot(decision, version, entry.slot)
    _refuse_future(entry.declined_on, tools)
    _refuse_stranger(decision, slot, entry, entry.declined_on, tools)
    if not entry.reason.strip():
        raise NotAllowedNow("A signature is declined with a reason.", hint="Say why.")
    by = tools.actor()
    refusal = Refusal(**entry._asdict(), recorded_at=by.at, recorded_by=by.who)
    return tools.register.refuse(decision_id, document_id, version.number, refusal, by)


def eligible_signatories(
    decision: Decision, slot: Slot, on: date, *, tools: Tools
) -> tuple[OfficeHolder, ...]:
    """Return who held the slot's post on that day, in the office's list."""
    holders = tools.register.office_holders(decision.office)
    return tuple(holder for holder in holders if holder.post == slot.post and holder.in_office(on))


def _current_version(decision_id: int, document_id: int, tools: Tools) -> tuple[Decision, Version]:
    decision = tools.register.get(decision_id)
    document = next((document for document in decision.documents if document.id == document_id), None)
    if decision.withdrawn is not None or document is None or document.issued is None:
        raise NotAllowedNow(
            f"{decision.reference} has nothing to sign.", hint="Issue it for signature first."
        )
    if not document.is_current:
        raise NotAllowedNow(
            f"{decision.reference} has changed since version {document.issued.number} was issued.",
            hint="Issue it again, and have the new version signed.",
        )
    return decision, document.issued


def _open_slot(decision: Decision, version: Version, slot_id: str) -> Slot:
    slot = next((slot for slot in version.still_needed if slot.id == slot_id), None)
    if slot is None:
        raise NotAllowedNow(f"That signature on {decision.reference}, version {version.number}, is not open.")
    return slot


def _refuse_future(day: date, tools: Tools) -> None:
    if day > tools.clock.today():
        raise NotAllowedNow(f"{day:%d/%m/%Y} has not come yet.", hint="Enter the date written on the paper.")


def _refuse_stranger(
    decision: Decision, slot: Slot, entry: SignatureEntry | RefusalEntry, on: date, tools: Tools
) -> None:
    """Refuse whom the office does not know in that capacity on that day."""
    office = tools.packs.office(decision.office)
    holders = eligible_signatories(decision, slot, on, tools=tools)
    if not any((h.name, capacity_of(h, office)) == (entry.person, entry.capacity) for h in holders):
        raise NotAllowedNow(
            f"{entry.person or 'Nobody'} is not in the list of people as {entry.capacity or slot.post_title} "
            f"on {on:%d/%m/%Y}.",
            hint="Add the person with the dates in office under Settings, then record the signature.",
        )
