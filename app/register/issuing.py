"""Versions: frozen when they are issued, with the files that were made of them, and never touched again."""

import hashlib

from pydantic import JsonValue
from sqlalchemy import Connection, insert, select

from app.errors import NotAllowedNow
from app.model.decision import IssuedFile
from app.model.event import Actor, EventKind
from app.register.column_types import canonical, digest
from app.register.entries import Issue
from app.register.events import Change, append
from app.register.journal import prepare
from app.register.standing import require_document, require_version
from app.register.tables import file, slot, version


def issue(connection: Connection, decision_id: int, issues: tuple[Issue, ...], by: Actor) -> None:
    """Freeze the next version of each document."""
    prepare(connection, decision_id, by)
    for each in issues:
        require_document(connection, decision_id, each.document_id)
        before = _latest(connection, each)
        _insert(connection, each)
        append(connection, Change(EventKind.ISSUED, decision_id, before=before, after=_told(each)), by)


def issued_files(connection: Connection, document_id: int, version_number: int) -> tuple[IssuedFile, ...]:
    """Return the files of a version as they were issued."""
    version_id = require_version(connection, document_id, version_number)
    asked = (
        select(file.c.name, file.c.format, file.c.content)
        .where(file.c.version == version_id)
        .order_by(file.c.id)
    )
    return tuple(IssuedFile(*row) for row in connection.execute(asked))


def _latest(connection: Connection, new: Issue) -> JsonValue:
    """Return what the latest version was; raise NotAllowedNow unless the new one follows it."""
    its = version.c
    asked = (
        select(its.number, its.fingerprint).where(its.document == new.document_id).order_by(its.number.desc())
    )
    latest = connection.execute(asked.limit(1)).one_or_none()
    if new.version.number != (latest.number if latest else 0) + 1:
        raise NotAllowedNow(
            "Somebody else has issued this document meanwhile.",
            hint="Open the decision again and look at the version that was issued.",
        )
    if latest is None:
        return None
    return {"document": new.document_id, "version": latest.number, "fingerprint": latest.fingerprint}


def _insert(connection: Connection, new: Issue) -> None:
    issued = new.version
    columns = issued.model_dump(exclude={"slots", "signatures", "refusals"})
    row = insert(version).values(
        document=new.document_id, answers_digest=digest(canonical(issued.answers)), **columns
    )
    version_id = connection.execute(row.returning(version.c.id)).scalar_one()
    for position, place in enumerate(issued.slots):
        connection.execute(insert(slot).values(version=version_id, position=position, **place.model_dump()))
    for made in new.files:
        connection.execute(insert(file).values(version=version_id, **made._asdict()))


def _told(new: Issue) -> JsonValue:
    issued = new.version
    return {
        "document": new.document_id,
        "version": issued.number,
        "fingerprint": issued.fingerprint,
        "form_version": issued.form_version,
        "template_digest": issued.template_digest,
        "answers": digest(canonical(issued.answers)),
        "slots": [place.model_dump(mode="json") for place in issued.slots],
        "files": [
            {"name": made.name, "sha256": hashlib.sha256(made.content).hexdigest()} for made in new.files
        ],
    }
