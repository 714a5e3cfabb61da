"""Rows as nouns: decisions are read whole, many at a time, with one question per table."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar

from sqlalchemy import Connection, Row, Table, select

from app.errors import NotRegistered
from app.model.decision import Decision, DecisionDocument, Version
from app.model.set_aside import SetAside
from app.model.signature import Refusal, Signature, Slot
from app.model.values import Frozen
from app.register.tables import decision, document, refusal, set_aside, signature, slot, version

Noun = TypeVar("Noun", bound=Frozen)

_AT_A_TIME = 500  # SQLite takes a limited number of values in one question


def decisions(connection: Connection, ids: Sequence[int]) -> tuple[Decision, ...]:
    """Return the decisions of those ids that there are, with all that belongs to them, newest first."""
    newest_first = sorted(ids, reverse=True)
    starts = range(0, len(newest_first), _AT_A_TIME)
    return tuple(
        found for start in starts for found in _some(connection, newest_first[start : start + _AT_A_TIME])
    )


def decision_of(connection: Connection, decision_id: int) -> Decision:
    """Return one decision; raise NotRegistered where there is none."""
    found = decisions(connection, (decision_id,))
    if not found:
        raise NotRegistered(f"No decision {decision_id} is in the register.")
    return found[0]


def _some(connection: Connection, ids: Sequence[int]) -> Iterator[Decision]:
    rows = connection.execute(
        select(decision).where(decision.c.id.in_(ids)).order_by(decision.c.id.desc())
    ).all()
    documents = _documents(connection, ids)
    asides = _set_aside(connection, ids)
    return (
        _noun(Decision, row, documents=documents[row.id], set_aside=asides.get(row.id, ())) for row in rows
    )


def _set_aside(connection: Connection, decision_ids: Sequence[int]) -> dict[int, list[SetAside]]:
    its = set_aside.c
    asked = select(set_aside).where(its.decision.in_(decision_ids)).order_by(its.id)
    found: dict[int, list[SetAside]] = defaultdict(list)
    for row in connection.execute(asked):
        found[row.decision].append(_noun(SetAside, row))
    return found


def _documents(connection: Connection, decision_ids: Sequence[int]) -> dict[int, list[DecisionDocument]]:
    its = document.c
    asked = (
        select(its.id, its.decision, its.form, its.answers, its.copied, its.unread)
        .where(its.decision.in_(decision_ids))
        .order_by(its.id)
    )
    rows = connection.execute(asked).all()
    versions = _versions(connection, [row.id for row in rows])
    found: dict[int, list[DecisionDocument]] = defaultdict(list)
    for row in rows:
        found[row.decision].append(_noun(DecisionDocument, row, versions=versions[row.id]))
    return found


def _versions(connection: Connection, document_ids: Sequence[int]) -> dict[int, list[Version]]:
    asked = select(version).where(version.c.document.in_(document_ids)).order_by(version.c.number)
    rows = connection.execute(asked).all()
    ids = [row.id for row in rows]
    slots = _by_version(connection, Slot, slot, ids)
    signatures = _by_version(connection, Signature, signature, ids)
    refusals = _by_version(connection, Refusal, refusal, ids)
    found: dict[int, list[Version]] = defaultdict(list)
    for row in rows:
        parts = {"slots": slots[row.id], "signatures": signatures[row.id], "refusals": refusals[row.id]}
        found[row.document].append(_noun(Version, row, **parts))
    return found


def _by_version(
    connection: Connection, kind: type[Noun], table: Table, ids: Sequence[int]
) -> dict[int, list[Noun]]:
    order = table.c.position if table is slot else table.c.id
    found: dict[int, list[Noun]] = defaultdict(list)
    for row in connection.execute(select(table).where(table.c.version.in_(ids)).order_by(order)):
        found[row.version].append(_noun(kind, row))
    return found


def _noun(kind: type[Noun], row: Row, **more: object) -> Noun:
    known = kind.model_fields
    return kind.model_validate({name: value for name, value in row._asdict().items() if name in known} | more)
