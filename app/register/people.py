"""The office-holders: who held which post from when to when."""

from sqlalchemy import Connection, Row, delete, insert, select, update

from app.errors import NotRegistered
from app.model.event import Actor, EventKind
from app.model.office import OfficeHolder
from app.register.events import Change, append
from app.register.tables import office_holder


def of_office(connection: Connection, office_id: str) -> tuple[OfficeHolder, ...]:
    """Return everybody who holds or held a post of the office, in order of post, then first day."""
    its = office_holder.c
    asked = select(office_holder).where(its.office == office_id).order_by(its.post, its.since, its.id)
    return tuple(_holder(row) for row in connection.execute(asked))


def save(connection: Connection, holder: OfficeHolder, by: Actor) -> OfficeHolder:
    """Add an office-holder (id 0) or change one; return them with their id."""
    columns = {**holder.model_dump(exclude={"id"}), "acting": int(holder.acting)}
    before = _require(connection, holder.id) if holder.id else None
    if before == holder:
        return holder
    if before is None:
        new = insert(office_holder).values(**columns).returning(office_holder.c.id)
        holder = holder.but(id=connection.execute(new).scalar_one())
    else:
        connection.execute(update(office_holder).where(office_holder.c.id == holder.id).values(**columns))
    told = before.model_dump(mode="json") if before else None
    append(connection, Change(EventKind.HOLDER_SAVED, None, told, holder.model_dump(mode="json")), by)
    return holder


def remove(connection: Connection, holder_id: int, by: Actor) -> None:
    """Remove an office-holder; what they signed stays as it is."""
    before = _require(connection, holder_id)
    connection.execute(delete(office_holder).where(office_holder.c.id == holder_id))
    append(connection, Change(EventKind.HOLDER_REMOVED, None, before=before.model_dump(mode="json")), by)


def _require(connection: Connection, holder_id: int) -> OfficeHolder:
    row = connection.execute(select(office_holder).where(office_holder.c.id == holder_id)).one_or_none()
    if row is None:
        raise NotRegistered(
            f"No office-holder {holder_id} is in the register.", hint="They may have been removed."
        )
    return _holder(row)


def _holder(row: Row) -> OfficeHolder:
    return OfficeHolder.model_validate({**row._asdict(), "acting": bool(row.acting)})
