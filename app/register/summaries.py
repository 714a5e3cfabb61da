"""The list of all decisions, quick enough for ten thousand.

The states are those of `model.decision.Decision`, reckoned from digests instead of answers; a test holds
the two together.
"""

from collections import defaultdict
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, Row, and_, case, exists, func, select

from app.model.decision import DecisionSummary, State
from app.model.values import FormId
from app.register.tables import decision, document, signature, slot, version


class _Waiting(NamedTuple):
    """An open slot of a current version: for whom, and since when."""

    whom: str
    since: datetime


def summaries(connection: Connection) -> tuple[DecisionSummary, ...]:
    """Return one row per decision, the newest first."""
    waiting = _waiting(connection)
    return tuple(_summary(row, waiting.get(row.id, [])) for row in connection.execute(_DECISIONS))


def _summary(row: Row, waiting: list[_Waiting]) -> DecisionSummary:
    return DecisionSummary(
        id=row.id,
        office=row.office,
        reference=row.reference,
        title=row.title,
        kind=FormId(row.form or ""),
        decision_maker=row.decision_maker,
        state=_state(row, waiting),
        waiting_for=tuple(dict.fromkeys(slot.whom for slot in waiting)) if waiting else (),
        waiting_since=min(slot.since for slot in waiting) if waiting else None,
        stale=row.stale or 0,
        changed_at=row.changed_at,
    )


def _state(row: Row, waiting: list[_Waiting]) -> State:
    if row.withdrawn is not None:
        return State.WITHDRAWN
    if not row.documents or row.documents != row.current:
        return State.DRAFT
    return State.ISSUED if waiting or not row.signed else State.SIGNED


def _waiting(connection: Connection) -> dict[int, list[_Waiting]]:
    """Return who has yet to sign each decision that stands: the holder, or the post where nobody held it."""
    found: dict[int, list[_Waiting]] = defaultdict(list)
    for decision_id, holder, post_title, issued_at in connection.execute(_OPEN_SLOTS):
        found[decision_id].append(_Waiting(holder or post_title, issued_at))
    return found


_LATER = version.alias("later")
_IS_CURRENT = and_(
    version.c.answers_digest == document.c.answers_digest,
    ~exists().where(_LATER.c.document == version.c.document, _LATER.c.number > version.c.number),
)
_VERSIONS = (
    select(
        document.c.decision,
        case((_IS_CURRENT, 1), else_=0).label("current"),
        select(func.count())
        .where(signature.c.version == version.c.id)
        .correlate(version)
        .scalar_subquery()
        .label("signed"),
    )
    .join_from(version, document)
    .subquery()
)
_BY_DECISION = (
    select(
        _VERSIONS.c.decision,
        func.sum(_VERSIONS.c.current).label("current"),
        func.sum(_VERSIONS.c.current * _VERSIONS.c.signed).label("signed"),
        func.sum((1 - _VERSIONS.c.current) * _VERSIONS.c.signed).label("stale"),
    )
    .group_by(_VERSIONS.c.decision)
    .subquery()
)
_DOCUMENTS = (
    select(document.c.decision, func.min(document.c.id).label("first"), func.count().label("documents"))
    .group_by(document.c.decision)
    .subquery()
)
_FIRST = document.alias("first")
_DECISIONS = (
    select(
        decision.c.id,
        decision.c.office,
        decision.c.reference,
        decision.c.title,
        decision.c.decision_maker,
        decision.c.withdrawn,
        decision.c.changed_at,
        _FIRST.c.form,
        _DOCUMENTS.c.documents,
        _BY_DECISION.c.current,
        _BY_DECISION.c.signed,
        _BY_DECISION.c.stale,
    )
    .join_from(decision, _DOCUMENTS, _DOCUMENTS.c.decision == decision.c.id, isouter=True)
    .outerjoin(_FIRST, _FIRST.c.id == _DOCUMENTS.c.first)
    .outerjoin(_BY_DECISION, _BY_DECISION.c.decision == decision.c.id)
    .order_by(decision.c.id.desc())
)
_OPEN_SLOTS = (
    select(document.c.decision, slot.c.holder, slot.c.post_title, version.c.issued_at)
    .join_from(slot, signature, isouter=True)
    .join(version, version.c.id == slot.c.version)
    .join(document)
    .join(decision)
    .where(signature.c.id.is_(None), decision.c.withdrawn.is_(None), _IS_CURRENT)
    .order_by(document.c.id, slot.c.position)
)
