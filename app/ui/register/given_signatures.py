"""What is kept of each signature that was given, in words: who, when, how, and where the paper is."""

from typing import NamedTuple

from app.model.decision import Decision
from app.model.signature import Signature
from app.ui.register.wording import Wording
from app.ui.widgets import when


class GivenSignature(NamedTuple):
    """One recorded signature."""

    who: str
    """Who signed, and in what capacity."""
    how: str
    """When and how it was signed, and what."""
    kept: str
    """Where the original is, what was noted, and who recorded it."""


def given_signatures(decision: Decision, wording: Wording) -> tuple[GivenSignature, ...]:
    """Return every signature recorded, document by document, on the latest version first."""
    return tuple(
        _given(signature, f"{wording.kind(document.form)}, version {version.number}", wording)
        for document in decision.documents
        for version in reversed(document.versions)
        for signature in version.signatures
    )


def _given(signature: Signature, what: str, wording: Wording) -> GivenSignature:
    signed = when.day(signature.signed_on, wording.today)
    recorded = when.moment(signature.recorded_at, wording.today)
    kept = (
        f"original: {signature.original_at}" if signature.original_at else "",
        f"note: {signature.note}" if signature.note else "",
        f"recorded by {signature.recorded_by}, {recorded[:1].lower()}{recorded[1:]}",
    )
    words = " · ".join(part for part in kept if part)
    return GivenSignature(
        who=", ".join(part for part in (signature.person, signature.capacity) if part),
        how=f"{what} · signed {signed}, {signature.how}",
        kept=f"{words[:1].upper()}{words[1:]}",
    )
