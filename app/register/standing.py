"""What must be there before it is changed; nothing happens any more to what was withdrawn."""

from sqlalchemy import Connection, Row, select

from app.errors import NotAllowedNow, NotRegistered
from app.register.tables import decision, document, version


def require_standing(connection: Connection, decision_id: int) -> Row:
    """Return the decision's row; raise NotRegistered or NotAllowedNow unless it is there and stands."""
    columns = decision.c.reference, decision.c.title, decision.c.decision_maker, decision.c.withdrawn
    found = connection.execute(select(*columns).where(decision.c.id == decision_id)).one_or_none()
    if found is None:
        raise NotRegistered(f"No decision {decision_id} is in the register.")
    if found.withdrawn is not None:
        raise NotAllowedNow(
            f"{found.reference} was withdrawn.", hint="Begin a new decision; it gets a new number."
        )
    return found


def require_there(connection: Connection, decision_id: int) -> None:
    """Raise NotRegistered unless there is such a decision, withdrawn or not."""
    if connection.scalar(select(decision.c.id).where(decision.c.id == decision_id)) is None:
        raise NotRegistered(f"No decision {decision_id} is in the register.")


def require_document(connection: Connection, decision_id: int, document_id: int) -> Row:
    """Return the document's row; raise NotRegistered unless it belongs to the decision."""
    its = document.c
    asked = select(its.id, its.form, its.answers).where(its.id == document_id, its.decision == decision_id)
    found = connection.execute(asked).one_or_none()
    if found is None:
        raise NotRegistered(
            f"Decision {decision_id} has no document {document_id}.",
            hint="It may have been removed meanwhile; open the decision again.",
        )
    return found


def require_version(connection: Connection, document_id: int, number: int) -> int:
    """Return the id of the version's row; raise NotRegistered where it was never issued."""
    asked = select(version.c.id).where(version.c.document == document_id, version.c.number == number)
    found = connection.scalar(asked)
    if found is None:
        raise NotRegistered(f"Version {number} of document {document_id} was never issued.")
    return found
