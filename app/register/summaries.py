"""The list of all decisions, quick enough for ten thousand.

The states are those of `model.decision.Decision`, reckoned from digests instead of answers; a test holds
the two together.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, Row, and_, func, select

from app.model.decision import DecisionSummary, State
from app.model.values import FormId
from app.register.tables import decision, document, signature, slot, version


class _Paper(NamedTuple):
    """One document and how far it has come."""

    form: str
    is_current: bool
    issued_at: datetime | None
    signed: int
    """Signatures on the latest version."""
    signed_ever: int
    waiting_for: Sequence[str]

    @property
    def stale(self) -> int:
        return self.signed_ever - self.signed if self.is_current else self.signed_ever


def summaries(connection: Connection) -> tuple[DecisionSummary, ...]:
    """Return one row per decision, the newest first."""
    papers = _papers(connection)
    its = decision.c
    columns = its.id, its.office, its.reference, its.title, its.decision_maker, its.withdrawn, its.changed_at
    rows = connection.execute(select(*columns).order_by(its.id.desc()))
    return tuple(_summary(row, papers.get(row.id, ())) for row in rows)


def _summary(row: Row, papers: Sequence[_Paper]) -> DecisionSummary:
    withdrawn = row.withdrawn is not None
    waiting = [] if withdrawn else [paper for paper in papers if paper.waiting_for]
    return DecisionSummary(
        id=row.id,
        office=row.office,
        reference=row.reference,
        title=row.title,
        kind=FormId(papers[0].form if papers else ""),
        decision_maker=row.decision_maker,
        state=State.WITHDRAWN if withdrawn else _state(papers),
        waiting_for=tuple(dict.fromkeys(name for paper in waiting for name in paper.waiting_for)),
        waiting_since=min((paper.issued_at for paper in waiting if paper.issued_at), default=None),
        stale=sum(paper.stale for paper in papers),
        changed_at=row.changed_at,
    )


def _state(papers: Sequence[_Paper]) -> State:
    if not papers or not all(paper.is_current for paper in papers):
        return State.DRAFT
    if any(paper.waiting_for for paper in papers) or not any(paper.signed for paper in papers):
        return State.ISSUED
    return State.SIGNED


def _papers(connection: Connection) -> dict[int, list[_Paper]]:
    """Return the documents of every decision, in order, each with its latest version."""
    open_slots = _open_slots(connection)
    found: dict[int, list[_Paper]] = defaultdict(list)
    for row in connection.execute(_DOCUMENTS):
        is_current = bool(row.is_current)
        waiting_for = open_slots.get(row.version, ()) if is_current else ()
        paper = _Paper(
            row.form, is_current, row.issued_at, row.signed or 0, row.signed_ever or 0, waiting_for
        )
        found[row.decision].append(paper)
    return found


def _open_slots(connection: Connection) -> dict[int, list[str]]:
    """Return who has yet to sign each version: the holder, or the post where nobody held it."""
    found: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(_OPEN_SLOTS):
        found[row.version].append(row.holder or row.post_title)
    return found


_SIGNED = select(signature.c.version, func.count().label("signed")).group_by(signature.c.version).subquery()
_SIGNED_EVER = (
    select(version.c.document, func.sum(_SIGNED.c.signed).label("signed"))
    .join_from(version, _SIGNED, version.c.id == _SIGNED.c.version)
    .group_by(version.c.document)
    .subquery()
)
_LATEST = (
    select(version.c.document, func.max(version.c.number).label("number")).group_by(version.c.document).subquery()
)
_DOCUMENTS = (
    select(
        document.c.decision,
        document.c.form,
        version.c.id.label("version"),
        (version.c.answers_digest == document.c.answers_digest).label("is_current"),
        version.c.issued_at,
        _SIGNED.c.signed,
        _SIGNED_EVER.c.signed.label("signed_ever"),
    )
    .join_from(document, _LATEST, _LATEST.c.document == document.c.id, isouter=True)
    .outerjoin(version, and_(version.c.document == document.c.id, version.c.number == _LATEST.c.number))
    .outerjoin(_SIGNED, _SIGNED.c.version == version.c.id)
    .outerjoin(_SIGNED_EVER, _SIGNED_EVER.c.document == document.c.id)
    .order_by(document.c.id)
)
_OPEN_SLOTS = (
    select(slot.c.version, slot.c.holder, slot.c.post_title)
    .join_from(slot, signature, isouter=True)
    .where(signature.c.id.is_(None))
    .order_by(slot.c.version, slot.c.position)
)
