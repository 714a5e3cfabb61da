"""Narrative copied from another decision: marked when a document begins, until somebody says it holds."""

from sqlalchemy import Connection, select, update

from app.model.copied import Copied
from app.model.event import Actor, EventKind
from app.model.values import FieldId
from app.register.events import Change, append
from app.register.journal import prepare
from app.register.standing import require_document
from app.register.tables import document


def mark(connection: Connection, document_id: int, copied: Copied | None) -> None:
    """Note what of a document was copied; None takes every mark away."""
    kept = copied.model_dump(mode="json") if copied and copied.pieces else None
    connection.execute(update(document).where(document.c.id == document_id).values(copied=kept))


def confirm(connection: Connection, decision_id: int, document_id: int, field: FieldId, by: Actor) -> None:
    """Note that a copied answer still holds; nothing happens where it was not marked."""
    row = require_document(connection, decision_id, document_id)
    kept = connection.scalar(select(document.c.copied).where(document.c.id == document_id))
    copied = Copied.model_validate(kept) if kept else None
    if copied is None or field not in copied.pieces:
        return
    prepare(connection, decision_id, by)
    mark(connection, document_id, copied.without(field))
    after = {"document": document_id, "form": row.form, "field": field, "source": copied.source}
    append(connection, Change(EventKind.CONFIRMED, decision_id, after=after), by)
