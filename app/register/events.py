"""The history: every change appends one event, chained by its hash to the event before it."""

import json
from typing import NamedTuple

from pydantic import JsonValue
from sqlalchemy import Connection, Row, insert, select, update

from app.errors import RegisterError
from app.model.event import Actor, Event, EventKind
from app.register.column_types import canonical, clean, digest, utc_text
from app.register.tables import chain_end, event


class Change(NamedTuple):
    """What an event tells: its kind, whose it is, and the state before and after."""

    what: EventKind
    decision: int | None
    before: JsonValue = None
    after: JsonValue = None


class _Content(NamedTuple):
    """An event as it lies in its row, without its hash.

    The chain is reckoned over these texts, not over what they are read as: no damage can hide in the reading.
    """

    id: int
    at: str
    who: str
    what: str
    decision: int | None
    before: str | None
    after: str | None
    previous_hash: str


def append(connection: Connection, change: Change, by: Actor) -> None:
    """Add the event of a change within the change's own transaction."""
    last = connection.execute(select(chain_end)).one()
    content = _Content(
        id=last.event + 1,
        at=utc_text(by.at),
        who=clean(by.who),
        what=change.what.value,
        decision=change.decision,
        before=_text(change.before),
        after=_text(change.after),
        previous_hash=last.hash,
    )
    new_hash = _hash(content)
    connection.execute(insert(event).values(**content._asdict(), hash=new_hash))
    connection.execute(update(chain_end).values(event=content.id, hash=new_hash))


def of_decision(connection: Connection, decision_id: int) -> tuple[Event, ...]:
    """Return the events of one decision, oldest first."""
    rows = connection.execute(select(event).where(event.c.decision == decision_id).order_by(event.c.id))
    return tuple(_event(_Content(*row[:-1]), row.hash) for row in rows)


def check(connection: Connection) -> None:
    """Raise RegisterError naming the first event that was changed, removed or exchanged."""
    place, last_hash = 0, ""
    rows = connection.execution_options(yield_per=500).execute(select(event).order_by(event.c.id))
    for place, row in enumerate(rows, start=1):
        content = _Content(*row[:-1])
        if content.id != place:
            raise _broken(f"Event {place} is missing from the register.")
        if content.previous_hash != last_hash or row.hash != _hash(content):
            raise _broken(f"Event {place} ({_told(content)}) is not as it was recorded.")
        last_hash = row.hash
    _check_end(connection.execute(select(chain_end)).one_or_none(), place, last_hash)


def _check_end(end: Row[tuple[int, int, str]] | None, last: int, last_hash: str) -> None:
    if end is None or end.event < last:
        raise _broken(f"Event {last} was added to the register by other means than Countersign.")
    if end.event > last:
        raise _broken(f"Event {last + 1} is missing from the register.")
    if end.hash != last_hash:
        raise _broken(f"Event {last} is not as it was recorded.")


def _hash(content: _Content) -> str:
    """Return the hash an event must carry; it must never change, or every old register seems forged."""
    return digest(canonical(content._asdict()))


def _event(content: _Content, its_hash: str) -> Event:
    return Event.model_validate(
        {
            **content._asdict(),
            "before": _value(content.before),
            "after": _value(content.after),
            "hash": its_hash,
        }
    )


def _text(value: JsonValue) -> str | None:
    return None if value is None else canonical(value)


def _value(text: str | None) -> JsonValue:
    return None if text is None else json.loads(text)


def _told(content: _Content) -> str:
    return f"“{content.what}” by {content.who}, {content.at[:16].replace('T', ' ')} UTC"


def _broken(what: str) -> RegisterError:
    return RegisterError(
        what,
        why="The history was changed by other means than Countersign.",
        hint="Keep this file for examination, and compare it with a back-up.",
    )
