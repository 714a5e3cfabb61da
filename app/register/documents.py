"""The documents of a decision: added with their first answers, removed while nothing of them was issued."""

from sqlalchemy import Connection, delete, exists, insert, select

from app.errors import NotAllowedNow
from app.model.answers import PlainAnswers
from app.model.event import Actor, EventKind
from app.model.values import FormId
from app.register.events import Change, append
from app.register.journal import columns_of, prepare
from app.register.setting_aside import forget_document
from app.register.standing import require_document
from app.register.tables import document, version


def insert_document(connection: Connection, decision_id: int, form: FormId, answers: PlainAnswers) -> int:
    """Add a document without telling it; return its id."""
    new = insert(document).values(decision=decision_id, form=form, **columns_of(answers))
    return connection.execute(new.returning(document.c.id)).scalar_one()


def add(connection: Connection, decision_id: int, form: FormId, answers: PlainAnswers, by: Actor) -> None:
    """Add a document to a decision that stands."""
    prepare(connection, decision_id, by)
    document_id = insert_document(connection, decision_id, form, answers)
    after = {"document": document_id, "form": form, "answers": answers}
    append(connection, Change(EventKind.DOCUMENT_ADDED, decision_id, after=after), by)


def remove(connection: Connection, decision_id: int, document_id: int, by: Actor) -> None:
    """Remove a document of which nothing was ever issued."""
    prepare(connection, decision_id, by)
    row = require_document(connection, decision_id, document_id)
    if connection.scalar(select(exists().where(version.c.document == document_id))):
        raise NotAllowedNow(
            "A document that was issued cannot be removed.",
            hint="Withdraw the decision if it is not to be taken.",
        )
    forget_document(connection, document_id)
    connection.execute(delete(document).where(document.c.id == document_id))
    before = {"document": row.id, "form": row.form, "answers": row.answers}
    append(connection, Change(EventKind.DOCUMENT_REMOVED, decision_id, before=before), by)
