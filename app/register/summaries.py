"""The list of all decisions, quick enough for ten thousand; the first thing the window shows.

It is asked in SQL as text, because loading SQLAlchemy would take longer than the list. The states are those
of `model.decision.Decision`, reckoned from digests instead of answers; a test holds the two together.
"""

import sqlite3
from collections import defaultdict
from datetime import datetime
from typing import NamedTuple

from app.model.decision import DecisionSummary, State
from app.model.values import FormId, OfficeId, Reference


class _Waiting(NamedTuple):
    """An open slot of a current version: for whom, and since when."""

    whom: str
    since: datetime


class _Row(NamedTuple):
    """One row of `_DECISIONS`."""

    id: int
    office: OfficeId
    reference: Reference
    title: str
    decision_maker: str
    withdrawn: str | None
    changed_at: str
    form: FormId | None
    documents: int | None
    current: int | None
    signed: int | None
    stale: int | None


def summaries(connection: sqlite3.Connection) -> tuple[DecisionSummary, ...]:
    """Return one row per decision, the newest first."""
    connection.execute("BEGIN")  # both questions see one moment of the register
    waiting = _waiting(connection)
    return tuple(_summary(_Row(*row), waiting.get(row[0], ())) for row in connection.execute(_DECISIONS))


def _summary(row: _Row, waiting: "list[_Waiting] | tuple[()]") -> DecisionSummary:
    return DecisionSummary(
        id=row.id,
        office=row.office,
        reference=row.reference,
        title=row.title,
        kind=row.form or FormId(""),
        decision_maker=row.decision_maker,
        state=_state(row, waiting),
        waiting_for=tuple(dict.fromkeys(slot.whom for slot in waiting)) if waiting else (),
        waiting_since=min(slot.since for slot in waiting) if waiting else None,
        stale=row.stale or 0,
        changed_at=datetime.fromisoformat(row.changed_at),
    )


def _state(row: _Row, waiting: "list[_Waiting] | tuple[()]") -> State:
    if row.withdrawn is not None:
        return State.WITHDRAWN
    if not row.documents or row.documents != row.current:
        return State.DRAFT
    return State.ISSUED if waiting or not row.signed else State.SIGNED


def _waiting(connection: sqlite3.Connection) -> dict[int, list[_Waiting]]:
    """Return who has yet to sign each decision that stands: the holder, or the post where nobody held it."""
    found: dict[int, list[_Waiting]] = defaultdict(list)
    for decision_id, holder, post_title, issued_at in connection.execute(_OPEN_SLOTS):
        found[decision_id].append(_Waiting(holder or post_title, datetime.fromisoformat(issued_at)))
    return found


_IS_CURRENT = """(
    version.answers_digest = document.answers_digest
    AND NOT EXISTS (
        SELECT 1 FROM version AS later
        WHERE later.document = version.document AND later.number > version.number
    )
)"""
_DECISIONS = f"""
WITH versions AS (
    SELECT
        document.decision,
        CASE WHEN {_IS_CURRENT} THEN 1 ELSE 0 END AS current,
        (SELECT count(*) FROM signature WHERE signature.version = version.id) AS signed
    FROM version JOIN document ON document.id = version.document
),
by_decision AS (
    SELECT
        decision,
        sum(current) AS current,
        sum(current * signed) AS signed,
        sum((1 - current) * signed) AS stale
    FROM versions GROUP BY decision
),
documents AS (
    SELECT decision, min(id) AS first, count(*) AS documents FROM document GROUP BY decision
)
SELECT
    decision.id, decision.office, decision.reference, decision.title, decision.decision_maker,
    decision.withdrawn, decision.changed_at, first.form, documents.documents,
    by_decision.current, by_decision.signed, by_decision.stale
FROM decision
LEFT JOIN documents ON documents.decision = decision.id
LEFT JOIN document AS first ON first.id = documents.first
LEFT JOIN by_decision ON by_decision.decision = decision.id
ORDER BY decision.id DESC
"""  # noqa: S608 - made of constants
_OPEN_SLOTS = f"""
SELECT document.decision, slot.holder, slot.post_title, version.issued_at
FROM slot
LEFT JOIN signature ON signature.version = slot.version AND signature.slot = slot.id
JOIN version ON version.id = slot.version
JOIN document ON document.id = version.document
JOIN decision ON decision.id = document.decision
WHERE signature.id IS NULL AND decision.withdrawn IS NULL AND {_IS_CURRENT}
ORDER BY document.id, slot.position
"""  # noqa: S608 - made of constants
