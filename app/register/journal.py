"""The journal of a draft: cheap notes at every pause in typing, told as one event when the draft is left.

While a document has edits that no event tells yet, its column `recorded` holds the answers that the last
event knew.
"""

from pydantic import JsonValue
from sqlalchemy import Connection, Row, func, select, update

from app.errors import ChangedMeanwhile, NotRegistered
from app.model.answers import PlainAnswers, Unread
from app.model.event import Actor, EventKind
from app.register.column_types import canonical, digest
from app.register.entries import Draft
from app.register.events import Change, append
from app.register.search import searchable, texts_in
from app.register.standing import require_standing
from app.register.tables import decision, document


def save(connection: Connection, document_id: int, draft: Draft, by: Actor) -> None:
    """Note the answers as they stand; nothing is written where nothing changed."""
    asked = select(document.c.decision, document.c.answers_digest).where(document.c.id == document_id)
    found = connection.execute(asked).one_or_none()
    if found is None:
        raise NotRegistered(
            f"No document {document_id} is in the register.", hint="It may have been removed."
        )
    standing = require_standing(connection, found.decision)
    heading = {
        "title": standing.title if draft.title is None else draft.title,
        "decision_maker": standing.decision_maker if draft.decision_maker is None else draft.decision_maker,
    }
    columns = columns_of(draft.answers)
    if columns["answers_digest"] != found.answers_digest:
        _require_known(connection, found, draft)
        recorded = func.coalesce(document.c.recorded, document.c.answers)
        connection.execute(
            update(document).where(document.c.id == document_id).values(**columns, recorded=recorded)
        )
    elif heading == {"title": standing.title, "decision_maker": standing.decision_maker}:
        return
    words = searchable(standing.reference, *heading.values())
    noted = update(decision).where(decision.c.id == found.decision)
    connection.execute(noted.values(**heading, words=words, changed_at=by.at, changed_by=by.who))


def keep_unread(connection: Connection, document_id: int, unread: Unread) -> None:
    """Note what cannot be read beside the answers; no event tells of it."""
    kept = update(document).where(document.c.id == document_id)
    connection.execute(kept.values(unread=dict(unread) or None))


def settle(connection: Connection, decision_id: int, by: Actor) -> None:
    """Tell the edits since the last event as one event.

    What somebody else typed, whose program ended before it was told, keeps that name and time.
    """
    its = document.c
    pending = connection.execute(
        select(its.id, its.form, its.answers, its.recorded)
        .where(its.decision == decision_id, its.recorded.is_not(None))
        .order_by(its.id)
    ).all()
    if not pending:
        return
    edited = [row for row in pending if row.answers != row.recorded]
    if edited:
        before: list[JsonValue] = [_only_changed(row, row.recorded, row.answers) for row in edited]
        after: list[JsonValue] = [_only_changed(row, row.answers, row.recorded) for row in edited]
        change = Change(EventKind.EDITED, decision_id, {"documents": before}, {"documents": after})
        append(connection, change, _editor(connection, decision_id, by))
    told = update(document).where(its.decision == decision_id, its.recorded.is_not(None))
    connection.execute(told.values(recorded=None))


def prepare(connection: Connection, decision_id: int, by: Actor) -> None:
    """Make a decision ready for a change that is told: it stands, its edits are told, its time is now."""
    require_standing(connection, decision_id)
    settle(connection, decision_id, by)
    touched = update(decision).where(decision.c.id == decision_id)
    connection.execute(touched.values(changed_at=by.at, changed_by=by.who))


def columns_of(answers: PlainAnswers) -> dict[str, object]:
    """Return the columns in which a document keeps its answers."""
    return {
        "answers": answers,
        "answers_digest": digest(canonical(answers)),
        "words": searchable(*texts_in(list(answers.values()))),
    }


def _require_known(connection: Connection, found: Row, draft: Draft) -> None:
    """Raise ChangedMeanwhile where the register has other answers than the draft was made from."""
    if not draft.instead_of or found.answers_digest in {digest(canonical(each)) for each in draft.instead_of}:
        return
    asked = select(decision.c.reference, decision.c.changed_by).where(decision.c.id == found.decision)
    last = connection.execute(asked).one()
    raise ChangedMeanwhile(
        f"{last.reference} was changed by {last.changed_by} while it was open here.",
        why="What you typed since was not saved over it.",
        hint="Open the decision again: what you typed is offered there.",
    )


def _editor(connection: Connection, decision_id: int, by: Actor) -> Actor:
    asked = select(decision.c.changed_by, decision.c.changed_at).where(decision.c.id == decision_id)
    last = connection.execute(asked).one()
    return by if last.changed_by == by.who else Actor(last.changed_by, last.changed_at)


def _only_changed(row: Row, answers: PlainAnswers, others: PlainAnswers) -> JsonValue:
    fields = {
        field: answer for field, answer in answers.items() if field not in others or others[field] != answer
    }
    return {"document": row.id, "form": row.form, "answers": fields}
