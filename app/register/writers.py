"""Who has which decision open for writing; a program that says nothing for a while has lost it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from app.model.writer import Writer
from app.register.standing import require_there
from app.register.tables import writer

SILENCE = timedelta(seconds=20)
"""After which a program that said nothing more is taken for ended, as after a crash or a power cut."""


def claim(
    connection: Connection,
    decision_id: int,
    claimant: Writer,
    has_ended: Callable[[Writer], bool],
    at: datetime,
) -> Writer:
    """Return who may write the decision from now on: the claimant, unless somebody else has it open.

    Claimed again and again, it stays with whoever has it.
    """
    row = connection.execute(select(writer).where(writer.c.decision == decision_id)).one_or_none()
    if row is None:
        require_there(connection, decision_id)
        connection.execute(insert(writer).values(decision=decision_id, seen=at, **dict(claimant)))
        return claimant
    holder = Writer(who=row.who, computer=row.computer, program=row.program, since=row.since)
    mine = update(writer).where(writer.c.decision == decision_id)
    if holder.program == claimant.program:
        connection.execute(mine.values(seen=at))
        return holder
    if abs(at - row.seen) <= SILENCE and not has_ended(holder):
        return holder
    connection.execute(mine.values(seen=at, **dict(claimant)))
    return claimant


def let_go(connection: Connection, decision_id: int, program: str) -> None:
    """Leave a decision to others, if that program has it."""
    connection.execute(delete(writer).where(writer.c.decision == decision_id, writer.c.program == program))
