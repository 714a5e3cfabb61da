"""What happened to the register, each event chained to the one before it."""

from datetime import datetime

from pydantic import JsonValue

from app.model.values import Frozen


class Event(Frozen):
    """Who did what and when; `hash` covers this event and the hash of the one before."""

    id: int
    at: datetime
    who: str
    what: str
    decision: int | None
    before: JsonValue
    after: JsonValue
    previous_hash: str
    hash: str
