"""Findings that somebody has set aside, and why; both the setting aside and the taking back are told."""

from pydantic import JsonValue
from sqlalchemy import Connection, Row, delete, insert, select

from app.errors import NotAllowedNow
from app.model.event import Actor, EventKind
from app.model.set_aside import SetAside
from app.register.events import Change, append
from app.register.journal import prepare
from app.register.standing import require_document
from app.register.tables import set_aside

_KEY = ("document", "rule", "field", "quotation", "message")
"""What tells one finding of a decision from the others."""


def add(connection: Connection, decision_id: int, aside: SetAside, by: Actor) -> None:
    """Note that a finding is no problem; what was said of it before is replaced."""
    prepare(connection, decision_id, by)
    form = require_document(connection, decision_id, aside.document).form
    values = aside.model_dump(exclude={"id"})
    same = [set_aside.c[name] == values[name] for name in _KEY]
    connection.execute(delete(set_aside).where(*same))
    connection.execute(insert(set_aside).values(decision=decision_id, **values))
    after = _told(form, values["reason"], *(values[name] for name in _KEY))
    append(connection, Change(EventKind.SET_ASIDE, decision_id, after=after), by)


def take_back(connection: Connection, decision_id: int, set_aside_id: int, by: Actor) -> None:
    """Let a finding be a problem again; raise NotAllowedNow where somebody has done so already."""
    its = set_aside.c
    asked = select(set_aside).where(its.id == set_aside_id, its.decision == decision_id)
    row = connection.execute(asked).one_or_none()
    if row is None:
        raise NotAllowedNow(
            "This was taken back already.", hint="Open the decision again to see it as it is."
        )
    prepare(connection, decision_id, by)
    connection.execute(delete(set_aside).where(its.id == set_aside_id))
    before = _told_of(row, require_document(connection, decision_id, row.document).form)
    append(connection, Change(EventKind.TAKEN_BACK, decision_id, before=before), by)


def forget_document(connection: Connection, document_id: int) -> None:
    """Drop what was set aside in a document that is being removed; the history has it."""
    connection.execute(delete(set_aside).where(set_aside.c.document == document_id))


def _told_of(row: Row, form: str) -> JsonValue:
    return _told(form, row.reason, *(getattr(row, name) for name in _KEY))


def _told(form: str, reason: str, *key: JsonValue) -> JsonValue:
    return {"form": form, "reason": reason, **dict(zip(_KEY, key, strict=True))}
