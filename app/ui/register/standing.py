"""Where the documents and signatures of one decision stand, in words and as seals."""

from collections.abc import Iterator
from typing import NamedTuple

from app.model.decision import Decision, DecisionDocument
from app.model.signature import Signature, Slot
from app.ui.register.wording import Wording
from app.ui.widgets import when
from app.ui.widgets.seals import Seal, Standing, initials


class DocumentStanding(NamedTuple):
    """One document of a decision and how far it has come."""

    title: str
    words: str
    is_current: bool
    is_stale: bool
    """Whether it was issued and has changed since."""


def document_standing(document: DecisionDocument, wording: Wording) -> DocumentStanding:
    """Say whether a document is a draft, issued, or changed since it was issued."""
    title = wording.kind(document.form)
    if document.issued is None:
        return DocumentStanding(title, "draft", is_current=False, is_stale=False)
    version = f"version {document.issued.number}"
    if document.is_current:
        return DocumentStanding(title, version, is_current=True, is_stale=False)
    words = f"{version} stale, re-issue" if document.stale else f"changed since {version}, re-issue"
    return DocumentStanding(title, words, is_current=False, is_stale=True)


def seals(decision: Decision, wording: Wording) -> tuple[Seal, ...]:
    """Return one seal for each signature, in binding order; a withdrawn decision needs no more."""
    every = (seal for document in decision.documents for seal in _document_seals(document, wording))
    return tuple(seal for seal in every if decision.withdrawn is None or seal.standing is not Standing.OPEN)


def signatures_line(decision: Decision, wording: Wording) -> str:
    """Return how many signatures are there and how long the others have been waited for."""
    standings = [seal.standing for seal in seals(decision, wording)]
    if not standings and decision.withdrawn is not None:
        return "None was given before it was withdrawn."
    if not standings:
        return "None are needed until the decision is issued."
    done = f"{standings.count(Standing.DONE)} of {len(standings)} signed"
    since = [document.issued.issued_at for document, _ in decision.still_needed if document.issued]
    if since and decision.withdrawn is None:
        return f"{done}, waiting {when.waiting(min(since), wording.today)}"
    return done


def _document_seals(document: DecisionDocument, wording: Wording) -> Iterator[Seal]:
    for slot in document.issued.slots if document.issued else ():
        standing, what = _slot_standing(document, slot, wording)
        who = slot.holder or slot.post_title
        sentence = f"{who}: {what} ({wording.kind(document.form).lower()})"
        yield Seal(initials(slot.post_title), standing, sentence)


def _slot_standing(document: DecisionDocument, slot: Slot, wording: Wording) -> tuple[Standing, str]:
    version = document.issued
    assert version is not None
    signature, refusal = version.signature(slot.id), version.refusal(slot.id)
    if signature and document.is_current:
        return Standing.DONE, f"signed on {when.day(signature.signed_on, wording.today)}, {signature.how}"
    stale = _stale_signature(document, slot)
    if stale is not None and refusal is None:
        return (
            Standing.STALE,
            f"signed on {when.day(stale.signed_on, wording.today)}, the text has changed since",
        )
    if refusal is not None:
        return (
            Standing.DECLINED,
            f"declined on {when.day(refusal.declined_on, wording.today)}: {refusal.reason}",
        )
    return Standing.OPEN, "signature still needed"


def _stale_signature(document: DecisionDocument, slot: Slot) -> Signature | None:
    given = [signature for _, signature in document.stale if signature.slot == slot.id]
    return given[-1] if given else None
