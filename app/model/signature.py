"""Whose signature a version needs, and what was recorded of it."""

from datetime import date, datetime
from enum import StrEnum

from app.model.values import FieldId, Frozen


class Slot(Frozen):
    """A place for one signature on one issued version, with the holder on the day of issue.

    `capacity` is the post as printed for this signatory: “Acting …”; `group` the row of a table that
    brought the slot, such as a party of an agreement.
    """

    id: str
    post: str
    post_title: str
    holder: str = ""
    declaration: str = ""
    signatory: FieldId | None = None
    capacity: str = ""
    group: str = ""
    beside: bool = False


class How(StrEnum):
    """How something was signed."""

    WET_INK = "wet ink"
    ELECTRONIC = "electronic"


class Signature(Frozen):
    """One recorded signature; never deleted."""

    slot: str
    person: str
    capacity: str
    signed_on: date
    how: How = How.WET_INK
    original_at: str = ""
    note: str = ""
    recorded_at: datetime
    recorded_by: str


class Refusal(Frozen):
    """A signature declined, with the reason given."""

    slot: str
    person: str
    capacity: str
    declined_on: date
    reason: str
    recorded_at: datetime
    recorded_by: str
