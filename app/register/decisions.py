"""Decisions begin with a number that is reserved, and may be withdrawn; the number stays taken."""

from datetime import date
from typing import cast

from pydantic import JsonValue
from sqlalchemy import Connection, Row, insert, select, update

from app.errors import NotRegistered, ReferenceTaken, RegisterError
from app.model.event import Actor, EventKind
from app.model.office import Office
from app.model.values import Reference
from app.register.column_types import clean
from app.register.copying import mark
from app.register.documents import insert_document
from app.register.entries import Opening
from app.register.events import Change, append
from app.register.journal import prepare
from app.register.references import following, key, place_of
from app.register.search import searchable
from app.register.tables import decision


def begin(connection: Connection, office: Office, opening: Opening, by: Actor) -> int:
    """Reserve a reference and begin a decision under it; return its id."""
    reference = _reserved(connection, office, opening)
    answers = opening.answers(reference)
    new = insert(decision).values(
        office=office.id,
        reference=reference,
        reference_key=key(reference),
        title="",
        decision_maker="",
        changed_at=by.at,
        changed_by=by.who,
        words=searchable(reference),
    )
    decision_id = connection.execute(new.returning(decision.c.id)).scalar_one()
    documents: list[JsonValue] = [
        {"document": insert_document(connection, decision_id, form, first), "form": form, "answers": first}
        for form, first in zip(opening.forms, answers, strict=True)
    ]
    for begun, copied in zip(documents, opening.copied, strict=False):  # none where nothing is copied
        mark(connection, cast("dict[str, int]", begun)["document"], copied)
    after: dict[str, JsonValue] = {"office": office.id, "reference": reference, "documents": documents}
    if opening.source is not None:
        after["copied_from"] = opening.source
    append(connection, Change(EventKind.BEGUN, decision_id, after=after), by)
    return decision_id


def withdraw(connection: Connection, decision_id: int, reason: str, by: Actor) -> None:
    """Withdraw a decision that stands; all of it is kept."""
    prepare(connection, decision_id, by)
    connection.execute(update(decision).where(decision.c.id == decision_id).values(withdrawn=reason))
    append(connection, Change(EventKind.WITHDRAWN, decision_id, after={"reason": reason}), by)


def id_of(connection: Connection, reference: Reference) -> int:
    """Return the id of the decision of that reference, however it is typed."""
    asked = select(decision.c.id, decision.c.office).where(decision.c.reference_key == key(reference))
    found = connection.execute(asked).all()
    if not found:
        raise NotRegistered(f"No decision {reference} is in the register.")
    if len(found) > 1:
        offices = " and ".join(sorted(row.office for row in found))
        raise RegisterError(
            f"{reference} is a decision of {offices}.", hint="Open it from the list of decisions."
        )
    return found[0].id


def next_reference(connection: Connection, office: Office, on: date) -> Reference:
    """Return the reference that a decision begun on that day would get."""
    keys = connection.scalars(select(decision.c.reference_key).where(decision.c.office == office.id))
    return following(office.reference, on, keys)


def _reserved(connection: Connection, office: Office, opening: Opening) -> Reference:
    if opening.reference is None:
        return next_reference(connection, office, opening.on)
    typed = Reference(" ".join(clean(opening.reference).split()))
    if not key(typed):
        raise RegisterError("A reference cannot be empty.", hint="Type it, or take the next of the series.")
    holder = _holder(connection, office, typed)
    if holder is not None:
        told = f"“{holder.title}”" if holder.title else "a decision that has no title yet"
        withdrawn = " (withdrawn)" if holder.withdrawn else ""
        following_one = next_reference(connection, office, opening.on)
        raise ReferenceTaken(
            f"{holder.reference} is already the number of {told}{withdrawn}.",
            hint=f"A number is never given twice; the next is {following_one}.",
        )
    return typed


def _holder(connection: Connection, office: Office, typed: Reference) -> Row | None:
    """Return who has the reference; one that differs in leading zeros only is the same."""
    its = decision.c
    asked = select(its.reference, its.reference_key, its.title, its.withdrawn).where(its.office == office.id)
    typed_key = key(typed)
    place = place_of(typed_key, office.reference)
    for row in connection.execute(asked):
        same_place = place is not None and place == place_of(row.reference_key, office.reference)
        if same_place or row.reference_key == typed_key:
            return row
    return None
