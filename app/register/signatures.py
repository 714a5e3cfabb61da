"""What came back for a slot: a signature, or that it was declined; neither is ever deleted."""

from sqlalchemy import Connection, Row, insert, select

from app.errors import NotAllowedNow
from app.model.event import Actor, EventKind
from app.model.signature import Refusal, Signature
from app.register.entries import Sheet
from app.register.events import Change, append
from app.register.journal import prepare
from app.register.standing import require_document, require_version
from app.register.tables import refusal, signature, slot


def record(connection: Connection, sheet: Sheet, given: Signature, by: Actor) -> None:
    """Note a signature in a slot that nobody has signed."""
    version_id = _open(connection, sheet, given.slot, by)
    connection.execute(insert(signature).values(version=version_id, **given.model_dump()))
    told = {
        "document": sheet.document_id,
        "version": sheet.version,
        "signature": given.model_dump(mode="json"),
    }
    append(connection, Change(EventKind.SIGNED, sheet.decision_id, after=told), by)


def refuse(connection: Connection, sheet: Sheet, declined: Refusal, by: Actor) -> None:
    """Note that a slot was declined; it stays open."""
    version_id = _open(connection, sheet, declined.slot, by)
    connection.execute(insert(refusal).values(version=version_id, **declined.model_dump()))
    told = {
        "document": sheet.document_id,
        "version": sheet.version,
        "refusal": declined.model_dump(mode="json"),
    }
    append(connection, Change(EventKind.DECLINED, sheet.decision_id, after=told), by)


def _open(connection: Connection, sheet: Sheet, slot_id: str, by: Actor) -> int:
    """Return the id of the version in which the slot is open; raise NotAllowedNow where it is not."""
    prepare(connection, sheet.decision_id, by)
    require_document(connection, sheet.decision_id, sheet.document_id)
    version_id = require_version(connection, sheet.document_id, sheet.version)
    place = _place(connection, version_id, slot_id)
    if place is None:
        raise NotAllowedNow(f"Version {sheet.version} has no place for a signature called “{slot_id}”.")
    if place.person is not None:
        raise NotAllowedNow(
            f"{place.person} has already signed version {sheet.version} as {place.post_title}.",
            hint="Open the decision again; somebody else may have recorded it.",
        )
    return version_id


def _place(connection: Connection, version_id: int, slot_id: str) -> Row | None:
    asked = (
        select(slot.c.post_title, signature.c.person)
        .join_from(slot, signature, isouter=True)
        .where(slot.c.version == version_id, slot.c.id == slot_id)
    )
    return connection.execute(asked).one_or_none()
