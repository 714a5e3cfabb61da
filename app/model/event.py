"""What happened to the register, each event chained to the one before it."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from pydantic import JsonValue

from app.model.values import Frozen


class Actor(NamedTuple):
    """Who does something, and when; the moment carries its time zone."""

    who: str
    at: datetime


class EventKind(StrEnum):
    """What can happen; beside each is what its event holds, before → after."""

    BEGUN = "begun"  # nothing → office, reference, copied_from?, documents: [document, form, answers]
    DOCUMENT_ADDED = "document added"  # nothing → document, form, answers
    DOCUMENT_REMOVED = "document removed"  # document, form, answers → nothing
    EDITED = "edited"  # documents: [document, form, answers], only the fields that changed → the same
    ISSUED = "issued"  # nothing or document, version, fingerprint → these, and digests of all that was frozen
    SIGNED = "signed"  # nothing → document, version, signature
    DECLINED = "declined"  # nothing → document, version, refusal
    CONFIRMED = "copied text confirmed"  # nothing → document, form, field, source
    SET_ASIDE = "finding set aside"  # nothing → document, form, rule, field, quotation, message, reason
    TAKEN_BACK = "setting aside taken back"  # what was set aside → nothing
    WITHDRAWN = "withdrawn"  # nothing → reason
    HOLDER_SAVED = "office-holder saved"  # nothing or the office-holder → the office-holder
    HOLDER_REMOVED = "office-holder removed"  # the office-holder → nothing


class Event(Frozen):
    """Who did what and when; `hash` covers this event and the hash of the one before."""

    id: int
    at: datetime
    who: str
    what: EventKind
    decision: int | None
    before: JsonValue
    after: JsonValue
    previous_hash: str
    hash: str
